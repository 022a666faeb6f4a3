/**
 * What a flight recording hears of tasks: the types of its events, which the runtime fills and
 * commits. Nothing else refers to the module {@code jdk.jfr}, and no class of this package is
 * loaded where that is missing. Names of events and fields stay as they are, since settings and
 * queries name them.
 */
package dev.fermata.events;
