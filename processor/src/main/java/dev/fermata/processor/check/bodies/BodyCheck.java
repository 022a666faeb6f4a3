package dev.fermata.processor.check.bodies;

import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;

/** A check of one {@code @Async} method's attributed body. */
interface BodyCheck {
  void check(AsyncType type, AsyncMethod method, Reporter reporter);
}
