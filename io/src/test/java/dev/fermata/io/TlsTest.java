package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;

import dev.fermata.ExceptionContext;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncConsumer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** TLS on loopback, with a certificate for "localhost". */
class TlsTest {
  private static final SSLContext CONTEXT = Certificates.forHost("localhost");
  private static final ServerOptions SERVER = ServerOptions.DEFAULT.withTls(CONTEXT);
  private static final ConnectionOptions CLIENT = ConnectionOptions.DEFAULT.withTls(CONTEXT);

  @TestFactory
  Stream<DynamicTest> tls() {
    return Stream.of(
        Program.real("lines go to and fro", TlsTestAsync::echoes),
        Program.virtual("so they do without a selector", TlsTestAsync::echoes),
        Program.real("TLS 1.2 works too", TlsTestAsync::oldProtocol),
        Program.real("megabytes go both ways at once", TlsTestAsync::throughput),
        Program.real("the host name is verified", TlsTestAsync::wrongHost),
        Program.real("also when other parameters are set", TlsTestAsync::wrongHostWithParameters),
        Program.real("unless it is turned off", TlsTestAsync::notVerified),
        Program.real("a certificate that nobody trusts is refused", TlsTestAsync::untrusted),
        Program.real("a client is told why a handshake failed", TlsTestAsync::alert),
        Program.real("an application protocol is negotiated", TlsTestAsync::applicationProtocol),
        Program.real("an end without close_notify fails", TlsTestAsync::truncated),
        Program.real("writeEnd sends close_notify", TlsTestAsync::halfClose),
        Program.real("STARTTLS goes on with TLS", TlsTestAsync::startTls),
        Program.real("STARTTLS refuses plain text that came early", TlsTestAsync::injection),
        Program.real("pairs are refused", TlsTestAsync::pairs),
        Program.real("a silent peer does not hold the handshake", TlsTestAsync::silentServer),
        Program.real("garbage is no news to a server", TlsTestAsync::garbage),
        Program.real("a server's handshakes are limited", TlsTestAsync::silentClient));
  }

  private static int port(Server server) {
    return ((InetSocketAddress) server.addresses().get(0)).getPort();
  }

  @Async
  static void echo(Connection connection) throws IOException {
    byte[] bytes = await(connection.reader().read(100_000));
    while (bytes.length > 0) {
      await(connection.writer().writeAll(bytes));
      bytes = await(connection.reader().read(100_000));
    }
  }

  private static final AsyncConsumer<Connection> ECHO = AsyncConsumer.of(TlsTestAsync::echo);

