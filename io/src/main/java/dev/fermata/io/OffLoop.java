package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.toThread;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Blocking work on another thread. */
final class OffLoop {
  private OffLoop() {}

  /** Does something with a file, which an error of the JDK's then names. */
  @Async
  static <T extends @Nullable Object> T call(Path path, Callable<? extends T> work)
      throws IOException {
    try {
      return await(toThread(work), IOException.class);
    } catch (IOException e) {
      throw named(e, path);
    }
  }

  static IOException named(IOException thrown, Path path) {
    if (thrown instanceof FileSystemException
        || thrown instanceof java.nio.charset.CharacterCodingException) {
      return thrown;
    }
    if (thrown instanceof ClosedChannelException) {
      return Errors.at(thrown, path);
    }
    FileSystemException error = new FileSystemException(path.toString(), null, thrown.getMessage());
    error.initCause(thrown);
    return error;
  }

  /** Opens something that is closed again if who asked for it is cancelled meanwhile. */
  @Async
  static <T extends AutoCloseable> T open(Callable<? extends T> opening) throws IOException {
    Opening<T> handover = new Opening<>(opening);
    boolean taken = false;
    try {
      T opened = await(toThread(handover), IOException.class);
      taken = true;
      return opened;
    } finally {
      if (!taken) {
        handover.abandon();
      }
    }
  }

  /** What is opened on a thread, and either taken or closed. */
  static final class Opening<T extends AutoCloseable> implements Callable<T> {
    private final Callable<? extends T> opening;
    private boolean abandoned;
    private @Nullable T opened;

    Opening(Callable<? extends T> opening) {
      this.opening = opening;
    }

    @Override
    public T call() throws Exception {
      T result = opening.call();
      synchronized (this) {
        opened = result;
        if (!abandoned) {
          return result;
        }
      }
      result.close();
      return result;
    }

    synchronized void abandon() {
      abandoned = true;
      T late = opened;
      if (late != null) {
        try {
          late.close();
        } catch (Exception e) {
          // Nobody asks for it any longer.
        }
      }
    }
  }
}
