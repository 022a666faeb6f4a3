package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.fermata.CancelledError;
import dev.fermata.ExceptionContext;
import dev.fermata.Task;
import dev.fermata.TaskDump;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Servers and clients on loopback. */
class TcpTest {

  @TestFactory
  Stream<DynamicTest> connections() {
    return Stream.of(
        Program.real("many clients get their echoes", TcpTestAsync::echoes),
        Program.virtual("so they do on a loop without a selector", TcpTestAsync::echoes),
        Program.real("megabytes go both ways at once", TcpTestAsync::throughput),
        Program.real("a refused connection names the address", TcpTestAsync::refused),
        Program.real("a dump names the peer that is read from", TcpTestAsync::dumped),
        Program.real("an unknown host is an UnknownHostException", TcpTestAsync::unknownHost),
        Program.real(
            "a handler that fails is reported with its peer", TcpTestAsync::failingHandler),
        Program.real("leaving a server gives handlers time to end", TcpTestAsync::grace),
        Program.real("leaving a server cancels who does not end", TcpTestAsync::graceEnds),
        Program.real("serveForever ends by a cancel", TcpTestAsync::serveForever),
        Program.real("stopAccepting cancels serveForever", TcpTestAsync::stopAccepting),
        Program.real("awaitClosed waits for handlers", TcpTestAsync::awaitsClosed),
        Program.real("accepting pauses at the most connections", TcpTestAsync::maxConnections),
        Program.real("a Unix socket works and its file is removed", TcpTestAsync::unixSocket),
        Program.real("a port that is taken is named", TcpTestAsync::portTaken),
        Program.real("socket options are applied", TcpTestAsync::options),
        Program.real("a reset peer fails reading, with its address", TcpTestAsync::reset),
        Program.real(
            "a handler that read nothing loses nothing of what it wrote",
            TcpTestAsync::unreadInput),
        Program.real("closing ends a read, which names the peer", TcpTestAsync::closedWhileReading),
        Program.real("an address that is not the machine's is named", TcpTestAsync::wrongBind),
        Program.real("cancelling openConnection leaks no channel", TcpTestAsync::cancelOpen));
  }

  @Async
  static void echo(Connection connection) throws IOException {
    byte[] bytes = await(connection.reader().read(1000));
    while (bytes.length > 0) {
      await(connection.writer().writeAll(bytes));
      bytes = await(connection.reader().read(1000));
    }
  }

  private static final AsyncConsumer<Connection> ECHO = AsyncConsumer.of(TcpTestAsync::echo);

  private static int port(Server server) {
    return ((InetSocketAddress) server.addresses().get(0)).getPort();
  }

