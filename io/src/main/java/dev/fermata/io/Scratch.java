package dev.fermata.io;

import java.nio.ByteBuffer;

/**
 * A buffer to read into and to write from, one for each thread: a connection that waits holds none.
 * It is the caller's until the next call of anything that may use it.
 */
final class Scratch {
  static final int SIZE = 64 * 1024;

  /** Holds a class of the JDK only, so that a thread that goes on does not keep ours. */
  private static final ThreadLocal<ByteBuffer> BUFFER = new ThreadLocal<>();

  private Scratch() {}

  /** The present thread's, empty. */
  static ByteBuffer take() {
    ByteBuffer buffer = BUFFER.get();
    if (buffer == null) {
      buffer = ByteBuffer.allocateDirect(SIZE);
      BUFFER.set(buffer);
    }
    return buffer.clear();
  }
}
