package dev.fermata.junit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Why a test fails that no assertion of its own failed: what the loop, its clock or its tasks have
 * to say. The message says all; there is no stack that would say more.
 */
final class TestFailure extends AssertionError {
  @Serial private static final long serialVersionUID = 1;

  TestFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
    setStackTrace(new StackTraceElement[0]);
  }

  TestFailure(String message) {
    this(message, null);
  }
}
