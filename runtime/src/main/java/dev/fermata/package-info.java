/**
 * The runtime: event loop, coroutine, task and future, with asyncio's model and asyncio's names in
 * Java's convention.
 */
@NullMarked
package dev.fermata;

import org.jspecify.annotations.NullMarked;
