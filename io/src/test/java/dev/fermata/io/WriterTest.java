package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What asyncio's tests of StreamWriter check, on connections in memory. */
class WriterTest {

  @TestFactory
  Stream<DynamicTest> writes() {
    return Stream.of(
        Program.virtual("what is written may be reused at once", WriterTestAsync::reuse),
        Program.virtual("beyond the cap write is refused", WriterTestAsync::cap),
        Program.virtual("drain waits for the low mark", WriterTestAsync::drains),
        Program.virtual("writeAll writes more than the cap in pieces", WriterTestAsync::pieces),
        Program.virtual("a cancelled writeAll is still sent", WriterTestAsync::cancelledIsSent),
        Program.virtual("writeEnd ends one way", WriterTestAsync::halfClose),
        Program.virtual("a gone peer fails drain, each time", WriterTestAsync::gonePeer),
        Program.virtual("leaving flushes and closes", WriterTestAsync::exitFlushes),
        Program.virtual(
            "leaving gives up on a peer that does not read", WriterTestAsync::exitTimeout),
        Program.virtual("leaving with a cause aborts", WriterTestAsync::exitAborts),
        Program.virtual("abort fails who waits", WriterTestAsync::abortWakes),
        Program.virtual("sendFile sends a part", WriterTestAsync::sendFile),
        Program.virtual("sendFile names a file that is missing", WriterTestAsync::missingFile),
        Program.virtual("awaitClosed waits for the end", WriterTestAsync::awaitsClosed));
  }

  @Async
  static void reuse() throws IOException {
    var pair = Connection.pair();
    byte[] bytes = "abc".getBytes(UTF_8);
    ByteBuffer buffer = ByteBuffer.wrap("defg".getBytes(UTF_8), 0, 3);
    pair.left().writer().write(bytes);
    pair.left().writer().write(buffer);
    bytes[0] = 'x';
    buffer.put(0, (byte) 'x');
    assertThat(buffer.remaining()).isEqualTo(0);
    assertThat(pair.left().writer().buffered()).isEqualTo(6);
    assertThat(await(pair.right().reader().readExactly(6))).isEqualTo("abcdef".getBytes(UTF_8));
    assertThat(pair.left().writer().buffered()).isEqualTo(0);
  }

  @Async
  static void cap() throws IOException {
    AsyncWriter writer = Connection.pair().left().writer();
    try {
      writer.write(new byte[16 * 1024 * 1024 + 1]);
      throw new AssertionError("written");
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().contains("await drain()");
    }
    assertThat(writer.buffered()).isEqualTo(0);
  }

  @Async
  static void drains() throws IOException {
    var pair = Connection.pair();
    AsyncWriter writer = pair.left().writer();
    writer.write(new byte[100_000]);
    await(writer.drain());
    assertThat(writer.buffered()).isEqualTo(100_000 - 64 * 1024);
    writer.write(new byte[100_000]);
    Task<Void> draining = createTask(writer.drain());
    await(sleep(ofSeconds(1)));
    assertThat(draining.done()).isFalse();
    await(pair.right().reader().readExactly(100_000));
    await(draining);
    assertThat(writer.buffered()).isAtMost(16 * 1024);
    await(pair.right().reader().readExactly(100_000));
  }

  @Async
  static void pieces() throws IOException {
    var pair = Connection.pair();
    int size = 20 * 1024 * 1024;
    byte[] sent = new byte[size];
    sent[size - 1] = 1;
    Task<byte[]> received = createTask(pair.right().reader().readExactly(size + 3));
    await(pair.left().writer().writeAll(ByteBuffer.wrap(sent), ByteBuffer.wrap(new byte[3])));
    byte[] all = await(received);
    assertThat(all[size - 1]).isEqualTo(1);
    assertThat(pair.left().writer().buffered()).isEqualTo(0);
  }

  @Async
  static void cancelledIsSent() throws IOException {
    var pair = Connection.pair();
    Task<Void> writing = createTask(pair.left().writer().writeAll(new byte[300_000]));
    await(sleep(ZERO));
    writing.cancel();
    await(writing.join());
    assertThat(writing.cancelled()).isTrue();
    pair.left().writer().writeEnd();
    assertThat(await(pair.right().reader().readAll(1_000_000))).hasLength(300_000);
  }

