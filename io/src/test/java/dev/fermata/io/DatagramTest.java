package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DatagramTest {
  private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

  @TestFactory
  Stream<DynamicTest> datagrams() {
    return Stream.of(
        Program.real("datagrams go to and fro", DatagramTestAsync::toAndFro),
        Program.virtual("so they do without a selector", DatagramTestAsync::toAndFro),
        Program.real("a cancelled receive loses nothing", DatagramTestAsync::cancelled),
        Program.real("a peer that does not listen is named", DatagramTestAsync::unreachable),
        Program.real("a port that is taken is a BindException", DatagramTestAsync::taken),
        Program.real("a name that was not looked up is refused", DatagramTestAsync::unresolved),
        Program.real("closing ends a receive", DatagramTestAsync::closing));
  }

  @Async
  static void toAndFro() throws IOException {
    try (var server =
            Net.openDatagram(ANY_PORT, null).withOption(StandardSocketOptions.SO_RCVBUF, 100_000);
        var client = Net.openDatagram(null, server.localAddress())) {
      await(client.send("ping".getBytes(UTF_8)));
      Datagram received = await(server.receive());
      assertThat(new String(received.data(), UTF_8)).isEqualTo("ping");
      await(server.send(new byte[0], received.sender()));
      assertThat(await(client.receive()).data()).isEmpty();
      try {
        server.send(new byte[1]).close();
        throw new AssertionError("sent");
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageThat().contains("no peer");
      }
      try {
        await(client.send(new byte[70_000]));
        throw new AssertionError("sent");
      } catch (IOException e) {
        assertThat(e).hasMessageThat().contains("127.0.0.1");
      }
    }
  }

  @Async
  static void cancelled() throws IOException {
    try (var server = Net.openDatagram(ANY_PORT, null);
        var client = Net.openDatagram(null, server.localAddress())) {
      Task<Datagram> receiving = createTask(server.receive());
      await(sleep(ofMillis(1)));
      await(client.send("one".getBytes(UTF_8)));
      receiving.cancel();
      await(receiving.join());
      assertThat(receiving.cancelled()).isTrue();
      assertThat(await(server.receive()).data()).hasLength(3);
    }
  }

  @Async
  static void unreachable() throws IOException {
    InetSocketAddress gone;
    try (var server = Net.openDatagram(ANY_PORT, null)) {
      gone = (InetSocketAddress) server.localAddress();
    }
    try (var client = Net.openDatagram(null, gone)) {
      await(client.send("x".getBytes(UTF_8)));
      await(client.receive());
      throw new AssertionError("received");
    } catch (PortUnreachableException e) {
      assertThat(e).hasMessageThat().contains(":" + gone.getPort());
    }
  }

  @Async
  static void closing() throws IOException {
    var endpoint = Net.openDatagram(ANY_PORT, null);
    var address = endpoint.localAddress();
    Task<Datagram> receiving = createTask(endpoint.receive());
    await(sleep(ofMillis(1)));
    await(endpoint.exit(null));
    await(receiving.join());
    assertThat(receiving.exception()).isInstanceOf(ClosedChannelException.class);
    assertThat(receiving.exception()).hasMessageThat().contains(address.toString());
  }

  @Async
  static void taken() throws IOException {
    try (var first = Net.openDatagram(ANY_PORT, null)) {
      var error =
          assertThrows(BindException.class, () -> Net.openDatagram(first.localAddress(), null));
      assertThat(error).hasMessageThat().contains(first.localAddress().toString());
    }
  }

  @Async
  static void unresolved() {
    var unknown = InetSocketAddress.createUnresolved("unknown.invalid", 7);
    var error = assertThrows(UnknownHostException.class, () -> Net.openDatagram(null, unknown));
    assertThat(error).hasMessageThat().contains("unknown.invalid");
  }
}
