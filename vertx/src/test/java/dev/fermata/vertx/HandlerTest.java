package dev.fermata.vertx;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.vertx.FermataVertx.awaitable;
import static dev.fermata.vertx.FermataVertx.body;
import static dev.fermata.vertx.FermataVertx.handler;
import static dev.fermata.vertx.FermataVertx.pipe;
import static dev.fermata.vertx.FermataVertx.stream;
import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.CoroutineFunction;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers that are async functions, as the peers of a server see them. */
class HandlerTest {
  private final TestVertx test = new TestVertx();
  private final Vertx vertx = test.vertx;

  /** One connection, so that what one request leaves behind meets the next. */
  private final HttpClient client =
      vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(1));

  /** Held, as the client is: Vert.x closes what nothing refers to. */
  private final NetClient peers = vertx.createNetClient();

  private final WebSocketClient sockets = vertx.createWebSocketClient();

  private final Promise<Void> called = Promise.promise();
  private final Promise<String> outcome = Promise.promise();

  private int port;

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  private static <E> Handler<E> async(CoroutineFunction<? super E, ?> function) {
    return handler(AsyncConsumer.of(function));
  }

  private void serve(Handler<HttpServerRequest> requests) throws Exception {
    port =
        TestVertx.await(vertx.createHttpServer().requestHandler(requests).listen(0, "localhost"))
            .actualPort();
  }

  private String post(String path, Buffer body) throws Exception {
    return TestVertx.await(
        client
            .request(HttpMethod.POST, port, "localhost", path)
            .compose(request -> request.send(body))
            .compose(response -> response.body().map(text -> response.statusCode() + " " + text)));
  }

  @Async
  private static void echo(HttpServerRequest request) {
    await(sleep(ofMillis(5)));
    Buffer read = await(body(request));
    await(awaitable(request.response().end(read.length() + " bytes")));
  }

  @Test
  void aBodyWaitsForItsHandler() throws Exception {
    serve(async(HandlerTestAsync::echo));

    assertThat(post("/", Buffer.buffer("12345"))).isEqualTo("200 5 bytes");
    assertThat(post("/", Buffer.buffer())).isEqualTo("200 0 bytes");
    assertThat(post("/", Buffer.buffer("x".repeat(1_000_000)))).isEqualTo("200 1000000 bytes");
  }

  @Async
  private static void copy(HttpServerRequest request) {
    await(sleep(ofMillis(5)));
    request.response().setChunked(true);
    await(pipe(stream(request), request.response()));
  }

  @Test
  void aBodyIsStreamedThrough() throws Exception {
    serve(async(HandlerTestAsync::copy));

    assertThat(post("/", Buffer.buffer("y".repeat(1_000_000)))).hasLength(1_000_004);
    assertThat(post("/", Buffer.buffer())).isEqualTo("200 ");
  }

  @Async
  private static void ignore(HttpServerRequest request) {
    await(sleep(ofMillis(1)));
    await(awaitable(request.response().end("ignored")));
  }

  @Async
  private static void readHalf(HttpServerRequest request) {
    for (Buffer part : awaitEach(stream(request))) {
      assertThat(part.length()).isGreaterThan(0);
      break;
    }
    await(awaitable(request.response().end("half")));
  }

  @Test
  void whatIsLeftOfABodyIsDiscarded() throws Exception {
    serve(async(HandlerTestAsync::ignore));
    for (int i = 0; i < 3; i++) {
      assertThat(post("/", Buffer.buffer("z".repeat(1_000_000)))).isEqualTo("200 ignored");
    }
    serve(async(HandlerTestAsync::readHalf));
    for (int i = 0; i < 3; i++) {
      assertThat(post("/", Buffer.buffer("z".repeat(1_000_000)))).isEqualTo("200 half");
    }
    assertThat(test.reported).isEmpty();
  }

  @Async
  private static void fail(Object event) {
    await(sleep(ofMillis(1)));
    throw new UnsupportedOperationException("not today");
  }

  @Async
  private static void failLate(HttpServerRequest request) {
    await(awaitable(request.response().setChunked(true).write("begun")));
    throw new UnsupportedOperationException("not today");
  }

  @Test
  void aRequestWhoseHandlerFailsIsAnsweredAndReported() throws Exception {
    serve(async(HandlerTestAsync::fail));
    assertThat(post("/", Buffer.buffer("12345"))).isEqualTo("500 ");
    assertThat(test.reported).hasSize(1);
    assertThat(test.reported.get(0)).hasMessageThat().isEqualTo("not today");

    serve(async(HandlerTestAsync::failLate));
    CompletionException cut =
        assertThrows(CompletionException.class, () -> post("/", Buffer.buffer()));
    assertThat(cut).hasCauseThat().isInstanceOf(HttpClosedException.class);
  }

  private Router router() {
    Router router = Router.router(vertx);
    router.route().failureHandler(this::describeFailure);
    router.post("/echo").handler(async(HandlerTestAsync::routedEcho));
    router.post("/fail").handler(async(HandlerTestAsync::fail));
    router.post("/late").handler(async(HandlerTestAsync::routedFailLate));
    router.post("/next").handler(async(HandlerTestAsync::authenticate));
    router.post("/next").handler(BodyHandler.create(false));
    router.post("/next").handler(routing -> routing.end("read " + routing.body().length()));
    router.post("/twice").handler(async(HandlerTestAsync::authenticate));
    router.post("/twice").handler(async(HandlerTestAsync::routedEcho));
    return router;
  }

  private void describeFailure(RoutingContext routing) {
    if (routing.response().headWritten()) {
      routing.next();
    } else {
      routing
          .response()
          .setStatusCode(routing.statusCode())
          .end(String.valueOf(routing.failure().getMessage()));
    }
  }

  @Async
  private static void routedEcho(RoutingContext routing) {
    await(sleep(ofMillis(5)));
    Buffer read = await(body(routing.request()));
    await(awaitable(routing.end(read.length() + " bytes")));
  }

  @Async
  private static void routedFailLate(RoutingContext routing) {
    await(awaitable(routing.response().setChunked(true).write("begun")));
    throw new UnsupportedOperationException("not today");
  }

  @Async
  private static void authenticate(RoutingContext routing) {
    await(sleep(ofMillis(5)));
    routing.next();
  }

  @Test
  void routesAwaitFailAndPassOn() throws Exception {
    serve(router());
    Buffer large = Buffer.buffer("z".repeat(1_000_000));

    assertThat(post("/echo", large)).isEqualTo("200 1000000 bytes");
    assertThat(post("/fail", large)).isEqualTo("500 not today");
    assertThat(post("/next", large)).isEqualTo("200 read 1000000");
    assertThat(post("/twice", large)).isEqualTo("200 1000000 bytes");
    assertThrows(CompletionException.class, () -> post("/late", large));
    assertThat(post("/echo", large)).isEqualTo("200 1000000 bytes");
    assertThat(test.reported).isEmpty();
  }

  @Async
  private void readSlowly(HttpServerRequest request) {
    Promise<Void> gone = Promise.promise();
    request.response().closeHandler(nothing -> gone.complete());
    called.complete();
    await(awaitable(gone.future()));
    try {
      await(body(request), HttpClosedException.class);
      outcome.complete("read");
    } catch (HttpClosedException e) {
      outcome.complete("gone");
    }
  }

  @Test
  void aPeerThatWentBeforeItsBodyWasReadIsNoticed() throws Exception {
    serve(async(request -> HandlerTestAsync.readSlowly(this, request)));
    NetSocket socket = TestVertx.await(peers.connect(port, "localhost"));
    socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf");
    TestVertx.await(called.future());
    TestVertx.await(socket.close());

    assertThat(TestVertx.await(outcome.future())).isEqualTo("gone");
  }

  @Async
  private static void answer(Message<String> message) {
    await(sleep(ofMillis(1)));
    switch (message.body()) {
      case "code" ->
          throw new ReplyException(
              io.vertx.core.eventbus.ReplyFailure.RECIPIENT_FAILURE, 42, "no such row");
      case "fail" -> throw new UnsupportedOperationException("not today");
      default -> message.reply("answer to " + message.body());
    }
  }

  private ReplyException askAndFail(String question) {
    CompletionException thrown =
        assertThrows(
            CompletionException.class,
            () -> TestVertx.await(vertx.eventBus().request("questions", question)));
    return (ReplyException) thrown.getCause();
  }

  @Test
  void messagesAreAnsweredAlsoWhenTheirHandlerFails() throws Exception {
    vertx.eventBus().consumer("questions", async(HandlerTestAsync::answer));

    assertThat(TestVertx.await(vertx.eventBus().request("questions", "six")).body())
        .isEqualTo("answer to six");
    assertThat(askAndFail("code").failureCode()).isEqualTo(42);
    assertThat(askAndFail("fail")).hasMessageThat().contains("not today");
    assertThat(test.reported).isEmpty();
  }

  @Test
  void aMessageThatNobodyWaitsForIsReported() throws Exception {
    Promise<Throwable> reported = Promise.promise();
    vertx.exceptionHandler(reported::complete);
    vertx.eventBus().consumer("questions", async(HandlerTestAsync::answer));
    vertx.eventBus().send("questions", "fail");

    assertThat(TestVertx.await(reported.future())).hasMessageThat().isEqualTo("not today");
  }

  @Async
  private static void chat(ServerWebSocket socket) {
    for (Buffer message : awaitEach(stream(socket))) {
      if (message.toString().equals("fail")) {
        throw new UnsupportedOperationException("not today");
      }
      await(awaitable(socket.writeTextMessage("heard " + message)));
    }
  }

  @Test
  void noMessageOfASocketIsLostAndAFailureClosesIt() throws Exception {
    port =
        TestVertx.await(
                vertx
                    .createHttpServer()
                    .webSocketHandler(async(HandlerTestAsync::chat))
                    .listen(0, "localhost"))
            .actualPort();
    StringBuilder heard = new StringBuilder();
    Promise<Short> closed = Promise.promise();
    TestVertx.await(
        sockets
            .connect(new WebSocketConnectOptions().setHost("localhost").setPort(port))
            .onSuccess(
                socket -> {
                  socket.textMessageHandler(text -> heard.append(text).append("; "));
                  socket.closeHandler(nothing -> closed.complete(socket.closeStatusCode()));
                  socket.writeTextMessage("one");
                  socket.writeTextMessage("two");
                  socket.writeTextMessage("fail");
                }));

    assertThat(TestVertx.await(closed.future())).isEqualTo(1011);
    assertThat(heard.toString()).isEqualTo("heard one; heard two; ");
    assertThat(test.reported).hasSize(1);
  }
}
