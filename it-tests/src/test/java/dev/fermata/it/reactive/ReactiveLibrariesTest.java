package dev.fermata.it.reactive;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Future;
import dev.fermata.function.AsyncFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What libraries of reactive streams give is iterated over and awaited, and the other way round.
 */
final class ReactiveLibrariesTest {
  private static final int MANY = 1_000;
  private static final List<Integer> NUMBERS = IntStream.rangeClosed(1, MANY).boxed().toList();

  /** Runs what needs a running loop already to be made. */
  private static <T> T run(Callable<Awaitable<T>> main) {
    return Fermata.run(
            AsyncIterator.of(main).<T>mapAsync(AsyncFunction.of(it -> it.call())).first())
        .orElseThrow();
  }

  private static <T> T runStage(Callable<CompletionStage<T>> main) {
    return run(() -> Future.from(main.call()));
  }

  private static void assertHappens(CountDownLatch event) throws InterruptedException {
    assertThat(event.await(60, TimeUnit.SECONDS)).isTrue();
  }

  /** Counts, and says when it is closed. */
  private static AsyncIterator<Integer> numbers(int count, CountDownLatch closed) {
    AsyncIterator<Integer> numbers = AsyncIterator.fromIterable(NUMBERS).take(count);
    return new AsyncIterator<>() {
      @Override
      public Coroutine<Boolean> moveNext() {
        return numbers.moveNext();
      }

      @Override
      public Integer current() {
        return numbers.current();
      }

      @Override
      public Coroutine<Boolean> exit(Throwable cause) {
        closed.countDown();
        return numbers.exit(cause);
      }
    };
  }

  @ParameterizedTest
  @EnumSource
  void theirStreamsAreIteratedOver(Library library) {
    assertThat(run(() -> AsyncIterator.from(library.numbers(MANY, () -> {})).toList()))
        .isEqualTo(NUMBERS);
  }

  @ParameterizedTest
  @EnumSource
  void leavingTheirStreamCancelsIt(Library library) throws InterruptedException {
    CountDownLatch cancelled = new CountDownLatch(1);
    assertThat(
            run(
                () ->
                    AsyncIterator.from(library.numbers(Integer.MAX_VALUE - 1, cancelled::countDown))
                        .take(3)
                        .toList()))
        .containsExactly(1, 2, 3)
        .inOrder();
    assertHappens(cancelled);
  }

  @ParameterizedTest
  @EnumSource
  void theirFailuresComeOutOfTheIteration(Library library) {
    IOException failure = new IOException("gone");
    assertThat(
            assertThrows(
                IOException.class,
                () -> run(() -> AsyncIterator.from(library.failing(failure)).toList())))
        .isSameInstanceAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void oursArePublishedToThem(Library library) {
    CountDownLatch closed = new CountDownLatch(1);
    assertThat(runStage(() -> library.first(MANY, numbers(MANY, closed).toPublisher())))
        .isEqualTo(NUMBERS);
  }

  @ParameterizedTest
  @EnumSource
  void theyCloseOursByCancelling(Library library) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    assertThat(runStage(() -> library.first(2, numbers(MANY, closed).toPublisher())))
        .containsExactly(1, 2)
        .inOrder();
    assertHappens(closed);
  }

  @ParameterizedTest
  @EnumSource
  void ourFailuresReachThem(Library library) {
    IllegalStateException failure = new IllegalStateException("ours");
    assertThat(
            assertThrows(
                IllegalStateException.class,
                () ->
                    runStage(
                        () ->
                            library.first(
                                MANY,
                                AsyncIterator.fromIterable(NUMBERS)
                                    .peek(
                                        i -> {
                                          if (i == 7) {
                                            throw failure;
                                          }
                                        })
                                    .toPublisher()))))
        .isSameInstanceAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void theirValuesAreAwaited(Library library) {
    assertThat(runStage(() -> library.later(42))).isEqualTo(42);
  }

  @ParameterizedTest
  @EnumSource
  void cancellingAnAwaitCancelsTheirs(Library library) throws InterruptedException {
    CountDownLatch cancelled = new CountDownLatch(1);
    assertThrows(
        TimeoutException.class,
        () ->
            run(
                () ->
                    Fermata.waitFor(
                        Future.from(library.never(cancelled::countDown)), Duration.ofMillis(1))));
    assertHappens(cancelled);
  }

  @ParameterizedTest
  @EnumSource
  void theyWaitForOurTasks(Library library) {
    assertThat(
            runStage(
                () ->
                    library.doubled(
                        Fermata.<Integer>createTask(Fermata.sleep(Duration.ofMillis(1), 21))
                            .toCompletableFuture())))
        .isEqualTo(42);
  }
}
