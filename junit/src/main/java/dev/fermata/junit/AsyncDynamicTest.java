package dev.fermata.junit;

import dev.fermata.Awaitable;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Dynamic tests whose bodies are coroutines, for what a {@code @TestFactory} returns. */
public final class AsyncDynamicTest {
  private AsyncDynamicTest() {}

  /**
   * A dynamic test that runs a coroutine on the loop of its factory method.
   *
   * @param name its name
   * @param body makes the coroutine when the test runs, such as {@code () ->
   *     BankTestAsync.transfers(this, 10)}
   * @return a dynamic test
   */
  public static DynamicTest of(String name, Supplier<? extends Awaitable<?>> body) {
    return DynamicTest.dynamicTest(name, new Body(Objects.requireNonNull(body, "body")));
  }

  /** What {@link FermataExtension} runs instead of {@link #execute()}. */
  record Body(Supplier<? extends Awaitable<?>> supplier) implements Executable {
    Awaitable<?> coroutine() {
      return supplier.get();
    }

    @Override
    public void execute() {
      throw new IllegalStateException(
          "a dynamic test of AsyncDynamicTest needs FermataExtension: put @FermataTest on the"
              + " class");
    }
  }
}
