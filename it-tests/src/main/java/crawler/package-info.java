/**
 * A program as a user would write it: a crawler of web sites with retries, limits, time-outs,
 * results as they come and a line that shows how far it is. Nothing in it names what is generated
 * but its entry.
 */
@org.jspecify.annotations.NullMarked
package crawler;
