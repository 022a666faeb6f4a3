package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.GeneratorTest.count;
import static dev.fermata.GeneratorTest.generate;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ofSeconds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Generators that were left in the middle. */
class OpenGeneratorsTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final Runner runner = Runner.builder().loopFactory(() -> loop).build();
  private final List<Object> trace = new ArrayList<>();

  private AsyncIterator<Integer> cleaningUp(String name) {
    return generate(
        out ->
            await(
                out.emit(1),
                emitted -> done(null),
                thrown ->
                    await(
                        sleep(ofSeconds(1)),
                        slept -> {
                          trace.add(name);
                          return fail(thrown);
                        })));
  }

  @Test
  @DisplayName("the end of a Runner closes what is open, after its tasks, in the order of starts")
  void theEndOfARunnerClosesWhatIsOpen() {
    AsyncIterator<Integer> first = cleaningUp("first");
    AsyncIterator<Integer> second = cleaningUp("second");
    AsyncIterator<Integer> never = cleaningUp("never started");
    AsyncIterator<Integer> ended = generate(out -> count(out, 1, 1));
    runner.run(second.moveNext());
    runner.run(first.moveNext());
    runner.run(ended.toList());
    Fermata.runCoroutineThreadsafe(
        async(
            () ->
                await(
                    sleep(ofSeconds(100)),
                    slept -> done(null),
                    cancelled -> {
                      trace.add("task");
                      return fail(cancelled);
                    })),
        loop);
    runner.run(sleep(ofSeconds(1)));

    runner.close();

    assertThat(trace).containsExactly("task", "second", "first").inOrder();
    assertThat(never.toString()).isEqualTo("generator 'generate'");
  }

  @Test
  @DisplayName("what closing throws at the end of a Runner goes to the exception handler")
  void whatClosingThrowsIsReported() {
    IOException error = new IOException("cannot close");
    loop.setExceptionHandler(
        (running, context) -> {
          trace.add(context.message());
          trace.add(context.exception());
        });
    AsyncIterator<Integer> items =
        generate(out -> await(out.emit(1), emitted -> done(null), exit -> fail(error)));
    runner.run(items.moveNext());

    runner.close();

    assertThat(trace)
        .containsExactly("an error occurred while a generator was closed", error)
        .inOrder();
  }

  @Test
  @DisplayName("one that was abandoned is not kept alive, and debug mode reports it")
  void anAbandonedOneIsReported() throws InterruptedException {
    PrintStream standardError = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true));
    try {
      loop.setDebug(true);
      WeakReference<Object> abandoned = new WeakReference<>(abandon());
      while (abandoned.get() != null || printed.size() == 0) {
        System.gc();
        Thread.sleep(10);
        runner.run(sleep(ofSeconds(1)));
      }
    } finally {
      System.setErr(standardError);
    }
    runner.close();

    assertThat(trace).isEmpty();
    assertThat(printed.toString()).startsWith("generator 'generate' was abandoned before its end");
  }

  private Object abandon() {
    AsyncIterator<Integer> items = cleaningUp("abandoned");
    runner.run(items.moveNext());
    return items;
  }

  @Test
  @DisplayName("debug mode has nothing to say of a generator that is never started")
  void oneThatIsNeverStartedIsNotReported() {
    PrintStream standardError = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true));
    try {
      loop.setDebug(true);
      runner.run(
          async(
              () -> {
                trace.add(cleaningUp("never"));
                return done(null);
              }));
      runner.close();
    } finally {
      System.setErr(standardError);
    }

    assertThat(printed.toString()).isEmpty();
  }
}