  @Async
  static void echoes() throws IOException {
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER));
        var client = await(Net.openConnection("localhost", port(server), CLIENT))) {
      for (int i = 0; i < 10; i++) {
        client.writer().write("line " + i + "\n");
        assertThat(await(client.reader().readLine())).isEqualTo("line " + i);
      }
      assertThat(client.session().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(client.applicationProtocol()).isNull();
    }
  }

  @Async
  static void oldProtocol() throws IOException {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.2"});
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER));
        var client =
            await(
                Net.openConnection(
                    "localhost", port(server), CLIENT.withTlsParameters(parameters)))) {
      client.writer().write("old\n");
      assertThat(await(client.reader().readLine())).isEqualTo("old");
      assertThat(client.session().getProtocol()).isEqualTo("TLSv1.2");
      client.writer().writeEnd();
      assertThat(await(client.reader().readLine())).isNull();
    }
  }

  @Async
  static void throughput() throws IOException {
    int size = 5_000_000;
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER));
        var client = await(Net.openConnection("localhost", port(server), CLIENT))) {
      Task<byte[]> received = createTask(client.reader().readAll(size));
      await(client.writer().writeAll(new byte[size]));
      client.writer().writeEnd();
      assertThat(await(received)).hasLength(size);
    }
  }

  @Async
  static void alert() throws IOException {
    var unknown = new SSLParameters();
    unknown.setApplicationProtocols(new String[] {"unknown"});
    var known = new SSLParameters();
    known.setApplicationProtocols(new String[] {"known"});
    try (var server =
            await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER.withTlsParameters(known)));
        var client =
            await(
                Net.openConnection("localhost", port(server), CLIENT.withTlsParameters(unknown)))) {
      await(client.reader().readLine());
      throw new AssertionError("read");
    } catch (SSLException e) {
      assertThat(e).hasMessageThat().contains("no_application_protocol");
    }
  }

  @Async
  static void wrongHost() throws IOException {
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER))) {
      await(Net.openConnection("127.0.0.1", port(server), CLIENT));
      throw new AssertionError("connected");
    } catch (SSLException e) {
      assertThat(e).hasMessageThat().contains("127.0.0.1");
    }
  }

  @Async
  static void wrongHostWithParameters() throws IOException {
    ConnectionOptions options = CLIENT.withTlsParameters(new SSLParameters());
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER))) {
      await(Net.openConnection("127.0.0.1", port(server), options));
      throw new AssertionError("connected");
    } catch (SSLException e) {
      assertThat(e).hasMessageThat().contains("127.0.0.1");
    }
  }

  @Async
  static void notVerified() throws IOException {
    SSLParameters parameters = new SSLParameters();
    parameters.setEndpointIdentificationAlgorithm("");
    ConnectionOptions options = CLIENT.withTlsParameters(parameters);
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER));
        var client = await(Net.openConnection("127.0.0.1", port(server), options))) {
      client.writer().write("x\n");
      assertThat(await(client.reader().readLine())).isEqualTo("x");
    }
  }

  @Async
  static void untrusted() throws IOException {
    ConnectionOptions options =
        ConnectionOptions.DEFAULT.withTls(Certificates.forHost("localhost"));
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER))) {
      await(Net.openConnection("localhost", port(server), options));
      throw new AssertionError("connected");
    } catch (SSLException e) {
      assertThat(e).hasMessageThat().contains("localhost");
    }
  }

  @Async
  static void applicationProtocol() throws IOException {
    SSLParameters ours = new SSLParameters();
    ours.setApplicationProtocols(new String[] {"h2", "http/1.1"});
    SSLParameters theirs = new SSLParameters();
    theirs.setApplicationProtocols(new String[] {"http/1.1"});
    try (var server =
            await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER.withTlsParameters(theirs)));
        var client =
            await(Net.openConnection("localhost", port(server), CLIENT.withTlsParameters(ours)))) {
      assertThat(client.applicationProtocol()).isEqualTo("http/1.1");
    }
  }

  @Async
  static void answerAndVanish(Connection connection) throws IOException {
    await(connection.reader().readLine());
    await(connection.writer().writeAll("an answ"));
    connection.abort();
  }

  @Async
  static void truncated() throws IOException {
    try (var server =
            await(
                Net.startServer(
                    AsyncConsumer.of(TlsTestAsync::answerAndVanish), "127.0.0.1", 0, SERVER));
        var client = await(Net.openConnection("localhost", port(server), CLIENT))) {
      client.writer().write("question\n");
      await(client.reader().readLine());
      throw new AssertionError("read");
    } catch (SSLException e) {
      assertThat(e).hasMessageThat().contains("close_notify");
      assertThat(e).hasMessageThat().contains("localhost/127.0.0.1");
    }
  }

  @Async
  static void readAllAndAnswer(Connection connection) throws IOException {
    byte[] all = await(connection.reader().readAll(100));
    await(connection.writer().writeAll(new String(all, UTF_8).toUpperCase() + "\n"));
  }

  @Async
  static void halfClose() throws IOException {
    try (var server =
            await(
                Net.startServer(
                    AsyncConsumer.of(TlsTestAsync::readAllAndAnswer), "127.0.0.1", 0, SERVER));
        var client = await(Net.openConnection("localhost", port(server), CLIENT))) {
      client.writer().write("all");
      client.writer().writeEnd();
      assertThat(await(client.reader().readLine())).isEqualTo("ALL");
      assertThat(await(client.reader().readLine())).isNull();
    }
  }

  @Async
  static void upgrade(Connection connection) throws IOException {
    assertThat(await(connection.reader().readLine())).isEqualTo("STARTTLS");
    await(connection.writer().writeAll("go\n"));
    await(connection.startTls(CONTEXT, null));
    await(connection.writer().writeAll("secret " + await(connection.reader().readLine()) + "\n"));
  }

  @Async
  static void startTls() throws IOException {
    try (var server =
            await(Net.startServer(AsyncConsumer.of(TlsTestAsync::upgrade), "127.0.0.1", 0));
        var client = await(Net.openConnection("localhost", port(server)))) {
      client.writer().write("STARTTLS\n");
      assertThat(await(client.reader().readLine())).isEqualTo("go");
      assertThat(client.session()).isNull();
      await(client.startTls(CONTEXT, null));
      assertThat(client.session()).isNotNull();
      client.writer().write("word\n");
      assertThat(await(client.reader().readLine())).isEqualTo("secret word");
      try {
        await(client.startTls(CONTEXT, null));
        throw new AssertionError("started twice");
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageThat().contains("not encrypted yet");
      }
    }
  }

  @Async
  static void injection() throws IOException {
    List<ExceptionContext> reports = Program.collectReports();
    try (var server =
            await(Net.startServer(AsyncConsumer.of(TlsTestAsync::upgrade), "127.0.0.1", 0));
        var client = await(Net.openConnection("localhost", port(server)))) {
      client.writer().write("STARTTLS\nRCPT TO: mallory\n");
      assertThat(await(client.reader().readLine())).isEqualTo("go");
      while (reports.isEmpty()) {
        await(sleep(ofMillis(1)));
      }
    }
    assertThat(reports.get(0).exception()).isInstanceOf(SSLException.class);
    assertThat(reports.get(0).exception()).hasMessageThat().contains("plain text");
  }

  @Async
  static void pairs() throws IOException {
    try {
      await(Connection.pair().left().startTls(CONTEXT, null));
      throw new AssertionError("started");
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().contains("memory");
    }
  }

  @Async
  static void silentServer() throws IOException {
    ConnectionOptions options = CLIENT.withConnectTimeout(ofMillis(50));
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0))) {
      // It echoes the greeting, which is no answer; then it is silent.
      await(Net.openConnection("localhost", port(server), options));
      throw new AssertionError("connected");
    } catch (SSLException | SocketTimeoutException e) {
      assertThat(e).hasMessageThat().contains("localhost");
    }
  }

  @Async
  static void garbage() throws IOException {
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, SERVER));
        var client = await(Net.openConnection("127.0.0.1", port(server)))) {
      client.writer().write("GET / HTTP/1.1\r\n\r\n");
      await(client.reader().readAll(1_000));
      assertThat(server.connections()).isEmpty();
    } catch (IOException e) {
      assertThat(Fermata.getRunningLoop().isRunning()).isTrue();
    }
  }

  @Async
  static void silentClient() throws IOException {
    ServerOptions options = SERVER.withHandshakeTimeout(ofMillis(20));
    try (var server = await(Net.startServer(ECHO, "127.0.0.1", 0, options));
        var client = await(Net.openConnection("127.0.0.1", port(server)))) {
      assertThat(await(client.reader().readLine())).isNull();
      assertThat(server.connections()).isEmpty();
    }
  }
}
