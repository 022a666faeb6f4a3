package tour;

import static dev.fermata.Fermata.async;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.toThread;

import com.sun.net.httpserver.HttpServer;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A trap and its two cures: a blocking call blocks every task. Hand it to a thread, or use a client
 * that does not block.
 */
public final class T14BlockingClient {
  private T14BlockingClient() {}

  private static final int ANSWERS_AFTER_MILLIS = 300;

  /** Three tasks, yet one request after the other: {@code send} keeps the loop's only thread. */
  @Async
  @SuppressWarnings("fermata:blocking")
  static int blocking(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Async
  static int inThread(HttpClient client, HttpRequest request) {
    return await(toThread(() -> client.send(request, BodyHandlers.discarding()).statusCode()));
  }

  @Async
  static int nonBlocking(HttpClient client, HttpRequest request) {
    HttpResponse<Void> response = await(client.sendAsync(request, BodyHandlers.discarding()));
    return response.statusCode();
  }

  @Async
  static void main(URI server) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(server).build();

    Duration start = getRunningLoop().time();
    Task<Integer> first = createTask(() -> blocking(client, request));
    Task<Integer> second = createTask(() -> blocking(client, request));
    Task<Integer> third = createTask(() -> blocking(client, request));
    await(first);
    await(second);
    await(third);
    report("send", start);

    start = getRunningLoop().time();
    await(
        gather(
            async(() -> inThread(client, request)),
            async(() -> inThread(client, request)),
            async(() -> inThread(client, request))));
    report("toThread(send)", start);

    start = getRunningLoop().time();
    await(
        gather(
            async(() -> nonBlocking(client, request)),
            async(() -> nonBlocking(client, request)),
            async(() -> nonBlocking(client, request))));
    report("sendAsync", start);
  }

  private static void report(String how, Duration start) {
    Duration took = getRunningLoop().time().minus(start);
    System.out.printf(
        Locale.ROOT, "three requests with %s took %.1f s%n", how, took.toNanos() / 1e9);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try {
            Thread.sleep(ANSWERS_AFTER_MILLIS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
      run(T14BlockingClientAsync.main(uri));
    } finally {
      server.stop(0);
      threads.shutdown();
    }
  }
}
