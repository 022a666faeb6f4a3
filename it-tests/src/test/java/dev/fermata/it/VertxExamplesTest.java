package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that live inside Vert.x, each in processes of its own. */
class VertxExamplesTest {
  private static final int ORDERS = 300;
  private static final int ORDERS_BEFORE_THE_KILL = 100;

  @TempDir private Path folder;

  /** A program of the examples that is running. */
  private record Program(Process process, BufferedReader output) implements AutoCloseable {
    static Program start(String main, String... arguments) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  main));
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new Program(process, process.inputReader(UTF_8));
    }

    String readLine() throws IOException {
      return output.readLine();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  /** What comes from a web socket. */
  private static final class Heard implements WebSocket.Listener {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      messages.add(text.toString());
      return WebSocket.Listener.super.onText(socket, text, last);
    }

    String next() throws InterruptedException {
      return messages.poll(60, SECONDS);
    }
  }

  @Test
  void theGuestbookKeepsWhatVisitorsSayAndTellsThemAtOnce() throws Exception {
    int port = freePort();
    try (PostgresServer database = PostgresServer.start(folder);
        Program program = Program.start("guestbook.Main", String.valueOf(port), database.uri())) {
      assertThat(program.readLine()).contains("open at");
      URI entries = URI.create("http://localhost:" + port + "/entries");
      HttpClient visitor = HttpClient.newHttpClient();
      Heard ann = new Heard();
      Heard bob = new Heard();
      URI live = URI.create("ws://localhost:" + port + "/live");
      WebSocket annsSocket = visitor.newWebSocketBuilder().buildAsync(live, ann).join();
      visitor.newWebSocketBuilder().buildAsync(live, bob).join();
      assertThat(ann.next()).isEqualTo("welcome");
      assertThat(bob.next()).isEqualTo("welcome");

      annsSocket.sendText("hello Bob", true).join();
      assertThat(bob.next()).isEqualTo("hello Bob");
      assertThat(ann.next()).isEqualTo("hello Bob");

      for (int i = 1; i <= 200; i++) {
        HttpResponse<String> added = post(visitor, entries, "entry " + i);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(ann.next()).isEqualTo("new entry: entry " + i);
      }
      assertThat(post(visitor, entries, " ").statusCode()).isEqualTo(400);
      assertThat(post(visitor, entries, "x".repeat(100_000)).statusCode()).isEqualTo(413);
      assertThat(
              visitor.send(HttpRequest.newBuilder(entries).build(), BodyHandlers.ofLines()).body())
          .containsExactlyElementsIn(
              IntStream.rangeClosed(1, 200).mapToObj(i -> i + " entry " + i).toList())
          .inOrder();
    }
  }

  private static HttpResponse<String> post(HttpClient visitor, URI entries, String text)
      throws IOException, InterruptedException {
    return visitor.send(
        HttpRequest.newBuilder(entries).POST(BodyPublishers.ofString(text)).build(),
        BodyHandlers.ofString());
  }

  /** Reads who kept an order, and notes its id. */
  private static String readTold(Program node, Set<String> ids) throws IOException {
    String[] told = node.readLine().split(" ");
    assertThat(told[0]).isEqualTo("told");
    ids.add(told[1]);
    return told[2];
  }

  @Test
  void noOrderThatWasToldIsLostWhenANodeIsKilled() throws Exception {
    String one = String.valueOf(freePort());
    String two = String.valueOf(freePort());
    try (Program first = Program.start("orders.Node", "first", one, two)) {
      assertThat(first.readLine()).isEqualTo("joined as first");
      Program second = Program.start("orders.Node", "second", two, one);
      Set<String> told = new HashSet<>();
      Set<String> keepers = new HashSet<>();
      try (second;
          OutputStream orders = first.process().getOutputStream()) {
        assertThat(second.readLine()).isEqualTo("joined as second");
        for (int i = 0; i < ORDERS_BEFORE_THE_KILL; i++) {
          orders.write(("order-" + i + "\n").getBytes(UTF_8));
        }
        orders.flush();
        for (int i = 0; i < ORDERS_BEFORE_THE_KILL; i++) {
          keepers.add(readTold(first, told));
        }
        for (int i = ORDERS_BEFORE_THE_KILL; i < ORDERS; i++) {
          orders.write(("order-" + i + "\n").getBytes(UTF_8));
        }
        orders.flush();
        readTold(first, told);
        second.process().destroyForcibly();
        while (told.size() < ORDERS) {
          readTold(first, told);
        }
      }
      Set<String> kept = new HashSet<>();
      first.output().lines().forEach(line -> kept.add(line.substring("kept ".length())));

      assertThat(keepers).containsExactly("first", "second");
      assertThat(kept).isEqualTo(told);
      assertThat(first.process().waitFor()).isEqualTo(0);
    }
  }
}
