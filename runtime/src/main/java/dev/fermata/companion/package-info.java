/**
 * What generated companions call. Public because generated code lives in the user's packages; not
 * meant for hand-written code, and free to change with the processor.
 */
@NullMarked
package dev.fermata.companion;

import org.jspecify.annotations.NullMarked;