  @Async
  static void halfClose() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write("request");
    pair.left().writer().writeEnd();
    pair.left().writer().writeEnd();
    assertThat(await(pair.right().reader().readAll(100))).hasLength(7);
    pair.right().writer().write("answer\n");
    assertThat(await(pair.left().reader().readLine())).isEqualTo("answer");
    try {
      pair.left().writer().write("more");
      throw new AssertionError("written");
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().contains("after the end");
    }
  }

  @Async
  static void gonePeer() throws IOException {
    var pair = Connection.pair();
    pair.right().abort();
    for (int i = 0; i < 2; i++) {
      pair.left().writer().write("x");
      try {
        await(pair.left().writer().drain());
        throw new AssertionError("drained");
      } catch (SocketException e) {
        assertThat(e).hasMessageThat().contains("Broken pipe");
      }
    }
    assertThat(await(pair.left().reader().readLine())).isNull();
  }

  @Async
  static void exitFlushes() throws IOException {
    var pair = Connection.pair();
    Task<byte[]> received = createTask(pair.right().reader().readAll(1_000_000));
    try (var left = pair.left()) {
      left.writer().write(new byte[500_000]);
    }
    assertThat(await(received)).hasLength(500_000);
    try {
      await(pair.left().writer().writeAll("x"));
      throw new AssertionError("written");
    } catch (IllegalStateException | IOException e) {
      assertThat(pair.left().toString()).contains("closed");
    }
  }

  @Async
  static void exitTimeout() throws IOException {
    var pair = Connection.pair();
    try (var left = pair.left()) {
      await(left.writer().writeAll("begin"));
      left.writer().write(new byte[500_000]);
    } catch (SocketTimeoutException e) {
      assertThat(e).hasMessageThat().contains("memory:right");
      assertThat(Fermata.getRunningLoop().time()).isEqualTo(ofSeconds(30));
      return;
    }
    throw new AssertionError("closed");
  }

  @Async
  static void exitAborts() throws IOException {
    var pair = Connection.pair();
    IOException cause = new IOException("mine");
    try (var left = pair.left()) {
      left.writer().write(new byte[500_000]);
      throw cause;
    } catch (IOException e) {
      assertThat(e).isSameInstanceAs(cause);
      assertThat(e.getSuppressed()).isEmpty();
    }
    assertThat(Fermata.getRunningLoop().time()).isEqualTo(ZERO);
  }

  @Async
  static void abortWakes() throws IOException {
    var pair = Connection.pair();
    Task<String> reading = createTask(pair.left().reader().readLine());
    Task<Void> writing = createTask(pair.left().writer().writeAll(new byte[500_000]));
    await(sleep(ZERO));
    pair.left().abort();
    await(reading.join());
    await(writing.join());
    assertThat(reading.exception()).isInstanceOf(IOException.class);
    assertThat(writing.exception()).isInstanceOf(SocketException.class);
    assertThat(writing.exception()).hasMessageThat().contains("memory:right");
  }

  @Async
  @SuppressWarnings("fermata:blocking")
  static void sendFile() throws IOException {
    var pair = Connection.pair();
    Path file = Files.createTempFile("sent", ".txt");
    try {
      Files.writeString(file, "0123456789".repeat(20_000));
      Task<byte[]> received = createTask(pair.right().reader().readAll(1_000_000));
      assertThat(await(pair.left().writer().sendFile(file, 5, 5))).isEqualTo(5);
      assertThat(await(pair.left().writer().sendFile(file, 10, 1_000_000))).isEqualTo(199_990);
      pair.left().writer().writeEnd();
      byte[] all = await(received);
      assertThat(all).hasLength(199_995);
      assertThat(new String(all, 0, 7, UTF_8)).isEqualTo("5678901");
    } finally {
      Files.delete(file);
    }
  }

  @Async
  static void missingFile() throws IOException {
    var pair = Connection.pair();
    try {
      await(pair.left().writer().sendFile(Path.of("/nowhere/at-all"), 0, 1));
      throw new AssertionError("sent");
    } catch (NoSuchFileException e) {
      assertThat(e).hasMessageThat().contains("/nowhere/at-all");
    }
  }

  @Async
  static void awaitsClosed() throws IOException {
    var pair = Connection.pair();
    Task<Void> waiting = createTask(pair.left().awaitClosed());
    Task<Void> cancelled = createTask(pair.left().awaitClosed());
    await(sleep(ZERO));
    cancelled.cancel();
    await(cancelled.join());
    assertThat(waiting.done()).isFalse();
    pair.left().abort();
    await(waiting);
    await(pair.left().awaitClosed());
  }
}
