package dev.fermata.vertx;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.vertx.FermataVertx.awaitable;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.EventLoop;
import dev.fermata.annotation.Async;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which loop a context has, and for how long. */
class LoopTest {
  private final TestVertx test = new TestVertx();
  private final List<String> events = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws Exception {
    test.close();
    assertThat(test.reported).isEmpty();
  }

  @Test
  void aContextAndItsDuplicatesShareOne() {
    Context context = test.newContext();
    EventLoop loop = FermataVertx.loop(context);

    assertThat(FermataVertx.loop(((ContextInternal) context).duplicate())).isSameInstanceAs(loop);
    assertThat(FermataVertx.loop(test.newContext())).isNotSameInstanceAs(loop);
  }

  @Test
  void manyThreadsThatAskFirstGetTheSame() {
    Context context = test.newContext();
    Set<EventLoop> loops = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 1000).parallel().forEach(i -> loops.add(FermataVertx.loop(context)));

    assertThat(loops).hasSize(1);
  }

  @Test
  void workerContextsAreRefusedWithTheCure() {
    Context worker = ((VertxInternal) test.vertx).createWorkerContext();
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> FermataVertx.loop(worker));

    assertThat(refused).hasMessageThat().contains("WORKER");
    assertThat(refused).hasMessageThat().contains("ThreadingModel.EVENT_LOOP");
  }

  @Test
  void threadsWithoutAContextAreRefusedWithTheCure() {
    IllegalStateException refused = assertThrows(IllegalStateException.class, FermataVertx::loop);

    assertThat(refused).hasMessageThat().contains("runOnContext");
  }

  @Async
  private void sleepLong() {
    try {
      await(sleep(ofDays(1)));
    } finally {
      await(sleep(ofMillis(1)));
      events.add("cleaned up");
    }
  }

  @Async
  private void leaveTaskBehind() {
    createTask(LoopTestAsync.sleepLong(this));
    await(sleep(ofMillis(1)));
  }

  @Test
  void closingVertxCancelsTasksAndAwaitsThem() throws Exception {
    Context context = test.newContext();
    test.run(context, () -> LoopTestAsync.leaveTaskBehind(this));
    test.close();

    assertThat(events).containsExactly("cleaned up");
    assertThat(FermataVertx.loop(context).isClosed()).isTrue();
    assertThrows(IllegalStateException.class, () -> FermataVertx.loop(test.newContext()));
  }

  @Async
  private String ask(Context other) {
    Promise<String> answer = Promise.promise();
    other.runOnContext(
        nothing -> FermataVertx.toVertx(sleep(ofMillis(1), "answer")).onComplete(answer));
    return await(awaitable(answer.future()));
  }

  @Test
  void twoLoopsOnOneThreadWorkForEachOther() throws Exception {
    ContextInternal context = (ContextInternal) test.newContext();
    Context neighbour = context.toBuilder().build();
    assertThat(FermataVertx.loop(neighbour)).isNotSameInstanceAs(FermataVertx.loop(context));

    assertThat(test.run(context, () -> LoopTestAsync.ask(this, neighbour))).isEqualTo("answer");
  }

  @Async
  private void pingPong(Promise<Void> mine, Promise<Void> others, String name) {
    others.tryComplete();
    await(awaitable(mine.future()));
    events.add(name);
  }

  @Test
  void theyMayEndEachOthersWaits() throws Exception {
    ContextInternal one = (ContextInternal) test.newContext();
    Context two = one.toBuilder().build();
    Promise<Void> first = one.promise();
    Promise<Void> second = ((ContextInternal) two).promise();
    Promise<Void> ended = Promise.promise();
    two.runOnContext(
        nothing ->
            FermataVertx.<Void>toVertx(LoopTestAsync.pingPong(this, second, first, "two"))
                .onComplete(ended));
    test.run(one, () -> LoopTestAsync.pingPong(this, first, second, "one"));
    TestVertx.await(ended.future());

    assertThat(events).containsExactly("one", "two");
  }

  @Test
  void timersOfALoopAreTheContexts() throws Exception {
    Future<String> slept =
        Future.future(
            result ->
                test.newContext()
                    .runOnContext(
                        nothing ->
                            FermataVertx.loop()
                                .callLater(
                                    ofMillis(1),
                                    () -> result.complete(Thread.currentThread().getName()))));

    assertThat(TestVertx.await(slept)).contains("vert.x-eventloop-thread");
  }
}
