package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.emit;
import static dev.fermata.Fermata.end;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.fermata.AsyncIterator;
import dev.fermata.ContextVar;
import dev.fermata.Emitter;
import dev.fermata.GeneratorExit;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A generator, item by item. */
class GeneratorTest extends AsyncTest {
  @Async
  AsyncIterator<Integer> two() {
    log.add("start");
    emit(1);
    log.add("between");
    emit(2);
    return end();
  }

  @Test
  @Async
  @DisplayName("items come in order, each when it is asked for, and nothing runs before the first")
  void itemsComeWhenTheyAreAskedFor() {
    AsyncIterator<Integer> items = two();

    assertThat(log).isEmpty();
    assertThat(await(items.moveNext())).isTrue();
    assertThat(items.current()).isEqualTo(1);
    assertThat(log).containsExactly("start");
    assertThat(await(items.moveNext())).isTrue();
    assertThat(items.current()).isEqualTo(2);
    assertThat(log).containsExactly("start", "between").inOrder();
    assertThat(await(items.moveNext())).isFalse();
    assertThat(await(items.moveNext())).isFalse();
  }

  @Async
  AsyncIterator<Integer> noting(ContextVar<String> name) {
    await(sleep(ofSeconds(1)));
    log.add(name.get() + currentTask().getName());
    emit(1);
    log.add(name.get() + currentTask().getName());
    return end();
  }

  @Test
  @Async
  @DisplayName("a time limit speaks of the generator's method")
  void aTimeLimitNamesTheGenerator() {
    AsyncIterator<Integer> items = noting(new ContextVar<>("name")).withTimeout(ofMillis(1));

    TimeoutException late = thrown(TimeoutException.class, () -> await(items.moveNext()));

    assertThat(late).hasMessageThat().contains("noting() in Task-");
  }

  @Test
  @Async
  @DisplayName("a body that awaits goes on in the task that moves it, whichever that is")
  void theBodyRunsInTheTaskThatMovesIt() {
    ContextVar<String> name = new ContextVar<>("name");
    AsyncIterator<Integer> items = noting(name);
    for (String mover : List.of("a", "b")) {
      await(
          createTask(
              () -> {
                name.set(mover);
                return await(items.moveNext());
              },
              mover));
    }

    assertThat(log).containsExactly("aa", "bb").inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Async
  static AsyncIterator<Integer> stubborn() {
    try {
      emit(1);
    } catch (GeneratorExit exit) {
      emit(2);
    }
    return end();
  }

  @Test
  @Async
  @DisplayName("one that gives another item instead of ending is told so, and is over")
  void oneThatIgnoresItsClosingIsToldSo() {
    AsyncIterator<Integer> items = stubborn();
    await(items.moveNext());

    Throwable thrown = thrown(IllegalStateException.class, () -> await(items.exit(null)));

    assertThat(thrown).hasMessageThat().contains("ignored its closing and gave another item");
    assertThat(await(items.moveNext())).isFalse();
    assertThat(await(items.exit(null))).isFalse();
  }

  @Async
  static void counting(Emitter<Integer> out, int from, int to) {
    for (int i = from; i <= to; i++) {
      await(out.emit(i));
    }
  }

  @Async
  static void helping(Emitter<Integer> out) {
    counting(out, 1, 2);
    await(out.emit(3));
  }

  @Test
  @Async
  @DisplayName("emit works in coroutines that the body awaits, and in those that these await")
  void emitWorksInHelpers() {
    AsyncIterator<Integer> items =
        AsyncIterator.generate(
            out -> {
              helping(out);
              counting(out, 4, 4);
            });

    assertThat(await(items.toList())).containsExactly(1, 2, 3, 4).inOrder();
  }

  @Async
  static AsyncIterator<Integer> failing(Duration wait) {
    emit(1);
    emit(2);
    if (!wait.isZero()) {
      await(sleep(wait));
    }
    throw new IllegalStateException("failing");
  }

  @Async
  static int sum(AsyncIterator<Integer> items) {
    int sum = 0;
    for (int item : awaitEach(items)) {
      sum += item;
    }
    return sum;
  }

  @Async
  static AsyncIterator<Integer> catching(AsyncIterator<Integer> items) {
    emit(1);
    try {
      emit(sum(items));
    } catch (IllegalStateException e) {
      throw new IllegalStateException(methods(e));
    }
    return end();
  }

  private static String methods(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .map(StackTraceElement::getMethodName)
        .collect(Collectors.joining(" "));
  }

  @Test
  @Async
  @DisplayName(
      "the trace of what a body throws names it and those who ask, whether it waited or not")
  void aTraceNamesTheBodyAndThoseWhoAsk() {
    for (Duration wait : List.of(Duration.ZERO, ofSeconds(1))) {
      String caughtInside = "";
      String caughtHere = "";
      try {
        sum(catching(failing(wait)));
      } catch (IllegalStateException e) {
        caughtInside = e.getMessage();
        caughtHere = methods(e);
      }
      assertThat(caughtInside).startsWith("failing sum catching sum aTraceNames");
      assertThat(caughtHere).startsWith("catching sum aTraceNames");
    }
  }

  @Test
  @Async
  @DisplayName("the trace of what a step throws goes on with those who ask, too")
  void aTraceThroughAStepNamesThoseWhoAsk() {
    AsyncIterator<Integer> items =
        two()
            .map(
                item -> {
                  throw new IllegalStateException("in a step");
                });
    String caught = "";
    try {
      sum(items);
    } catch (IllegalStateException e) {
      caught = methods(e);
    }
    assertThat(caught).contains(" resume sum aTraceThroughAStep");
  }

  @Async
  static AsyncIterator<Integer> passingOn(int depth) {
    if (depth == 0) {
      emit(1);
      await(sleep(ofSeconds(1)));
      emit(2);
      emit(3);
      return end();
    }
    for (int item : awaitEach(passingOn(depth - 1))) {
      emit(item);
    }
    return end();
  }

  @Test
  @Async
  @DisplayName("generators that loop over one another are bounded by the heap, not by the stack")
  void generatorsMayBeDeep() {
    assertThat(sum(passingOn(20_000))).isEqualTo(6);
  }
}
