package dev.fermata.vertx;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static dev.fermata.vertx.FermataVertx.awaitable;
import static dev.fermata.vertx.FermataVertx.toVertx;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.internal.ContextInternal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Futures of Vert.x's in coroutines, and coroutines as futures of Vert.x's. */
class FutureTest {
  private final TestVertx test = new TestVertx();
  private final Promise<String> promise = Promise.promise();
  private final List<String> order = new ArrayList<>();

  /** Held: Vert.x closes a client that nothing refers to. */
  private final HttpClient client = test.vertx.createHttpClient();

  @AfterEach
  void close() throws Exception {
    test.close();
    assertThat(test.reported).isEmpty();
  }

  @Async
  private void note() {
    order.add(await(awaitable(promise.future())));
  }

  @Async
  private void noteInTime() throws TimeoutException {
    order.add(await(waitFor(awaitable(promise.future()), ofSeconds(60))));
  }

  /** Completes the promise in an event of its own, while a task waits for it. */
  @Async
  private void completeInEvent(Coroutine<Void> noting) {
    Task<Void> task = createTask(noting);
    await(sleep(ZERO));
    await(sleep(ZERO));
    Promise<Void> event = Promise.promise();
    Vertx.currentContext()
        .runOnContext(
            nothing -> {
              order.add("event begins");
              promise.complete("value");
              order.add("event ends");
              event.complete();
            });
    await(awaitable(event.future()));
    await(task);
  }

  @Test
  void aTaskGoesOnInsideTheEvent() throws Exception {
    test.run(() -> FutureTestAsync.completeInEvent(this, FutureTestAsync.note(this)));

    assertThat(order).containsExactly("event begins", "value", "event ends").inOrder();
  }

  @Test
  void soDoesOneThatLimitsTheTime() throws Exception {
    test.run(() -> FutureTestAsync.completeInEvent(this, FutureTestAsync.noteInTime(this)));

    assertThat(order).containsExactly("event begins", "value", "event ends").inOrder();
  }

  /** Takes longer than the budget of an event, whatever the machine. */
  @Async
  private static void dawdle() {
    await(sleep(ZERO));
    long start = System.nanoTime();
    while (System.nanoTime() - start < 3_000_000) {
      Thread.onSpinWait();
    }
  }

