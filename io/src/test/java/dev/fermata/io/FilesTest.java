package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.fermata.AsyncIterator;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files, in virtual time too, which stands still meanwhile. */
class FilesTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> files() {
    return Stream.of(
        Program.virtual("what is written is read", () -> FilesTestAsync.readAndWrite(folder)),
        Program.virtual("lines come one by one", () -> FilesTestAsync.lines(folder)),
        Program.virtual(
            "lines of a missing file fail when asked for", () -> FilesTestAsync.missing(folder)),
        Program.virtual(
            "a folder is no file, and is named", () -> FilesTestAsync.directory(folder)),
        Program.virtual("list and walk find files", () -> FilesTestAsync.listAndWalk(folder)),
        Program.virtual("copy, move and delete", () -> FilesTestAsync.copyMoveDelete(folder)),
        Program.virtual("an open file is read and written", () -> FilesTestAsync.openFile(folder)),
        Program.virtual("a closed file is named", () -> FilesTestAsync.closedFile(folder)),
        Program.real(
            "cancelling an open leaves no file open", () -> FilesTestAsync.cancelOpen(folder)));
  }

  @Async
  static void readAndWrite(Path folder) throws IOException {
    Path file = folder.resolve("text");
    assertThat(await(AsyncFiles.exists(file))).isFalse();
    await(AsyncFiles.writeString(file, "häl"));
    await(AsyncFiles.write(file, "lo\n".getBytes(UTF_8), APPEND));
    assertThat(await(AsyncFiles.readString(file))).isEqualTo("hällo\n");
    assertThat(await(AsyncFiles.readAllBytes(file))).hasLength(7);
    assertThat(await(AsyncFiles.size(file))).isEqualTo(7);
  }

  @Async
  static void lines(Path folder) throws IOException {
    Path file = folder.resolve("lines");
    await(AsyncFiles.writeString(file, "line\n".repeat(1_000) + "last"));
    List<String> lines = await(AsyncFiles.lines(file).toList());
    assertThat(lines).hasSize(1_001);
    assertThat(lines.get(1_000)).isEqualTo("last");
    AsyncIterator<String> left = AsyncFiles.lines(file);
    assertThat(await(left.moveNext())).isTrue();
    assertThat(left.current()).isEqualTo("line");
    await(left.exit(null));
    assertThat(await(left.moveNext())).isFalse();
  }

  @Async
  static void missing(Path folder) throws IOException {
    AsyncIterator<String> lines = AsyncFiles.lines(folder.resolve("missing"));
    try {
      await(lines.moveNext(), IOException.class);
      throw new AssertionError("moved");
    } catch (NoSuchFileException e) {
      assertThat(e).hasMessageThat().contains("missing");
    }
    assertThat(await(lines.moveNext())).isFalse();
  }

  @Async
  static void directory(Path folder) throws IOException {
    int refused = 0;
    try {
      await(AsyncFiles.readString(folder));
    } catch (FileSystemException e) {
      assertThat(e).hasMessageThat().contains(folder.toString());
      refused++;
    }
    try {
      await(AsyncFiles.lines(folder).toList(), IOException.class);
    } catch (FileSystemException e) {
      assertThat(e).hasMessageThat().contains(folder.toString());
      refused++;
    }
    try {
      await(Connection.pair().left().writer().sendFile(folder, 0, 1));
    } catch (FileSystemException e) {
      assertThat(e).hasMessageThat().contains(folder.toString());
      refused++;
    }
    assertThat(refused).isEqualTo(3);
  }

  @Async
  static void listAndWalk(Path folder) throws IOException {
    Path inner = await(AsyncFiles.createDirectories(folder.resolve("a/b")));
    await(AsyncFiles.createFile(inner.resolve("c")));
    assertThat(await(AsyncFiles.list(folder.resolve("a")).toList())).containsExactly(inner);
    assertThat(await(AsyncFiles.walk(folder.resolve("a")).toList()))
        .containsExactly(folder.resolve("a"), inner, inner.resolve("c"));
    assertThat(await(AsyncFiles.isDirectory(inner))).isTrue();
    assertThat(await(AsyncFiles.isRegularFile(inner))).isFalse();
  }

  @Async
  static void copyMoveDelete(Path folder) throws IOException {
    Path one = await(AsyncFiles.writeString(folder.resolve("one"), "1"));
    Path two = await(AsyncFiles.copy(one, folder.resolve("two")));
    Path three = await(AsyncFiles.move(two, folder.resolve("three")));
    assertThat(await(AsyncFiles.readString(three))).isEqualTo("1");
    await(AsyncFiles.delete(three));
    assertThat(await(AsyncFiles.deleteIfExists(three))).isFalse();
    try {
      await(AsyncFiles.delete(three));
      throw new AssertionError("deleted");
    } catch (NoSuchFileException e) {
      assertThat(e).hasMessageThat().contains("three");
    }
  }

  @Async
  static void closedFile(Path folder) throws IOException {
    AsyncFile file = await(AsyncFile.open(folder.resolve("closed"), CREATE, WRITE));
    await(file.exit(null));
    try {
      await(file.size());
      throw new AssertionError("asked");
    } catch (ClosedChannelException e) {
      assertThat(e).hasMessageThat().contains(folder.resolve("closed").toString());
    }
  }

  @Async
  static void openFile(Path folder) throws IOException {
    Path path = folder.resolve("open");
    try (var file = await(AsyncFile.open(path, CREATE, READ, WRITE))) {
      assertThat(await(file.write(ByteBuffer.wrap("hello".getBytes(UTF_8)), 3))).isEqualTo(5);
      await(file.force(true));
      ByteBuffer buffer = ByteBuffer.allocate(4);
      assertThat(await(file.read(buffer, 4))).isEqualTo(4);
      assertThat(new String(buffer.array(), UTF_8)).isEqualTo("ello");
      assertThat(await(file.read(buffer.clear(), 100))).isEqualTo(-1);
      await(file.truncate(4));
      assertThat(await(file.size())).isEqualTo(4);
    }
    try {
      await(AsyncFile.open(folder.resolve("missing"), READ));
      throw new AssertionError("opened");
    } catch (NoSuchFileException e) {
      assertThat(e).hasMessageThat().contains("missing");
    }
  }

  @Async
  static void cancelOpen(Path folder) throws IOException {
    Path path = await(AsyncFiles.createFile(folder.resolve("file")));
    List<Task<AsyncFile>> openings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      openings.add(createTask(AsyncFile.open(path, READ)));
    }
    await(dev.fermata.Fermata.sleep(java.time.Duration.ZERO));
    for (Task<AsyncFile> opening : openings) {
      opening.cancel();
    }
    for (Task<AsyncFile> opening : openings) {
      await(opening.join());
      assertThat(opening.cancelled()).isTrue();
    }
    while (Descriptors.countOf(path) > 0) {
      await(dev.fermata.Fermata.sleep(java.time.Duration.ofMillis(1)));
    }
  }
}
