package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.fermata.AsyncIterator;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What asyncio's tests of StreamReader check, on connections in memory. */
class ReaderTest {

  @TestFactory
  Stream<DynamicTest> reads() {
    return Stream.of(
        Program.virtual("read gives what is there, up to a maximum", ReaderTestAsync::readSome),
        Program.virtual(
            "read into a buffer gives a count, -1 at the end", ReaderTestAsync::readInto),
        Program.virtual("readExactly waits for all bytes", ReaderTestAsync::readExactly),
        Program.virtual("readExactly at the end says what is missing", ReaderTestAsync::incomplete),
        Program.virtual("readUntil finds a separator across pieces", ReaderTestAsync::readUntil),
        Program.virtual("readUntil keeps what overran the limit", ReaderTestAsync::untilOverrun),
        Program.virtual("readLine takes either line end off", ReaderTestAsync::readLines),
        Program.virtual("a line as long as the limit is read", ReaderTestAsync::lineAtLimit),
        Program.virtual("a line that is too long is kept", ReaderTestAsync::lineOverrun),
        Program.virtual("a malformed line is consumed", ReaderTestAsync::malformed),
        Program.virtual("readLine takes a charset", ReaderTestAsync::charset),
        Program.virtual("readAll reads to the end", ReaderTestAsync::readAll),
        Program.virtual("readAll keeps what is more than its maximum", ReaderTestAsync::allOverrun),
        Program.virtual("lines iterates over lines", ReaderTestAsync::lines),
        Program.virtual("copyTo copies what is left", ReaderTestAsync::copyTo),
        Program.virtual("a cancelled read loses no byte", ReaderTestAsync::cancelLosesNothing),
        Program.virtual("a time-out costs no real time", ReaderTestAsync::timeoutOnAPair),
        Program.virtual("a second reader is refused", ReaderTestAsync::secondReader),
        Program.virtual("wrong arguments are refused at once", ReaderTestAsync::wrongArguments));
  }

