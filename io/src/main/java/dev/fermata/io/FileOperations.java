package dev.fermata.io;

import static dev.fermata.Fermata.await;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** What {@link AsyncFile} does. */
final class FileOperations {
  private FileOperations() {}

  @Async
  static AsyncFile open(Path path, OpenOption[] options) throws IOException {
    try {
      FileChannel channel = await(OffLoopAsync.open(() -> FileChannel.open(path, options)));
      return AsyncFile.of(path, channel);
    } catch (IOException e) {
      throw OffLoop.named(e, path);
    }
  }

  /** Into a buffer of its own first, since a cancelled read goes on on its thread. */
  @Async
  static int read(Path path, FileChannel channel, ByteBuffer into, long position)
      throws IOException {
    ByteBuffer own = ByteBuffer.allocate(into.remaining());
    int count = await(OffLoopAsync.call(path, () -> channel.read(own, position)));
    into.put(own.flip());
    return count;
  }

  @Async
  static int write(Path path, FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    ByteBuffer view = bytes.duplicate();
    int count = await(OffLoopAsync.call(path, () -> writeFully(channel, view, position)));
    bytes.position(bytes.limit());
    return count;
  }

  private static int writeFully(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    int count = 0;
    while (bytes.hasRemaining()) {
      count += channel.write(bytes, position + count);
    }
    return count;
  }
}
