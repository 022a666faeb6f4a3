/**
 * The state machine of a body: a small intermediate language of basic blocks and terminators, and
 * the steps from a lowered body to it: flatten, simplify, liveness, hoist, number.
 *
 * <p>Guarantee: every block is reachable, a state number stands only where a coroutine can be
 * resumed or jumped to, only what lives across a suspension is hoisted, and a hoisted reference
 * that is dead is cleared. Nothing here knows the runtime.
 */
@NullMarked
package dev.fermata.processor.machine;

import org.jspecify.annotations.NullMarked;
