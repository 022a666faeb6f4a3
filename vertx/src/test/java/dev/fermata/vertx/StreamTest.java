package dev.fermata.vertx;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.vertx.FermataVertx.pipe;
import static dev.fermata.vertx.FermataVertx.stream;
import static java.time.Duration.ZERO;

import dev.fermata.AsyncIterator;
import dev.fermata.CancelledError;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Streams that are read and written, step by step; on any loop. */
class StreamTest {

  /** A stream of numbers that gives as many as it is asked for, at once. */
  static final class Numbers implements ReadStream<Integer> {
    private final int count;
    private final @Nullable Throwable failure;
    private long demand = Long.MAX_VALUE;
    private int given;
    private boolean ended;
    private @Nullable Handler<Integer> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> exceptionHandler;

    Numbers(int count) {
      this(count, null);
    }

    Numbers(int count, @Nullable Throwable failure) {
      this.count = count;
      this.failure = failure;
    }

    private void flow() {
      while (demand > 0 && given < count && handler != null) {
        demand--;
        handler.handle(given++);
      }
      if (given == count && !ended && demand > 0) {
        ended = true;
        if (failure != null) {
          exceptionHandler.handle(failure);
        } else if (endHandler != null) {
          endHandler.handle(null);
        }
      }
    }

    @Override
    public Numbers handler(@Nullable Handler<Integer> handler) {
      this.handler = handler;
      flow();
      return this;
    }

    @Override
    public Numbers endHandler(@Nullable Handler<Void> handler) {
      endHandler = handler;
      return this;
    }

    @Override
    public Numbers exceptionHandler(@Nullable Handler<Throwable> handler) {
      exceptionHandler = handler;
      return this;
    }

    @Override
    public Numbers pause() {
      demand = 0;
      return this;
    }

    @Override
    public Numbers resume() {
      return fetch(Long.MAX_VALUE);
    }

    @Override
    public Numbers fetch(long amount) {
      demand += amount;
      flow();
      return this;
    }

    boolean isLetGo() {
      return demand == 0 && handler == null && endHandler == null && exceptionHandler == null;
    }
  }

  @Async
  private static List<Integer> readAll(Numbers numbers) {
    List<Integer> read = new ArrayList<>();
    for (int number : awaitEach(stream(numbers))) {
      read.add(number);
      assertThat(numbers.given - read.size()).isAtMost(16);
      if (number % 7 == 0) {
        await(sleep(ZERO));
      }
    }
    return read;
  }

  @Test
  void allItemsComeInOrderAndNeverMoreThanSixteenAhead() {
    Numbers numbers = new Numbers(1000);

    assertThat(run(StreamTestAsync.readAll(numbers)))
        .containsExactlyElementsIn(IntStream.range(0, 1000).boxed().toList())
        .inOrder();
    assertThat(numbers.isLetGo()).isTrue();
  }

  @Test
  void anEmptyStreamEnds() {
    assertThat(run(StreamTestAsync.readAll(new Numbers(0)))).isEmpty();
  }

  @Async
  private static void readThree(Numbers numbers) {
    AsyncIterator<Integer> items = stream(numbers);
    await(sleep(ZERO));
    assertThat(numbers.given).isEqualTo(0);
    for (int number : awaitEach(items)) {
      if (number == 2) {
        break;
      }
    }
    assertThat(numbers.given).isAtMost(19);
    assertThat(await(items.moveNext())).isFalse();
  }

  @Test
  void nothingComesUnaskedAndTheExitLetsGo() {
    Numbers numbers = new Numbers(1000);
    run(StreamTestAsync.readThree(numbers));

    assertThat(numbers.isLetGo()).isTrue();
  }

  @Async
  private static String readToFailure(Numbers numbers) {
    int count = 0;
    try {
      for (int number : awaitEach(stream(numbers), IOException.class)) {
        count += number >= 0 ? 1 : 0;
      }
      return "no failure";
    } catch (IOException e) {
      return e.getMessage() + " after " + count;
    }
  }

