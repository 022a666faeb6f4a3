package dev.fermata.vertx;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.vertx.FermataVertx.awaitable;
import static dev.fermata.vertx.FermataVertx.handler;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Awaitable;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Verticles whose start and stop await. */
class VerticleTest {
  private final TestVertx test = new TestVertx();
  private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws Exception {
    EVENTS.clear();
    test.close();
    assertThat(test.reported).isEmpty();
  }

  private String deploy(Worker verticle) throws Exception {
    return TestVertx.await(test.vertx.deployVerticle(verticle));
  }

  /** Answers after a time, and has a task that never ends by itself. */
  static class Worker extends FermataVerticle {
    @Override
    protected Awaitable<?> onStart() throws Exception {
      return VerticleTest_WorkerAsync.open(this);
    }

    @Override
    protected Awaitable<?> onStop() throws Exception {
      return VerticleTest_WorkerAsync.shut(this);
    }

    @Async
    void open() throws IOException {
      createTask(VerticleTest_WorkerAsync.work(this), "work");
      await(sleep(ofMillis(1)));
      await(
          awaitable(
              vertx
                  .eventBus()
                  .consumer(
                      "work",
                      handler(
                          AsyncConsumer.<Message<Integer>>of(
                              message -> VerticleTest_WorkerAsync.answer(this, message))))
                  .completion()));
      EVENTS.add("started");
    }

    @Async
    void answer(Message<Integer> message) {
      await(sleep(ofMillis(message.body())));
      message.reply(deploymentID());
    }

    @Async
    void work() {
      try {
        await(sleep(ofDays(1)));
      } finally {
        await(sleep(ofMillis(1)));
        EVENTS.add("cleaned up");
      }
    }

    @Async
    void shut() throws IOException {
      await(sleep(ofMillis(1)));
      EVENTS.add("stopped");
    }
  }

  @Test
  void undeployingStopsThenCancelsAndAwaitsWhatIsLeft() throws Exception {
    String id = deploy(new Worker());
    assertThat(TestVertx.await(test.vertx.eventBus().request("work", 1)).body()).isEqualTo(id);
    TestVertx.await(test.vertx.undeploy(id));

    assertThat(EVENTS).containsExactly("started", "stopped", "cleaned up").inOrder();
  }

  @Test
  void closingVertxDoesTheSame() throws Exception {
    deploy(new Worker());
    test.close();

    assertThat(EVENTS).containsExactly("started", "stopped", "cleaned up").inOrder();
  }

  @Test
  void manyInstancesHaveALoopEach() throws Exception {
    String id =
        TestVertx.await(
            test.vertx.deployVerticle(Worker::new, new DeploymentOptions().setInstances(5)));
    for (int i = 0; i < 20; i++) {
      assertThat(TestVertx.await(test.vertx.eventBus().request("work", 1)).body()).isEqualTo(id);
    }
    TestVertx.await(test.vertx.undeploy(id));

    assertThat(EVENTS.stream().filter("cleaned up"::equals)).hasSize(5);
  }

  @Test
  void whoWaitsForAHandlerWhenItsVerticleGoesIsTold() throws Exception {
    String id = deploy(new Worker());
    Future<Message<Object>> reply = test.vertx.eventBus().request("work", 100_000_000);
    TestVertx.await(test.vertx.eventBus().request("work", 1));
    TestVertx.await(test.vertx.undeploy(id));

    CompletionException thrown =
        assertThrows(CompletionException.class, () -> TestVertx.await(reply));
    assertThat(thrown).hasCauseThat().isInstanceOf(ReplyException.class);
    assertThat(thrown).hasCauseThat().hasMessageThat().contains("CancelledError");
  }

  /** Answers no request by itself. */
  static class Unanswering extends FermataVerticle {
    int port;

    @Override
    protected Awaitable<?> onStart() {
      return VerticleTest_UnansweringAsync.listen(this);
    }

    @Async
    void listen() {
      HttpServer server =
          vertx
              .createHttpServer()
              .requestHandler(handler(AsyncConsumer.of(VerticleTest_UnansweringAsync::hang)));
      port = await(awaitable(server.listen(0, "localhost"))).actualPort();
    }

    @Async
    static void hang(HttpServerRequest request) {
      EVENTS.add("asked");
      await(sleep(ofDays(1)));
    }
  }

  @Test
  void soIsWhoWaitsForAnHttpResponse() throws Exception {
    Unanswering verticle = new Unanswering();
    String id = TestVertx.await(test.vertx.deployVerticle(verticle));
    HttpClient client = test.vertx.createHttpClient();
    Future<Integer> status =
        client
            .request(HttpMethod.GET, verticle.port, "localhost", "/")
            .compose(HttpClientRequest::send)
            .map(HttpClientResponse::statusCode);
    while (!EVENTS.contains("asked")) {
      Thread.onSpinWait();
    }
    TestVertx.await(test.vertx.undeploy(id));

    assertThat(TestVertx.await(status)).isEqualTo(503);
    TestVertx.await(client.close());
  }

  static final class FailingStart extends Worker {
    @Override
    @Async
    void open() throws IOException {
      createTask(VerticleTest_WorkerAsync.work(this));
      await(sleep(ofMillis(1)));
      throw new IOException("no database");
    }
  }

  @Test
  void aStartThatFailsFailsTheDeploymentAndLeavesNoTask() {
    CompletionException thrown =
        assertThrows(CompletionException.class, () -> deploy(new FailingStart()));

    assertThat(thrown).hasCauseThat().hasMessageThat().isEqualTo("no database");
    assertThat(EVENTS).containsExactly("cleaned up");
  }

  static final class FailingStop extends Worker {
    @Override
    @Async
    void shut() throws IOException {
      await(sleep(ofMillis(1)));
      throw new IOException("disk full");
    }
  }

  @Test
  void aStopThatFailsFailsUndeployingAfterAllElse() throws Exception {
    String id = deploy(new FailingStop());
    CompletionException thrown =
        assertThrows(CompletionException.class, () -> TestVertx.await(test.vertx.undeploy(id)));

    assertThat(thrown).hasCauseThat().hasMessageThat().isEqualTo("disk full");
    assertThat(EVENTS).containsExactly("started", "cleaned up").inOrder();
  }

  @Test
  void workersAreRefusedWithTheCure() {
    CompletionException thrown =
        assertThrows(
            CompletionException.class,
            () ->
                TestVertx.await(
                    test.vertx.deployVerticle(
                        new Worker(),
                        new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER))));

    assertThat(thrown).hasCauseThat().hasMessageThat().contains("ThreadingModel.EVENT_LOOP");
  }
}
