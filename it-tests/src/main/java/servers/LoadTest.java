package servers;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.AsyncSemaphore;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import dev.fermata.io.AsyncFiles;
import dev.fermata.io.AsyncProcess;
import dev.fermata.io.Connection;
import dev.fermata.io.Net;
import dev.fermata.io.Processes;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Loads a {@link FileServer} in a process of its own: connections that are held and used in turn,
 * and meanwhile peers that are slow, that vanish and that send garbage. Fails if an answer is wrong
 * or anything is left behind.
 *
 * <pre>{@code
 * java -cp … servers.LoadTest [CONNECTIONS [REQUESTS]]
 * }</pre>
 */
public final class LoadTest {
  private static final int CONNECTING_AT_ONCE = 100;
  private static final String BODY = "what is served\n";

  private final int connections;
  private final int requests;
  private int answered;
  private int port;

  private LoadTest(int connections, int requests) {
    this.connections = connections;
    this.requests = requests;
  }

  @Async
  static void load(int connections, int requests) throws IOException {
    Path folder = await(AsyncFiles.createTempDirectory("load"));
    Path file = await(AsyncFiles.writeString(folder.resolve("file.txt"), BODY));
    try {
      ProcessBuilder server =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx512m",
              "-cp",
              System.getProperty("java.class.path"),
              ServerUnderLoad.class.getName(),
              folder.toString());
      server.redirectError(ProcessBuilder.Redirect.INHERIT);
      try (var process = await(Processes.start(server))) {
        LoadTest test = new LoadTest(connections, requests);
        test.port = Integer.parseInt(await(process.output().readLine()));
        test.go(process);
      }
    } finally {
      await(AsyncFiles.delete(file));
      await(AsyncFiles.delete(folder));
    }
  }

  @Async
  void go(AsyncProcess server) throws IOException {
    askOnce();
    Stats before = ask(server);
    System.out.println("before:  " + before);
    List<Connection> held = connect();
    System.out.println("holding: " + ask(server));
    long start = System.nanoTime();
    try (var group = new TaskGroup()) {
      for (Connection connection : held) {
        group.createTask(() -> keepAsking(connection));
      }
      for (int i = 0; i < connections / 50 + 1; i++) {
        int seed = i;
        group.createTask(() -> dribble());
        group.createTask(() -> vanish());
        group.createTask(() -> sendGarbage(seed));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d requests on %d connections in %.1f s: %.0f a second%n",
        answered, held.size(), seconds, answered / seconds);
    System.out.println("loaded:  " + ask(server));
    for (Connection connection : held) {
      await(connection.exit(null));
    }
    Stats after = ask(server);
    while (after.connections() > 0) {
      await(sleep(Duration.ofMillis(20)));
      after = ask(server);
    }
    System.out.println("after:   " + after);
    if (answered < requests) {
      throw new IllegalStateException("only " + answered + " requests were answered");
    }
    if (after.descriptors() > before.descriptors() + 2) {
      throw new IllegalStateException("descriptors are left: " + after + ", before " + before);
    }
  }

  @Async
  List<Connection> connect() throws IOException {
    AsyncSemaphore limit = new AsyncSemaphore(CONNECTING_AT_ONCE);
    List<Task<Connection>> opening = new ArrayList<>();
    try (var group = new TaskGroup()) {
      for (int i = 0; i < connections; i++) {
        opening.add(group.createTask(() -> connectWithin(limit)));
      }
    }
    return opening.stream().map(Task::result).toList();
  }

  @Async
  @SuppressWarnings("try") // The hold is there to be released.
  Connection connectWithin(AsyncSemaphore limit) throws IOException {
    try (var hold = await(limit.acquire())) {
      return await(Net.openConnection("127.0.0.1", port));
    }
  }

  @Async
  void askOnce() throws IOException {
    try (var connection = await(Net.openConnection("127.0.0.1", port))) {
      request(connection);
    }
  }

  @Async
  void keepAsking(Connection connection) throws IOException {
    int each = (requests + connections - 1) / connections;
    for (int i = 0; i < each; i++) {
      request(connection);
      answered++;
    }
  }

  @Async
  static void request(Connection connection) throws IOException {
    connection.writer().write("GET /file.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
    String status = await(connection.reader().readLine());
    if (!"HTTP/1.1 200 OK".equals(status)) {
      throw new IOException("unexpected answer: " + status);
    }
    String header = await(connection.reader().readLine());
    while (header != null && !header.isEmpty()) {
      header = await(connection.reader().readLine());
    }
    String body = new String(await(connection.reader().readExactly(BODY.length())));
    if (!body.equals(BODY)) {
      throw new IOException("unexpected body: " + body);
    }
  }

  /** A peer that takes its time for each byte, and gives up. */
  @Async
  void dribble() throws IOException {
    try (var connection = await(Net.openConnection("127.0.0.1", port))) {
      for (char letter : "GET /file.txt".toCharArray()) {
        await(connection.writer().writeAll(String.valueOf(letter)));
        await(sleep(Duration.ofMillis(20)));
      }
    }
  }

  /** A peer whose machine fell, as far as that can be had: its connection is reset. */
  @Async
  void vanish() throws IOException {
    Connection connection =
        await(
            Net.openConnection(
                new java.net.InetSocketAddress("127.0.0.1", port),
                dev.fermata.io.ConnectionOptions.DEFAULT.withOption(
                    StandardSocketOptions.SO_LINGER, 0)));
    await(connection.writer().writeAll("GET /file.txt HTTP/1.1\r\nHost"));
    await(sleep(Duration.ofMillis(5)));
    connection.abort();
  }

  @Async
  void sendGarbage(int seed) throws IOException {
    byte[] garbage = new byte[20_000];
    new Random(seed).nextBytes(garbage);
    try (var connection = await(Net.openConnection("127.0.0.1", port))) {
      await(connection.writer().writeAll(garbage));
      await(connection.reader().readAll(100_000));
    } catch (IOException e) {
      if (e.getMessage().contains("refused")) {
        throw e;
      }
    }
  }

  @Async
  static Stats ask(AsyncProcess server) throws IOException {
    await(server.input().writeAll("stats\n"));
    String[] numbers = await(server.output().readLine()).split(" ");
    return new Stats(
        Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Long.parseLong(numbers[2]));
  }

  /** What the server says of itself, after a garbage collection. */
  record Stats(int connections, int descriptors, long heapKiB) {}

  public static void main(String[] args) throws IOException {
    int connections = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    int requests = args.length < 2 ? 100_000 : Integer.parseInt(args[1]);
    run(LoadTestAsync.load(connections, requests));
  }
}
