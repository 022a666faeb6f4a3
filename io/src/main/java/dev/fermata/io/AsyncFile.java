package dev.fermata.io;

import dev.fermata.AsyncScope;
import dev.fermata.Coroutine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open file, read and written at positions, off the loop. Tasks may use it at the same time.
 *
 * <pre>{@code
 * try (var file = await(AsyncFile.open(path, READ))) {
 *   int count = await(file.read(buffer, 0));
 * }
 * }</pre>
 */
public final class AsyncFile implements AsyncScope {
  private final Path path;
  private final FileChannel channel;

  private AsyncFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens a file. Cancelled, it leaves none open.
   *
   * @param path the file
   * @param options how, as for {@link FileChannel#open(Path, OpenOption...)}
   * @return a coroutine that gives the open file
   * @throws IOException from the coroutine
   */
  public static Coroutine<AsyncFile> open(Path path, OpenOption... options) throws IOException {
    Objects.requireNonNull(path, "path");
    OpenOption[] given = options.clone();
    return FileOperationsAsync.open(path, given);
  }

  /** The file that a channel is open for. */
  static AsyncFile of(Path path, FileChannel channel) {
    return new AsyncFile(path, channel);
  }

  /**
   * Reads from a position.
   *
   * @param into where to put the bytes, when the coroutine ends; untouched if it is cancelled
   * @param position the position of the first one, 0 or more
   * @return a coroutine that gives how many bytes were read; -1 at the file's end
   * @throws IOException from the coroutine
   */
  public Coroutine<Integer> read(ByteBuffer into, long position) throws IOException {
    Objects.requireNonNull(into, "into");
    checkPosition(position);
    return FileOperationsAsync.read(path, channel, into, position);
  }

  /**
   * Writes at a position.
   *
   * @param bytes what to write, from its position to its limit, where it stands then; not to be
   *     changed before the coroutine ends
   * @param position where to put the first one, 0 or more
   * @return a coroutine that gives how many bytes were written: all
   * @throws IOException from the coroutine
   */
  public Coroutine<Integer> write(ByteBuffer bytes, long position) throws IOException {
    Objects.requireNonNull(bytes, "bytes");
    checkPosition(position);
    return FileOperationsAsync.write(path, channel, bytes, position);
  }

  private static void checkPosition(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("no position in a file: " + position);
    }
  }

  /**
   * Asks for the size.
   *
   * @return a coroutine that gives how many bytes the file has
   * @throws IOException from the coroutine
   */
  public Coroutine<Long> size() throws IOException {
    return OffLoopAsync.call(path, channel::size);
  }

  /**
   * Cuts off what is behind a size.
   *
   * @param size how many bytes to keep, 0 or more
   * @return a coroutine that ends when that is done
   * @throws IOException from the coroutine
   */
  public Coroutine<Void> truncate(long size) throws IOException {
    checkPosition(size);
    return OffLoopAsync.<@Nullable Void>call(
        path,
        () -> {
          channel.truncate(size);
          return null;
        });
  }

  /**
   * Has what was written stored where it survives the machine's fall.
   *
   * @param metaData whether what the system knows of the file is stored, too
   * @return a coroutine that ends when that is done
   * @throws IOException from the coroutine
   */
  public Coroutine<Void> force(boolean metaData) throws IOException {
    return OffLoopAsync.<@Nullable Void>call(
        path,
        () -> {
          channel.force(metaData);
          return null;
        });
  }

  /**
   * Closes the file.
   *
   * @param cause what ended the scope's block; null for a normal end
   * @return a coroutine that gives false
   */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return Errors.undeclared(
        () ->
            OffLoopAsync.call(
                path,
                () -> {
                  channel.close();
                  return false;
                }));
  }

  @Override
  public String toString() {
    return "AsyncFile[" + path + (channel.isOpen() ? "]" : ", closed]");
  }
}
