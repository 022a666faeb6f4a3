package dev.fermata.streams;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncPredicate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Steps and ends: order, laziness, closing and failure, on virtual time. */
class StepsTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final List<Object> trace = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  private <T> T run(Awaitable<T> main) {
    return loop.runUntilComplete(main);
  }

  private Source source(int count) {
    return new Source(trace, ofSeconds(1), count, null);
  }

  private static AsyncIterator<Integer> range(int count) {
    return AsyncIterator.fromIterable(IntStream.rangeClosed(1, count).boxed().toList());
  }

  private static <A, T> AsyncFunction<A, T> slowly(Function<A, T> function) {
    return AsyncFunction.of(a -> sleep(ofSeconds(1), function.apply(a)));
  }

  @Test
  void theStepsGiveWhatTheyAreFor() {
    assertThat(run(range(3).map(i -> i * 2).toList())).containsExactly(2, 4, 6).inOrder();
    assertThat(run(range(3).mapAsync(slowly(i -> i * 2)).toList()))
        .containsExactly(2, 4, 6)
        .inOrder();
    assertThat(run(range(5).filter(i -> i % 2 == 1).toList())).containsExactly(1, 3, 5).inOrder();
    assertThat(run(range(5).filterAsync(AsyncPredicate.of(i -> sleep(ZERO, i % 2 == 1))).toList()))
        .containsExactly(1, 3, 5)
        .inOrder();
    assertThat(run(range(5).take(2).toList())).containsExactly(1, 2).inOrder();
    assertThat(run(range(5).skip(3).toList())).containsExactly(4, 5).inOrder();
    assertThat(run(range(5).takeWhile(i -> i < 3).toList())).containsExactly(1, 2).inOrder();
    assertThat(run(range(3).flatMap(StepsTest::range).toList()))
        .containsExactly(1, 1, 2, 1, 2, 3)
        .inOrder();
    assertThat(run(range(5).buffered(2).toList())).containsExactly(1, 2, 3, 4, 5).inOrder();
    assertThat(run(range(5).chunked(2).toList()))
        .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5))
        .inOrder();
    assertThat(run(range(4).scan(0, Integer::sum).toList())).containsExactly(1, 3, 6, 10).inOrder();
    assertThat(run(range(2).peek(trace::add).toList())).containsExactly(1, 2).inOrder();
    assertThat(trace).containsExactly(1, 2).inOrder();
    assertThat(run(AsyncIterator.of(1, null, 1, 2, null).distinct().toList()))
        .containsExactly(1, null, 2)
        .inOrder();
    assertThat(run(range(3).zip(AsyncIterator.of("a", "b"), (i, s) -> i + s).toList()))
        .containsExactly("1a", "2b")
        .inOrder();
    assertThat(run(AsyncIterator.<Integer>concat(range(2), range(1)).toList()))
        .containsExactly(1, 2, 1)
        .inOrder();
    assertThat(run(range(3).withTimeout(ofSeconds(1)).toList())).containsExactly(1, 2, 3).inOrder();
  }

  @Test
  void theEndsGiveWhatTheyAreFor() {
    run(range(2).forEach(trace::add));
    run(range(2).forEachAsync(AsyncConsumer.of(i -> sleep(ofSeconds(i)))));
    assertThat(trace).containsExactly(1, 2).inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(3));
    assertThat(run(range(4).<Integer>reduce(0, Integer::sum))).isEqualTo(10);
    assertThat(run(range(3).map(String::valueOf).collect(Collectors.joining("-"))))
        .isEqualTo("1-2-3");
    assertThat(run(range(0).collect(Collectors.counting()))).isEqualTo(0);
    assertThat(run(range(3).first())).isEqualTo(Optional.of(1));
    assertThat(run(range(0).first())).isEqualTo(Optional.empty());
    assertThat(run(range(3).count())).isEqualTo(3);
    assertThat(run(range(3).anyMatch(i -> i == 2))).isTrue();
    assertThat(run(range(3).anyMatch(i -> i == 4))).isFalse();
    assertThrows(NullPointerException.class, () -> run(AsyncIterator.of((Object) null).first()));
  }

  /** Each step that has a source of its own. */
  private List<Function<AsyncIterator<Integer>, AsyncIterator<?>>> steps() {
    return List.of(
        it -> it.map(i -> i),
        it -> it.mapAsync(slowly(i -> i)),
        it -> it.mapConcurrent(2, slowly(i -> i)),
        it -> it.mapUnordered(2, slowly(i -> i)),
        it -> it.filter(i -> true),
        it -> it.filterAsync(AsyncPredicate.of(i -> sleep(ZERO, true))),
        it -> it.take(9),
        it -> it.skip(1),
        it -> it.takeWhile(i -> true),
        it -> it.flatMap(AsyncIterator::of),
        it -> it.buffered(2),
        it -> it.chunked(2),
        it -> it.scan(0, Integer::sum),
        it -> it.peek(i -> {}),
        AsyncIterator::distinct,
        it -> it.zip(range(9), Integer::sum),
        it -> range(9).zip(it, Integer::sum),
        it -> AsyncIterator.concat(it, range(2)),
        it -> AsyncIterator.merge(List.of(it)),
        it -> it.withTimeout(ofSeconds(9)));
  }

  @Test
  void stepsAreLazyAndCloseTheirSource() {
    for (var step : steps()) {
      trace.clear();
      AsyncIterator<?> items = step.apply(source(9));
      run(sleep(ofSeconds(9)));
      assertThat(trace).isEmpty();
      assertThrows(NoSuchElementException.class, items::current);

      assertThat(run(items.moveNext())).isTrue();
      assertThat(run(items.exit(null))).isFalse();

      String name = items.getClass().getSimpleName();
      assertWithMessage(name).that(trace).contains("closed");
      assertWithMessage(name).that(run(items.moveNext())).isFalse();
      assertThrows(NoSuchElementException.class, items::current);
      int done = trace.size();
      run(sleep(ofSeconds(9)));
      assertWithMessage(name).that(trace).hasSize(done);
    }
  }

  @Test
  void closingAStepThatNeverMovedClosesItsSource() {
    for (var step : steps()) {
      trace.clear();
      AsyncIterator<?> items = step.apply(source(9));

      run(items.exit(null));

      assertWithMessage(items.getClass().getSimpleName()).that(trace).containsExactly("closed");
    }
  }

  @Test
  void failuresOfTheSourceComeOutOfTheStepAndEndIt() {
    for (var step : steps()) {
      IOException error = new IOException("gone");
      AsyncIterator<?> items = step.apply(new Source(trace, ofSeconds(1), 0, error));

      String name = items.getClass().getSimpleName();
      assertWithMessage(name)
          .that(assertThrows(IOException.class, () -> run(items.moveNext())))
          .isSameInstanceAs(error);
      assertWithMessage(name).that(run(items.moveNext())).isFalse();
    }
  }

  @Test
  void theEndsCloseHoweverTheyEnd() {
    List<Function<AsyncIterator<Integer>, Awaitable<?>>> ends =
        List.of(
            AsyncIterator::toList,
            AsyncIterator::first,
            AsyncIterator::count,
            it -> it.anyMatch(i -> i == 1),
            it -> it.forEach(i -> {}),
            it -> it.reduce(0, Integer::sum),
            it -> it.collect(Collectors.toSet()));
    for (var end : ends) {
      trace.clear();
      run(end.apply(source(3)));
      assertThat(trace).contains("closed");
      trace.clear();
      assertThrows(
          IOException.class,
          () -> run(end.apply(new Source(trace, ofSeconds(1), 0, new IOException("gone")))));
      assertThat(trace).containsExactly("closed");
    }
  }

  @Test
  void takeTakeWhileAndZipCloseByTheTimeTheySayFalse() {
    for (AsyncIterator<?> items :
        List.of(
            source(9).take(1),
            source(9).takeWhile(i -> i < 2),
            source(9).zip(range(1), Integer::sum))) {
      trace.clear();
      assertThat(run(items.moveNext())).isTrue();
      assertThat(trace).doesNotContain("closed");
      assertThat(run(items.moveNext())).isFalse();
      assertThat(trace).contains("closed");
      run(items.exit(null));
      assertThat(trace.stream().filter("closed"::equals).count()).isEqualTo(1);
    }
    trace.clear();
    assertThat(run(source(9).take(0).moveNext())).isFalse();
    assertThat(trace).containsExactly("closed");
  }

  @Test
  void mapConcurrentKeepsTheOrderAndTheLimit() {
    int[] running = {0, 0};
    AsyncFunction<Integer, Integer> call =
        AsyncFunction.of(
            i -> {
              running[1] = Math.max(running[1], ++running[0]);
              return sleep(ofSeconds(10 - i), i);
            });
    AsyncIterator<Integer> items = range(6).mapConcurrent(3, call).peek(i -> running[0]--);

    assertThat(run(items.toList())).containsExactly(1, 2, 3, 4, 5, 6).inOrder();
    assertThat(running[1]).isEqualTo(3);
  }

  @Test
  void mapConcurrentGivesAFailureInItsPlaceAndCancelsWhatRunsBehind() {
    AsyncFunction<Integer, Integer> call =
        AsyncFunction.of(
            i -> i == 2 ? failing(new IOException("two")) : sleep(ofSeconds(i == 1 ? 5 : 50), i));
    AsyncIterator<Integer> items = range(9).mapConcurrent(4, call);

    assertThat(run(items.moveNext())).isTrue();
    assertThat(items.current()).isEqualTo(1);
    assertThrows(IOException.class, () -> run(items.moveNext()));
    run(items.exit(null));
    assertThat(loop.time()).isEqualTo(ofSeconds(5));
    assertThat(Fermata.allTasks(loop)).isEmpty();
  }

  @Test
  void mapConcurrentCancelsInTheOrderOfTheItems() {
    AsyncFunction<Integer, Integer> call =
        AsyncFunction.of(
            i ->
                new Coroutine<Integer>() {
                  @Override
                  protected Integer resume() throws Throwable {
                    if (state == 0 && suspend(1, sleep(ofSeconds(i == 2 ? 1 : 50)))) {
                      return null;
                    }
                    try {
                      awaited();
                    } catch (CancelledError e) {
                      trace.add(i);
                      throw e;
                    }
                    throw new IOException();
                  }
                });

    AsyncIterator<Integer> items = range(5).mapConcurrent(5, call);
    assertThrows(
        TimeoutException.class, () -> run(Fermata.waitFor(items.moveNext(), ofSeconds(2))));
    assertThat(trace).containsAtLeast(3, 4, 5).inOrder();
  }

  private static Coroutine<Integer> failing(Exception error) {
    return new Coroutine<>() {
      @Override
      protected Integer resume() throws Exception {
        throw error;
      }
    };
  }

  @Test
  void mapUnorderedGivesResultsAsTheyComeAndItsFirstFailureCancelsTheRest() {
    AsyncIterator<Integer> items =
        AsyncIterator.of(3, 1, 2).mapUnordered(3, AsyncFunction.of(i -> sleep(ofSeconds(i), i)));
    assertThat(run(items.toList())).containsExactly(1, 2, 3).inOrder();

    AsyncIterator<Integer> failing =
        AsyncIterator.of(9, 1, 2)
            .mapUnordered(
                3,
                AsyncFunction.of(
                    i -> i == 2 ? failing(new IOException("two")) : sleep(ofSeconds(i), i)));
    assertThrows(IOException.class, () -> run(failing.toList()));
    assertThat(Fermata.allTasks(loop)).isEmpty();
  }

  @Test
  void bufferedHoldsNoMoreThanItsCapacity() {
    AsyncIterator<Integer> items = source(9).buffered(2);

    assertThat(run(items.moveNext())).isTrue();
    run(sleep(ofSeconds(50)));

    assertThat(trace).containsExactly(1, 2, 3).inOrder();
    assertThat(run(items.moveNext())).isTrue();
    assertThat(items.current()).isEqualTo(2);
    run(items.exit(null));
  }

  @Test
  void bufferedGivesAFailureBehindTheItemsBeforeIt() {
    AsyncIterator<Integer> items =
        new Source(trace, ofSeconds(1), 2, new IOException("gone")).buffered(9);
    run(items.moveNext());
    run(sleep(ofSeconds(9)));

    assertThat(run(items.moveNext())).isTrue();
    assertThrows(IOException.class, () -> run(items.moveNext()));
  }

  @Test
  void mergeIsOneItemAheadPerSource() {
    AsyncIterator<Integer> items =
        AsyncIterator.merge(List.of(source(9), range(2).map(i -> i * 100)));

    run(items.moveNext());
    run(sleep(ofSeconds(50)));

    assertThat(trace).containsExactly(1);
    assertThat(run(items.take(3).toList())).hasSize(3);
  }

  @Test
  void intervalLeavesLatePeriodsOut() {
    AsyncIterator<Long> items = AsyncIterator.interval(ofSeconds(2));
    List<Long> numbers = new ArrayList<>();
    for (int pause : new int[] {0, 0, 5, 0, 2}) {
      run(sleep(ofSeconds(pause)));
      run(items.moveNext());
      numbers.add(items.current());
    }

    assertThat(numbers).containsExactly(0L, 1L, 4L, 5L, 6L).inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(14));
  }

  @Test
  void withTimeoutGivesUpOnAnItem() {
    AsyncIterator<Integer> items =
        new Source(trace, ofSeconds(5), 9, null).withTimeout(ofSeconds(1));

    assertThrows(TimeoutException.class, () -> run(items.moveNext()));
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
    assertThat(run(items.moveNext())).isFalse();
  }

  @Test
  void argumentsOutOfRangeAndNullFunctionsAreRefusedAtTheCall() {
    AsyncIterator<Integer> items = range(1);
    for (Executable call :
        List.<Executable>of(
            () -> items.take(-1),
            () -> items.skip(-1),
            () -> items.buffered(0),
            () -> items.chunked(0),
            () -> items.mapConcurrent(0, slowly(i -> i)),
            () -> items.mapUnordered(0, slowly(i -> i)),
            () -> items.withTimeout(ZERO),
            () -> AsyncIterator.interval(ZERO))) {
      assertThrows(IllegalArgumentException.class, call);
    }
    for (Executable call :
        List.<Executable>of(
            () -> items.map(null),
            () -> items.mapAsync(null),
            () -> items.filter(null),
            () -> items.flatMap(null),
            () -> items.zip(null, (a, b) -> a),
            () -> items.forEach(null),
            () -> items.collect(null),
            () -> AsyncIterator.fromIterable(null))) {
      assertThrows(NullPointerException.class, call);
    }
  }

  @Test
  void oneMoveAtATime() {
    AsyncIterator<Integer> items = source(9).map(i -> i);
    loop.createTask(items.moveNext());
    run(sleep(ZERO));

    assertThrows(IllegalStateException.class, () -> run(items.moveNext()));
    assertThrows(IllegalStateException.class, () -> run(items.exit(null)));
  }

  @Test
  void tenMillionItemsRunInConstantStack() {
    int million = 100_000 * Integer.getInteger("fermata.scale", 1);
    assertThat(
            run(
                AsyncIterator.fromIterable(
                        () -> IntStream.range(0, 10 * million).boxed().iterator())
                    .map(i -> i)
                    .filter(i -> true)
                    .count()))
        .isEqualTo(10L * million);
  }
}
