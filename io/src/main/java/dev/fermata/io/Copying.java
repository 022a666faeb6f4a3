package dev.fermata.io;

import static dev.fermata.Fermata.await;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Moves bytes from one place to another, a piece at a time. */
final class Copying {
  private static final int PIECE = 64 * 1024;

  private Copying() {}

  @Async
  static long copyTo(AsyncReader from, AsyncWriter to) throws IOException {
    long copied = 0;
    byte[] piece = await(from.read(PIECE));
    while (piece.length > 0) {
      await(to.writeAll(piece));
      copied += piece.length;
      piece = await(from.read(PIECE));
    }
    return copied;
  }

  @Async
  static long sendFile(AsyncWriter to, Path path, long from, long count) throws IOException {
    FileChannel file = await(OffLoopAsync.open(() -> FileChannel.open(path)));
    long sent = 0;
    try {
      while (sent < count) {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, count - sent));
        long position = from + sent;
        int read = await(OffLoopAsync.call(path, () -> file.read(piece, position)));
        if (read < 0) {
          break;
        }
        await(to.writeAll(piece.flip()));
        sent += read;
      }
    } finally {
      file.close();
    }
    return sent;
  }
}