  @Async
  static void readSome() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write("hello world");
    assertThat(text(await(pair.right().reader().read(5)))).isEqualTo("hello");
    assertThat(await(pair.right().reader().read(0))).isEmpty();
    assertThat(text(await(pair.right().reader().read(100)))).isEqualTo(" world");
    pair.left().writer().writeEnd();
    assertThat(pair.right().reader().atEnd()).isFalse();
    assertThat(await(pair.right().reader().read(100))).isEmpty();
    assertThat(await(pair.right().reader().read(100))).isEmpty();
    assertThat(pair.right().reader().atEnd()).isTrue();
  }

  @Async
  static void readInto() throws IOException {
    var pair = Connection.pair();
    ByteBuffer buffer = ByteBuffer.allocate(4);
    pair.left().writer().write("abcdef");
    assertThat(await(pair.right().reader().read(buffer))).isEqualTo(4);
    assertThat(await(pair.right().reader().read(buffer))).isEqualTo(0);
    assertThat(await(pair.right().reader().read(buffer.clear()))).isEqualTo(2);
    pair.left().writer().writeEnd();
    assertThat(await(pair.right().reader().read(buffer.clear()))).isEqualTo(-1);
  }

  @Async
  static void readExactly() throws IOException {
    var pair = Connection.pair();
    Task<byte[]> read = createTask(pair.right().reader().readExactly(6));
    await(sleep(ZERO));
    pair.left().writer().write("abc");
    await(sleep(ofSeconds(1)));
    assertThat(read.done()).isFalse();
    pair.left().writer().write("defg");
    assertThat(text(await(read))).isEqualTo("abcdef");
    assertThat(await(pair.right().reader().readExactly(0))).isEmpty();
    assertThat(text(await(pair.right().reader().readExactly(1)))).isEqualTo("g");
  }

  @Async
  static void incomplete() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write("abc");
    pair.left().writer().writeEnd();
    try {
      await(pair.right().reader().readExactly(4));
      throw new AssertionError("read");
    } catch (IncompleteReadException e) {
      assertThat(text(e.partial())).isEqualTo("abc");
      assertThat(e.expected()).isEqualTo(4);
      assertThat(e).hasMessageThat().isEqualTo("3 bytes read of 4 expected bytes");
    }
    assertThat(pair.right().reader().atEnd()).isTrue();
  }

  @Async
  static void readUntil() throws IOException {
    var pair = Connection.pair();
    AsyncWriter writer = pair.left().writer();
    AsyncReader reader = pair.right().reader();
    byte[] separator = "ab--".getBytes(UTF_8);
    Task<byte[]> read = createTask(reader.readUntil(separator));
    for (String piece : List.of("xa", "b-", "-ab", "-", "-y")) {
      writer.write(piece);
      await(sleep(ZERO));
      await(sleep(ZERO));
    }
    assertThat(text(await(read))).isEqualTo("xab--");
    assertThat(text(await(reader.readUntil(separator)))).isEqualTo("ab--");
    writer.writeEnd();
    try {
      await(reader.readUntil(separator));
      throw new AssertionError("read");
    } catch (IncompleteReadException e) {
      assertThat(text(e.partial())).isEqualTo("y");
      assertThat(e.expected()).isEqualTo(-1);
    }
  }

  @Async
  static void untilOverrun() throws IOException {
    var pair = Connection.pair();
    Task<Void> sending = createTask(pair.left().writer().writeAll("x".repeat(70_000) + "\n"));
    AsyncReader reader = pair.right().reader();
    try {
      await(reader.readUntil(new byte[] {'\n'}));
      throw new AssertionError("read");
    } catch (LimitOverrunException e) {
      assertThat(e.consumed()).isGreaterThan(64 * 1024);
      assertThat(await(reader.readExactly(e.consumed()))).hasLength(e.consumed());
      byte[] rest = await(reader.readUntil(new byte[] {'\n'}));
      assertThat(rest.length + e.consumed()).isEqualTo(70_001);
    }
    await(sending);
  }

  @Async
  static void readLines() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write("one\ntwo\r\n\n\r\nthr\ree\r\r\nlast\r");
    pair.left().writer().writeEnd();
    List<String> lines = new ArrayList<>();
    String line = await(pair.right().reader().readLine());
    while (line != null) {
      lines.add(line);
      line = await(pair.right().reader().readLine());
    }
    assertThat(lines).containsExactly("one", "two", "", "", "thr\ree\r", "last\r").inOrder();
    assertThat(await(pair.right().reader().readLine())).isNull();
  }

  @Async
  static void lineAtLimit() throws IOException {
    var pair = Connection.pair();
    String longest = "x".repeat(64 * 1024);
    Task<Void> sending = createTask(pair.left().writer().writeAll(longest + "\nnext\n"));
    assertThat(await(pair.right().reader().readLine())).isEqualTo(longest);
    assertThat(await(pair.right().reader().readLine())).isEqualTo("next");
    await(sending);
  }

  @Async
  static void lineOverrun() throws IOException {
    var pair = Connection.pair();
    AsyncReader reader = pair.right().reader();
    Task<Void> sending =
        createTask(pair.left().writer().writeAll("x".repeat(200_000) + "\nnext\n"));
    int skipped = 0;
    while (true) {
      try {
        String rest = await(reader.readLine());
        assertThat(rest.length() + skipped).isEqualTo(200_000);
        break;
      } catch (LimitOverrunException e) {
        skipped += await(reader.readExactly(e.consumed())).length;
      }
    }
    assertThat(await(reader.readLine())).isEqualTo("next");
    await(sending);
  }

  @Async
  static void malformed() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write(new byte[] {'a', (byte) 0xff, '\n', 'b', '\n'});
    try {
      await(pair.right().reader().readLine());
      throw new AssertionError("read");
    } catch (CharacterCodingException e) {
      assertThat(await(pair.right().reader().readLine())).isEqualTo("b");
    }
  }

  @Async
  static void charset() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write("ä\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(await(pair.right().reader().readLine(StandardCharsets.ISO_8859_1))).isEqualTo("ä");
  }

  @Async
  static void readAll() throws IOException {
    var pair = Connection.pair();
    Task<byte[]> all = createTask(pair.right().reader().readAll(200_000));
    await(pair.left().writer().writeAll(new byte[200_000]));
    pair.left().writer().writeEnd();
    assertThat(await(all)).hasLength(200_000);
    assertThat(await(pair.right().reader().readAll(0))).isEmpty();
  }

  @Async
  static void allOverrun() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write("abcd");
    try {
      await(pair.right().reader().readAll(3));
      throw new AssertionError("read");
    } catch (LimitOverrunException e) {
      assertThat(text(await(pair.right().reader().read(10)))).isEqualTo("abcd");
    }
  }

  @Async
  static void lines() throws IOException {
    var pair = Connection.pair();
    pair.left().writer().write("one\ntwo");
    pair.left().writer().writeEnd();
    List<String> seen = new ArrayList<>();
    for (AsyncIterator<String> it = pair.right().reader().lines(); await(it.moveNext()); ) {
      seen.add(it.current());
    }
    assertThat(seen).containsExactly("one", "two").inOrder();
  }

  @Async
  static void copyTo() throws IOException {
    var from = Connection.pair();
    var to = Connection.pair();
    Task<Long> copied = createTask(from.right().reader().copyTo(to.left().writer()));
    Task<byte[]> received = createTask(to.right().reader().readExactly(300_003));
    await(from.left().writer().writeAll(new byte[300_000]));
    from.left().writer().writeEnd();
    assertThat(await(copied)).isEqualTo(300_000);
    to.left().writer().write("end");
    assertThat(await(received)).hasLength(300_003);
  }

  @Async
  static void cancelLosesNothing() throws IOException {
    var pair = Connection.pair();
    StringBuilder received = new StringBuilder();
    Task<Void> sending = createTask(ReaderTestAsync.dribble(pair.left().writer()));
    while (received.length() < 100) {
      try {
        received.append(
            text(
                await(
                    waitFor(
                        pair.right().reader().readExactly(10), java.time.Duration.ofMillis(7)))));
      } catch (TimeoutException e) {
        // Tries again: what came is still there.
      }
    }
    await(sending);
    assertThat(received.toString()).isEqualTo("0123456789".repeat(10));
  }

  @Async
  static void dribble(AsyncWriter writer) throws IOException {
    for (int i = 0; i < 100; i++) {
      await(writer.writeAll(String.valueOf(i % 10)));
      await(sleep(java.time.Duration.ofMillis(1)));
    }
  }

  @Async
  static void timeoutOnAPair() throws IOException {
    var pair = Connection.pair();
    try {
      await(waitFor(pair.right().reader().readLine(), ofSeconds(5)));
      throw new AssertionError("read");
    } catch (TimeoutException e) {
      assertThat(Fermata.getRunningLoop().time()).isEqualTo(ofSeconds(5));
    }
  }

  @Async
  static void secondReader() throws IOException {
    var pair = Connection.pair();
    AsyncReader reader = pair.right().reader();
    Task<String> first = createTask(reader.readLine());
    await(sleep(ZERO));
    try {
      await(reader.read(1));
      throw new AssertionError("read");
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().contains("another task is reading already");
    }
    pair.left().writer().write("line\n");
    assertThat(await(first)).isEqualTo("line");
  }

  @Async
  static void wrongArguments() throws IOException {
    AsyncReader reader = Connection.pair().right().reader();
    int refused = 0;
    try {
      reader.read(-1).close();
    } catch (IllegalArgumentException e) {
      refused++;
    }
    try {
      reader.readExactly(-1).close();
    } catch (IllegalArgumentException e) {
      refused++;
    }
    try {
      reader.readUntil(new byte[0]).close();
    } catch (IllegalArgumentException e) {
      refused++;
    }
    assertThat(refused).isEqualTo(3);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
