package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import servers.LoadTest;

/** The servers of the examples, as their users' peers see them. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ServersTest {
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  @TempDir private Path folder;

  @Test
  void loadLeavesNothingBehind() throws Exception {
    LoadTest.main(new String[] {"50", "500"});
  }

  @Test
  void theChatPassesLinesOnAndEndsOnCtrlC() throws Exception {
    try (Running server = Running.start("servers.ChatServer", "0");
        Client ann = server.connect();
        Client bob = server.connect()) {
      ann.send("Ann");
      bob.send("Bob");
      assertThat(ann.readLine()).isEqualTo("Your name? Bob has come");
      ann.send("hello");
      assertThat(bob.readLine()).isEqualTo("Your name? Ann: hello");

      server.interrupt();

      assertThat(bob.readLine()).isNull();
      assertThat(server.process.waitFor()).isEqualTo(130);
    }
  }

  @Test
  void filesAreServedAndBadRequestsAreNot() throws Exception {
    Files.writeString(folder.resolve("index.html"), "<p>hello");
    Files.createDirectory(folder.resolve("empty"));
    try (Running server = Running.start("servers.FileServer", folder.toString(), "0");
        Client client = server.connect()) {
      assertThat(client.ask("GET / HTTP/1.1")).isEqualTo("200 OK: <p>hello");
      assertThat(client.ask("HEAD /index.html HTTP/1.1")).isEqualTo("200 OK: ");
      assertThat(client.ask("GET /missing HTTP/1.1")).isEqualTo("404 Not Found: not found\n");
      assertThat(client.ask("GET /empty HTTP/1.1")).isEqualTo("404 Not Found: not found\n");
      assertThat(client.ask("GET /../../etc/passwd HTTP/1.1"))
          .isEqualTo("404 Not Found: not found\n");
      assertThat(client.ask("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1"))
          .isEqualTo("404 Not Found: not found\n");
      assertThat(client.ask("DELETE / HTTP/1.1")).isEqualTo("405 Method Not Allowed: ");
      assertThat(client.readLine()).isNull();
      for (String bad : List.of("hello", "GET /%zz HTTP/1.1", "GET / FTP/1.1")) {
        try (Client other = server.connect()) {
          assertThat(other.ask(bad)).isEqualTo("400 Bad Request: ");
        }
      }
    }
  }

  /** A server in a process of its own. */
  private record Running(Process process, int port) implements AutoCloseable {
    static Running start(String main, String... arguments) throws IOException {
      List<String> command =
          new java.util.ArrayList<>(
              // Where the tests themselves must not be interrupted, the server may be.
              List.of(
                  "perl",
                  "-e",
                  "$SIG{INT} = 'DEFAULT'; exec @ARGV",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  main));
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String first = process.inputReader(UTF_8).readLine();
      Matcher port = PORT.matcher(String.valueOf(first));
      if (!port.find()) {
        process.destroyForcibly();
        throw new AssertionError("the server said: " + first);
      }
      return new Running(process, Integer.parseInt(port.group(1)));
    }

    Client connect() throws IOException {
      return new Client(new Socket("127.0.0.1", port));
    }

    void interrupt() throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** A peer that blocks. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader reader;

    Client(Socket socket) throws IOException {
      this.socket = socket;
      this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    void send(String line) throws IOException {
      socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
    }

    String readLine() throws IOException {
      return reader.readLine();
    }

    /** Status and body of the answer to a request. */
    String ask(String request) throws IOException {
      send(request + "\r\nHost: localhost\r\n\r");
      String status = readLine().replace("HTTP/1.1 ", "");
      int length = 0;
      for (String header = readLine(); !header.isEmpty(); header = readLine()) {
        if (header.startsWith("Content-Length: ") && !request.startsWith("HEAD")) {
          length = Integer.parseInt(header.substring(16));
        }
      }
      char[] body = new char[length];
      for (int read = 0; read < length; ) {
        read += reader.read(body, read, length - read);
      }
      return status + ": " + new String(body);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
