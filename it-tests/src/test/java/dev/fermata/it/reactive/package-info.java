/** Streams and coroutines beside Reactive Streams: the specification's own tests, and libraries. */
@NullMarked
package dev.fermata.it.reactive;

import org.jspecify.annotations.NullMarked;