  @Async
  static void echoes() throws IOException {
    try (var server = await(Net.startServer(ECHO, "localhost", 0))) {
      List<Task<String>> clients = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        clients.add(createTask(TcpTestAsync.ask(port(server), "hello " + i)));
      }
      List<String> answers = await(gather(clients));
      for (int i = 0; i < 50; i++) {
        assertThat(answers.get(i)).isEqualTo("hello " + i);
      }
    }
  }

  @Async
  static String ask(int port, String line) throws IOException {
    try (var connection = await(Net.openConnection("localhost", port))) {
      for (int i = 0; i < 20; i++) {
        connection.writer().write(line + "\n");
        assertThat(await(connection.reader().readLine())).isEqualTo(line);
      }
      connection.writer().write(line + "\n");
      return await(connection.reader().readLine());
    }
  }

  @Async
  static void throughput() throws IOException {
    int size = 8_000_000;
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0));
        var client = await(Net.openConnection("127.0.0.1", port(server)))) {
      Task<byte[]> received = createTask(client.reader().readAll(size));
      await(client.writer().writeAll(new byte[size]));
      client.writer().writeEnd();
      assertThat(await(received)).hasLength(size);
    }
  }

  @Async
  static void dumped() throws IOException {
    try (var server = await(Net.startServer(TcpTest::echo, "localhost", 0));
        var connection = await(Net.openConnection(server.addresses().get(0)))) {
      Task<String> reader = createTask(connection.reader().readLine(), "reader");
      await(sleep(Duration.ZERO));
      assertThat(TaskDump.of(getRunningLoop()).table())
          .containsMatch("reader .*OP_READ on .*SocketChannel.*remote=.*127.0.0.1:");
      reader.cancel();
      await(reader.join());
    }
  }

  @Async
  static void refused() throws IOException {
    int port;
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0))) {
      port = port(server);
    }
    try {
      await(Net.openConnection("localhost", port));
      throw new AssertionError("connected");
    } catch (ConnectException e) {
      assertThat(e).hasMessageThat().contains("localhost/");
      assertThat(e).hasMessageThat().contains(":" + port);
    }
  }

  @Async
  static void unknownHost() throws IOException {
    try {
      await(Net.openConnection("no-such-host.invalid", 1));
      throw new AssertionError("connected");
    } catch (UnknownHostException e) {
      assertThat(e).hasMessageThat().contains("no-such-host.invalid");
    }
  }

  @Async
  static void fail(Connection connection) throws IOException {
    String line = await(connection.reader().readLine());
    if (line.equals("fail")) {
      throw new IOException("as asked");
    }
    await(connection.writer().writeAll(line + "\n"));
  }

  @Async
  static void failingHandler() throws IOException {
    List<ExceptionContext> reports = Program.collectReports();
    try (var server =
        await(Net.startServer(AsyncConsumer.of(TcpTestAsync::fail), "127.0.0.1", 0))) {
      try (var client = await(Net.openConnection("127.0.0.1", port(server)))) {
        client.writer().write("fail\n");
        assertThat(await(client.reader().readLine())).isNull();
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).message()).contains(client.localAddress().toString());
        assertThat(reports.get(0).exception()).hasMessageThat().isEqualTo("as asked");
      }
      try (var client = await(Net.openConnection("127.0.0.1", port(server)))) {
        client.writer().write("fine\n");
        assertThat(await(client.reader().readLine())).isEqualTo("fine");
      }
    }
    assertThat(reports).hasSize(1);
  }

  @Async
  static void answerSlowly(Connection connection) throws IOException {
    String line = await(connection.reader().readLine());
    await(sleep(ofMillis(20)));
    await(connection.writer().writeAll(line + "\n"));
  }

  @Async
  static void grace() throws IOException {
    Task<String> answer;
    Connection client;
    try (var server =
        await(Net.startServer(AsyncConsumer.of(TcpTestAsync::answerSlowly), "127.0.0.1", 0))) {
      client = await(Net.openConnection("127.0.0.1", port(server)));
      await(client.writer().writeAll("last\n"));
      answer = createTask(client.reader().readLine());
      while (server.connections().isEmpty()) {
        await(sleep(ofMillis(1)));
      }
    }
    assertThat(await(answer)).isEqualTo("last");
    await(client.exit(null));
  }

  @Async
  static void graceEnds() throws IOException {
    var options = ServerOptions.DEFAULT.withGracePeriod(ofMillis(5));
    Connection client;
    Server left;
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, options))) {
      left = server;
      client = await(Net.openConnection("127.0.0.1", port(server)));
      while (server.connections().isEmpty()) {
        await(sleep(ofMillis(1)));
      }
    }
    assertThat(left.connections()).isEmpty();
    assertThat(await(client.reader().readLine())).isNull();
    client.abort();
  }

  @Async
  static void serveForever() throws IOException {
    Server server = await(Net.startServer(ECHO, "127.0.0.1", 0));
    Task<Void> serving = createTask(server.serveForever());
    await(sleep(ofMillis(1)));
    try {
      await(server.serveForever());
      throw new AssertionError("served twice");
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().contains("already");
    }
    serving.cancel();
    await(serving.join());
    assertThat(serving.cancelled()).isTrue();
    await(server.awaitClosed());
    try {
      await(server.serveForever());
      throw new AssertionError("served");
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().contains("is closed");
    }
  }

  @Async
  static void stopAccepting() throws IOException {
    Server server = await(Net.startServer(ECHO, "127.0.0.1", 0));
    Task<Void> serving = createTask(server.serveForever());
    await(sleep(ofMillis(1)));
    server.stopAccepting();
    server.stopAccepting();
    await(serving.join());
    assertThat(serving.cancelled()).isTrue();
  }

  @Async
  static void awaitsClosed() throws IOException {
    Server server = await(Net.startServer(ECHO, "127.0.0.1", 0));
    try (var client = await(Net.openConnection("127.0.0.1", port(server)))) {
      client.writer().write("x\n");
      await(client.reader().readLine());
      server.stopAccepting();
      Task<Void> closed = createTask(server.awaitClosed());
      await(sleep(ofMillis(5)));
      assertThat(closed.done()).isFalse();
      client.writer().write("y\n");
      assertThat(await(client.reader().readLine())).isEqualTo("y");
      client.writer().writeEnd();
      await(closed);
    }
  }

  @Async
  static void maxConnections() throws IOException {
    var options = ServerOptions.DEFAULT.withMaxConnections(2);
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, options))) {
      List<Connection> clients = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Connection client = await(Net.openConnection("127.0.0.1", port(server)));
        client.writer().write("x\n");
        clients.add(client);
      }
      await(clients.get(0).reader().readLine());
      await(clients.get(1).reader().readLine());
      await(sleep(ofMillis(5)));
      assertThat(server.connections()).hasSize(2);
      await(clients.get(0).exit(null));
      assertThat(await(clients.get(2).reader().readLine())).isEqualTo("x");
      await(clients.get(1).exit(null));
      await(clients.get(2).exit(null));
    }
  }

  @Async
  @SuppressWarnings("fermata:blocking")
  static void unixSocket() throws IOException {
    Path folder = Files.createTempDirectory("unix");
    Path path = folder.resolve("socket");
    var address = UnixDomainSocketAddress.of(path);
    for (int i = 0; i < 2; i++) {
      try (var server = await(Net.startServer(ECHO, address))) {
        try (var client = await(Net.openConnection(address))) {
          client.writer().write("through a file\n");
          assertThat(await(client.reader().readLine())).isEqualTo("through a file");
          assertThat(client.remoteAddress()).isEqualTo(address);
        }
        assertThat(server.addresses()).containsExactly(address);
      }
      assertThat(Files.exists(path)).isFalse();
      java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)
          .bind(address)
          .close();
      assertThat(Files.exists(path)).isTrue();
    }
    try {
      await(Net.openConnection(address));
      throw new AssertionError("connected");
    } catch (ConnectException e) {
      assertThat(e).hasMessageThat().contains(path.toString());
    }
    Files.delete(path);
    Files.writeString(path, "a file");
    try {
      await(Net.startServer(ECHO, address));
      throw new AssertionError("started");
    } catch (java.net.BindException e) {
      assertThat(e).hasMessageThat().contains(path.toString());
    }
    Files.delete(path);
    Files.delete(folder);
  }

  @Async
  static void portTaken() throws IOException {
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0))) {
      await(Net.startServer(ECHO, "127.0.0.1", port(server)));
      throw new AssertionError("started");
    } catch (java.net.BindException e) {
      assertThat(e).hasMessageThat().contains("127.0.0.1:");
    }
  }

  @Async
  static void options() throws IOException {
    var options =
        ConnectionOptions.DEFAULT
            .withKeepAlive(true)
            .withNoDelay(false)
            .withBindAddress(new InetSocketAddress("127.0.0.1", 0))
            .withOption(StandardSocketOptions.SO_REUSEADDR, true)
            .withReadLimit(4);
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0));
        var client = await(Net.openConnection("127.0.0.1", port(server), options))) {
      client.writer().write("12345\n");
      await(client.reader().readLine());
      throw new AssertionError("read");
    } catch (LimitOverrunException e) {
      assertThat(e.consumed()).isEqualTo(5);
    }
  }

  @Async
  static void swallow(Connection connection) throws IOException {
    await(connection.reader().read(1));
    ((SocketTransport) connection.transport())
        .channel()
        .setOption(StandardSocketOptions.SO_LINGER, 0);
    connection.abort();
  }

  @Async
  static void reset() throws IOException {
    try (var server =
        await(Net.startServer(AsyncConsumer.of(TcpTestAsync::swallow), "127.0.0.1", 0))) {
      Connection client = await(Net.openConnection("127.0.0.1", port(server)));
      client.writer().write("xy");
      try {
        await(client.reader().readLine());
        throw new AssertionError("read");
      } catch (IOException e) {
        assertThat(e).hasMessageThat().contains("reset");
        assertThat(e).hasMessageThat().contains(":" + port(server));
      }
      client.abort();
    }
  }

  private static final int ANSWER = 5_000_000;

  /** A socket that is closed before its input was read is reset, and so is what it had to send. */
  @Async
  static void unreadInput() throws IOException {
    AsyncConsumer<Connection> deaf =
        AsyncConsumer.of(connection -> connection.writer().writeAll(new byte[ANSWER]));
    try (var server = await(Net.startServer(deaf, "127.0.0.1", 0));
        var client = await(Net.openConnection("127.0.0.1", port(server)))) {
      await(client.writer().writeAll("a request that the handler does not read"));
      assertThat(await(client.reader().readAll(ANSWER))).hasLength(ANSWER);
    }
  }

  @Async
  static void closedWhileReading() throws IOException {
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0))) {
      Connection client = await(Net.openConnection("127.0.0.1", port(server)));
      Task<String> reading = createTask(client.reader().readLine());
      await(sleep(ofMillis(1)));
      client.abort();
      await(reading.join());
      assertThat(reading.exception()).isInstanceOf(ClosedChannelException.class);
      assertThat(reading.exception()).hasMessageThat().contains(":" + port(server));
    }
  }

  @Async
  static void wrongBind() throws IOException {
    var elsewhere = new InetSocketAddress("192.0.2.1", 0);
    try {
      await(
          Net.openConnection("127.0.0.1", 1, ConnectionOptions.DEFAULT.withBindAddress(elsewhere)));
      throw new AssertionError("connected");
    } catch (BindException e) {
      assertThat(e).hasMessageThat().contains("192.0.2.1");
    }
  }

  @Async
  static void cancelOpen() throws IOException {
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0))) {
      long before = Descriptors.count();
      for (int i = 0; i < 30; i++) {
        Task<Connection> opening = createTask(Net.openConnection("localhost", port(server)));
        await(sleep(ofMillis(1).dividedBy(10).multipliedBy(i % 10)));
        opening.cancel();
        await(opening.join());
        if (!opening.cancelled()) {
          opening.result().abort();
        }
      }
      await(sleep(ofMillis(50)));
      while (!server.connections().isEmpty()) {
        await(sleep(ofMillis(1)));
      }
      assertThat(Descriptors.count()).isAtMost(before);
    } catch (CancelledError e) {
      throw new AssertionError(e);
    }
    await(sleep(ofSeconds(0)));
  }
}
