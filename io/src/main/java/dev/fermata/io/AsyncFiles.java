package dev.fermata.io;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Files}, off the loop: the same names and meanings, as coroutines. Each call runs on the
 * loop's default executor. Cancelling the await of one does not stop what has begun.
 *
 * <pre>{@code
 * String text = await(AsyncFiles.readString(Path.of("notes.txt")));
 * }</pre>
 */
public final class AsyncFiles {
  private AsyncFiles() {}

  /**
   * As {@link Files#readString(Path)}.
   *
   * @param path the file
   * @return a coroutine that gives its text, of UTF-8
   * @throws IOException from the coroutine
   */
  public static Coroutine<String> readString(Path path) throws IOException {
    return readString(path, StandardCharsets.UTF_8);
  }

  /**
   * As {@link Files#readString(Path, Charset)}.
   *
   * @param path the file
   * @param charset its encoding
   * @return a coroutine that gives its text
   * @throws IOException from the coroutine
   */
  public static Coroutine<String> readString(Path path, Charset charset) throws IOException {
    return OffLoopAsync.call(path, () -> Files.readString(path, charset));
  }

  /**
   * As {@link Files#readAllBytes(Path)}.
   *
   * @param path the file
   * @return a coroutine that gives its bytes
   * @throws IOException from the coroutine
   */
  public static Coroutine<byte[]> readAllBytes(Path path) throws IOException {
    return OffLoopAsync.call(path, () -> Files.readAllBytes(path));
  }

  /**
   * As {@link Files#readAllLines(Path)}.
   *
   * @param path the file
   * @return a coroutine that gives its lines, of UTF-8
   * @throws IOException from the coroutine
   */
  public static Coroutine<List<String>> readAllLines(Path path) throws IOException {
    return OffLoopAsync.call(path, () -> Files.readAllLines(path));
  }

  /**
   * As {@link Files#writeString(Path, CharSequence, OpenOption...)}.
   *
   * @param path the file
   * @param text what to write as UTF-8
   * @param options how to open it
   * @return a coroutine that gives the path
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> writeString(Path path, CharSequence text, OpenOption... options)
      throws IOException {
    return OffLoopAsync.call(path, () -> Files.writeString(path, text, options));
  }

  /**
   * As {@link Files#write(Path, byte[], OpenOption...)}.
   *
   * @param path the file
   * @param bytes what to write, not to be changed before the coroutine ends
   * @param options how to open it
   * @return a coroutine that gives the path
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> write(Path path, byte[] bytes, OpenOption... options)
      throws IOException {
    return OffLoopAsync.call(path, () -> Files.write(path, bytes, options));
  }

  /**
   * The lines of a file, of UTF-8, read as they are asked for.
   *
   * @param path the file, opened at the first {@code moveNext}
   * @return an iterator, which closes the file at its end or when it is closed
   * @throws IOException from the iterator
   */
  public static AsyncIterator<String> lines(Path path) throws IOException {
    return lines(path, StandardCharsets.UTF_8);
  }

  /**
   * The lines of a file, read as they are asked for.
   *
   * @param path the file, opened at the first {@code moveNext}
   * @param charset its encoding
   * @return an iterator, which closes the file at its end or when it is closed
   * @throws IOException from the iterator
   */
  public static AsyncIterator<String> lines(Path path, Charset charset) throws IOException {
    return new StreamIterator<>(path, () -> Files.lines(path, charset));
  }

  /**
   * What a directory holds, as {@link Files#list(Path)} gives it.
   *
   * @param path the directory, opened at the first {@code moveNext}
   * @return an iterator, which closes the directory at its end or when it is closed
   * @throws IOException from the iterator
   */
  public static AsyncIterator<Path> list(Path path) throws IOException {
    return new StreamIterator<>(path, () -> Files.list(path));
  }

  /**
   * A tree of files, as {@link Files#walk(Path, FileVisitOption...)} gives it.
   *
   * @param path where to begin
   * @param options how to walk
   * @return an iterator, which closes what it has open at its end or when it is closed
   * @throws IOException from the iterator
   */
  public static AsyncIterator<Path> walk(Path path, FileVisitOption... options) throws IOException {
    return walk(path, Integer.MAX_VALUE, options);
  }

  /**
   * A tree of files, as {@link Files#walk(Path, int, FileVisitOption...)} gives it.
   *
   * @param path where to begin
   * @param maxDepth how many levels of directories to visit
   * @param options how to walk
   * @return an iterator, which closes what it has open at its end or when it is closed
   * @throws IOException from the iterator
   */
  public static AsyncIterator<Path> walk(Path path, int maxDepth, FileVisitOption... options)
      throws IOException {
    return new StreamIterator<>(path, () -> Files.walk(path, maxDepth, options));
  }

