/**
 * What generated companions call. Public because generated code lives in the user's packages; not
 * meant for hand-written code. Companions that were compiled once go on running: see {@link
 * dev.fermata.companion.CompanionVersion}.
 */
@NullMarked
package dev.fermata.companion;

import org.jspecify.annotations.NullMarked;
