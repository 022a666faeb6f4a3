package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What is current on a thread: a context, or what stands for one that nobody needs as an object.
 */
abstract sealed class CurrentContext permits Context, LentContext {
  /** The values that are seen in it. */
  abstract @Nullable ContextValues values();

  /** The context itself, in which values can be set. */
  abstract Context own();
}
