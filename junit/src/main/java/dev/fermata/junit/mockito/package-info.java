/** Lets calls of {@code @Async} methods reach Mockito's mocks, where there is Mockito. */
@NullMarked
package dev.fermata.junit.mockito;

import org.jspecify.annotations.NullMarked;
