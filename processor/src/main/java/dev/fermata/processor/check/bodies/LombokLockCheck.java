package dev.fermata.processor.check.bodies;

import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.LombokForms;

/**
 * Refuses what Lombok lets hold a lock, for the reason that {@code synchronized} is refused for.
 */
final class LombokLockCheck implements BodyCheck {
  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    LombokForms.lockOf(method.declaration())
        .ifPresent(
            lock ->
                reporter.report(
                    Message.SYNCHRONIZED_METHOD,
                    lock,
                    method.name(),
                    "@" + lock.getNameAsString()));
  }
}
