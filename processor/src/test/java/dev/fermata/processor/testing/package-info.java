/** What the tests of several stages share. */
@NullMarked
package dev.fermata.processor.testing;

import org.jspecify.annotations.NullMarked;