  @Async
  private void completeBehindOthers() {
    Task<Void> task = createTask(FutureTestAsync.note(this));
    List<Task<Void>> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(createTask(FutureTestAsync.dawdle()));
    }
    Promise<Void> event = Promise.promise();
    Vertx.currentContext()
        .runOnContext(
            nothing -> {
              promise.complete("value");
              order.add("event ends");
              event.complete();
            });
    await(awaitable(event.future()));
    await(task);
    for (Task<Void> other : others) {
      await(other);
    }
  }

  @Test
  void itDoesHoweverMuchIsReadyBeforeIt() throws Exception {
    test.run(() -> FutureTestAsync.completeBehindOthers(this));

    assertThat(order).containsExactly("value", "event ends").inOrder();
  }

  @Async
  private String get(int port) throws TimeoutException {
    HttpClientResponse response =
        await(
            waitFor(
                awaitable(
                    client
                        .request(HttpMethod.GET, port, "localhost", "/")
                        .compose(request -> request.send())),
                ofSeconds(60)));
    return await(awaitable(response.body())).toString();
  }

  @Test
  void theBodyOfAResponseIsStillThere() throws Exception {
    HttpServer server =
        test.vertx
            .createHttpServer()
            .requestHandler(request -> request.response().end("x".repeat(100_000)));
    int port = TestVertx.await(server.listen(0)).actualPort();

    assertThat(test.run(() -> FutureTestAsync.get(this, port))).hasLength(100_000);
  }

  @Async
  private String threads() {
    Thread before = Thread.currentThread();
    String value = await(awaitable(test.vertx.executeBlocking(() -> "blocked")));
    assertThat(Thread.currentThread()).isSameInstanceAs(before);
    assertThat(((ContextInternal) Vertx.currentContext()).isDuplicate()).isFalse();
    assertThat(FermataVertx.loop().isRunning()).isTrue();
    return value;
  }

  @Test
  void aTaskNeverChangesItsThreadNorItsContext() throws Exception {
    assertThat(test.run(() -> FutureTestAsync.threads(this))).isEqualTo("blocked");
  }

  @Test
  void aTaskOfAnotherLoopGoesOnOnItsOwnThread() {
    assertThat(Fermata.<String>run(FutureTestAsync.onOtherLoop(this))).isEqualTo("blocked");
  }

  @Async
  private String onOtherLoop() {
    Thread before = Thread.currentThread();
    String value = await(awaitable(test.vertx.executeBlocking(() -> "blocked")));
    assertThat(Thread.currentThread()).isSameInstanceAs(before);
    return value;
  }

  @Async
  private static String awaitFailure(Future<String> future) {
    try {
      return await(awaitable(future), IOException.class);
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void aFailureIsThrownAsItIs() throws Exception {
    IOException failure = new IOException("no disk");

    assertThat(test.run(() -> FutureTestAsync.awaitFailure(Future.failedFuture(failure))))
        .isEqualTo("no disk");
    promise.fail(failure);
    assertThat(test.run(() -> FutureTestAsync.awaitFailure(promise.future()))).isEqualTo("no disk");
  }

  @Async
  private String cancelTheAwait() {
    Task<Void> task = createTask(FutureTestAsync.note(this));
    await(sleep(ZERO));
    task.cancel();
    try {
      await(task);
    } catch (CancelledError e) {
      order.add("cancelled");
    }
    promise.complete("late");
    return await(awaitable(promise.future()));
  }

  @Test
  void cancellingAnAwaitLeavesTheFutureAlone() throws Exception {
    assertThat(test.run(() -> FutureTestAsync.cancelTheAwait(this))).isEqualTo("late");
    assertThat(order).containsExactly("cancelled");
  }

  @Async
  private static String fail() throws IOException {
    await(sleep(ZERO));
    throw new IOException("failed");
  }

  @Test
  void aCoroutineFailsItsVertxFutureWithItsError() {
    CompletionException thrown =
        assertThrows(CompletionException.class, () -> test.run(FutureTestAsync::fail));

    assertThat(thrown).hasCauseThat().isInstanceOf(IOException.class);
  }

  @Async
  private String roundTripOfACancellation() {
    Task<String> task = createTask(sleep(ofSeconds(60), "never"));
    Future<String> future = toVertx(task);
    task.cancel();
    try {
      return await(awaitable(future));
    } catch (CancelledError e) {
      return future.cause() instanceof CancellationException ? "cancelled" : "wrong cause";
    }
  }

  @Test
  void aCancellationIsOneOnBothSides() throws Exception {
    assertThat(test.run(() -> FutureTestAsync.roundTripOfACancellation(this)))
        .isEqualTo("cancelled");
  }

  @Async
  private String begin() {
    order.add("begun");
    await(sleep(ZERO));
    return "done";
  }

  @Test
  void aTaskOfPlainCodeBeginsAtOnce() throws Exception {
    Future<String> future =
        Future.future(
            result ->
                test.newContext()
                    .runOnContext(
                        nothing -> {
                          Future<String> begun = toVertx(FutureTestAsync.begin(this));
                          order.add("returned");
                          begun.onComplete(result);
                        }));

    assertThat(TestVertx.await(future)).isEqualTo("done");
    assertThat(order).containsExactly("begun", "returned").inOrder();
  }

  @Test
  void plainCodeOnOtherThreadsHasNoLoopToStartATaskOn() {
    assertThrows(IllegalStateException.class, () -> toVertx(FutureTestAsync.begin(this)));
  }
}