  @Test
  void aFailureComesAfterTheItemsBeforeIt() {
    Numbers numbers = new Numbers(20, new IOException("cut off"));

    assertThat(run(StreamTestAsync.readToFailure(numbers))).isEqualTo("cut off after 20");
    assertThat(numbers.isLetGo()).isTrue();
  }

  /** What takes two items and then waits to be drained. */
  static final class Bucket implements WriteStream<Integer> {
    private final List<Integer> drained = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private @Nullable Handler<Void> drainHandler;
    private boolean ended;
    private int mostHeld;
    private int failAt = -1;

    void drain() {
      drained.addAll(held);
      held.clear();
      if (drainHandler != null) {
        drainHandler.handle(null);
      }
    }

    @Override
    public Future<Void> write(Integer item) {
      if (item == failAt) {
        Promise<Void> failing = Promise.promise();
        failing.fail(new IOException("broken pipe"));
        return failing.future();
      }
      held.add(item);
      mostHeld = Math.max(mostHeld, held.size());
      return Future.succeededFuture();
    }

    @Override
    public Future<Void> end() {
      drain();
      ended = true;
      return Future.succeededFuture();
    }

    @Override
    public boolean writeQueueFull() {
      return held.size() >= 2;
    }

    @Override
    public Bucket drainHandler(@Nullable Handler<Void> handler) {
      drainHandler = handler;
      return this;
    }

    @Override
    public Bucket exceptionHandler(@Nullable Handler<Throwable> handler) {
      return this;
    }

    @Override
    public Bucket setWriteQueueMaxSize(int maxSize) {
      return this;
    }
  }

  @Async
  private static void drainUntilDone(Bucket bucket, Task<Void> piping) {
    while (!piping.done()) {
      await(sleep(ZERO));
      bucket.drain();
    }
    await(piping);
  }

  @Async
  private static void fill(Bucket bucket, Numbers numbers) {
    Task<Void> piping = createTask(pipe(stream(numbers), bucket));
    await(StreamTestAsync.drainUntilDone(bucket, piping));
  }

  @Test
  void aPipeNeverOverfillsAndEnds() {
    Bucket bucket = new Bucket();
    run(StreamTestAsync.fill(bucket, new Numbers(100)));

    assertThat(bucket.drained)
        .containsExactlyElementsIn(IntStream.range(0, 100).boxed().toList())
        .inOrder();
    assertThat(bucket.mostHeld).isEqualTo(2);
    assertThat(bucket.ended).isTrue();
  }

  @Async
  private static String fillToFailure(Bucket bucket, Numbers numbers) {
    try {
      await(StreamTestAsync.fill(bucket, numbers), IOException.class);
      return "no failure";
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void whatFailsOnEitherSideFailsAPipeAndEndsNothing() {
    Bucket broken = new Bucket();
    broken.failAt = 3;
    Numbers numbers = new Numbers(100);
    assertThat(run(StreamTestAsync.fillToFailure(broken, numbers))).isEqualTo("broken pipe");
    assertThat(broken.ended).isFalse();
    assertThat(numbers.isLetGo()).isTrue();

    Bucket bucket = new Bucket();
    Numbers failing = new Numbers(9, new IOException("cut off"));
    assertThat(run(StreamTestAsync.fillToFailure(bucket, failing))).isEqualTo("cut off");
    assertThat(bucket.ended).isFalse();
  }

  @Async
  private static String cancelWhileFull(Bucket bucket, Numbers numbers) {
    Task<Void> piping = createTask(pipe(stream(numbers), bucket));
    await(sleep(ZERO));
    await(sleep(ZERO));
    piping.cancel();
    try {
      await(piping);
      return "not cancelled";
    } catch (CancelledError e) {
      bucket.drain();
      return "cancelled";
    }
  }

  @Test
  void aPipeIsCancelledWhileItWaitsForRoom() {
    Bucket bucket = new Bucket();
    Numbers numbers = new Numbers(100);

    assertThat(run(StreamTestAsync.cancelWhileFull(bucket, numbers))).isEqualTo("cancelled");
    assertThat(bucket.ended).isFalse();
    assertThat(numbers.isLetGo()).isTrue();
  }
}