  /**
   * As {@link Files#copy(Path, Path, CopyOption...)}.
   *
   * @param source what to copy
   * @param target where to
   * @param options how
   * @return a coroutine that gives the target
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> copy(Path source, Path target, CopyOption... options)
      throws IOException {
    return OffLoopAsync.call(source, () -> Files.copy(source, target, options));
  }

  /**
   * As {@link Files#move(Path, Path, CopyOption...)}.
   *
   * @param source what to move
   * @param target where to
   * @param options how
   * @return a coroutine that gives the target
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> move(Path source, Path target, CopyOption... options)
      throws IOException {
    return OffLoopAsync.call(source, () -> Files.move(source, target, options));
  }

  /**
   * As {@link Files#delete(Path)}.
   *
   * @param path what to delete
   * @return a coroutine that ends when it is deleted
   * @throws IOException from the coroutine
   */
  public static Coroutine<Void> delete(Path path) throws IOException {
    return OffLoopAsync.<@Nullable Void>call(
        path,
        () -> {
          Files.delete(path);
          return null;
        });
  }

  /**
   * As {@link Files#deleteIfExists(Path)}.
   *
   * @param path what to delete
   * @return a coroutine that gives whether there was something to delete
   * @throws IOException from the coroutine
   */
  public static Coroutine<Boolean> deleteIfExists(Path path) throws IOException {
    return OffLoopAsync.call(path, () -> Files.deleteIfExists(path));
  }

  /**
   * As {@link Files#exists(Path, LinkOption...)}.
   *
   * @param path what to look for
   * @param options how
   * @return a coroutine that gives whether it exists
   * @throws IOException never so far
   */
  public static Coroutine<Boolean> exists(Path path, LinkOption... options) throws IOException {
    return OffLoopAsync.call(path, () -> Files.exists(path, options));
  }

  /**
   * As {@link Files#isDirectory(Path, LinkOption...)}.
   *
   * @param path what to look at
   * @param options how
   * @return a coroutine that gives whether it is a directory
   * @throws IOException never so far
   */
  public static Coroutine<Boolean> isDirectory(Path path, LinkOption... options)
      throws IOException {
    return OffLoopAsync.call(path, () -> Files.isDirectory(path, options));
  }

  /**
   * As {@link Files#isRegularFile(Path, LinkOption...)}.
   *
   * @param path what to look at
   * @param options how
   * @return a coroutine that gives whether it is a regular file
   * @throws IOException never so far
   */
  public static Coroutine<Boolean> isRegularFile(Path path, LinkOption... options)
      throws IOException {
    return OffLoopAsync.call(path, () -> Files.isRegularFile(path, options));
  }

  /**
   * As {@link Files#size(Path)}.
   *
   * @param path the file
   * @return a coroutine that gives how many bytes it has
   * @throws IOException from the coroutine
   */
  public static Coroutine<Long> size(Path path) throws IOException {
    return OffLoopAsync.call(path, () -> Files.size(path));
  }

  /**
   * As {@link Files#readAttributes(Path, Class, LinkOption...)}.
   *
   * @param path the file
   * @param type the type of the attributes
   * @param options how
   * @param <A> the type of the attributes
   * @return a coroutine that gives them
   * @throws IOException from the coroutine
   */
  public static <A extends BasicFileAttributes> Coroutine<A> readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return OffLoopAsync.call(path, () -> Files.readAttributes(path, type, options));
  }

  /**
   * As {@link Files#createDirectory(Path, FileAttribute...)}.
   *
   * @param path the directory
   * @return a coroutine that gives it
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> createDirectory(Path path) throws IOException {
    return OffLoopAsync.call(path, () -> Files.createDirectory(path));
  }

  /**
   * As {@link Files#createDirectories(Path, FileAttribute...)}.
   *
   * @param path the directory
   * @return a coroutine that gives it
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> createDirectories(Path path) throws IOException {
    return OffLoopAsync.call(path, () -> Files.createDirectories(path));
  }

  /**
   * As {@link Files#createFile(Path, FileAttribute...)}.
   *
   * @param path the file
   * @return a coroutine that gives it
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> createFile(Path path) throws IOException {
    return OffLoopAsync.call(path, () -> Files.createFile(path));
  }

  /**
   * As {@link Files#createTempFile(String, String, FileAttribute...)}.
   *
   * @param prefix what the name begins with
   * @param suffix what the name ends with
   * @return a coroutine that gives the file
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> createTempFile(String prefix, String suffix) throws IOException {
    return OffLoopAsync.call(Path.of(prefix + suffix), () -> Files.createTempFile(prefix, suffix));
  }

  /**
   * As {@link Files#createTempDirectory(String, FileAttribute...)}.
   *
   * @param prefix what the name begins with
   * @return a coroutine that gives the directory
   * @throws IOException from the coroutine
   */
  public static Coroutine<Path> createTempDirectory(String prefix) throws IOException {
    return OffLoopAsync.call(Path.of(prefix), () -> Files.createTempDirectory(prefix));
  }
}
