package dev.fermata.io;

import java.nio.ByteBuffer;

/**
 * Buffers to read into and to write from, for each thread: a connection that waits holds none. One
 * is the caller's until the next call of anything that may use it.
 */
final class Scratch {
  static final int SIZE = 64 * 1024;

  /** Holds a class of the JDK only, so that a thread that goes on does not keep ours. */
  private static final ThreadLocal<ByteBuffer> BUFFER = new ThreadLocal<>();

  private static final ThreadLocal<ByteBuffer> SECOND = new ThreadLocal<>();

  private Scratch() {}

  /** The present thread's, empty. */
  static ByteBuffer take() {
    return of(BUFFER);
  }

  /** Another one of the present thread's, for what reads into the first. */
  static ByteBuffer takeSecond() {
    return of(SECOND);
  }

  private static ByteBuffer of(ThreadLocal<ByteBuffer> buffers) {
    ByteBuffer buffer = buffers.get();
    if (buffer == null) {
      buffer = ByteBuffer.allocateDirect(SIZE);
      buffers.set(buffer);
    }
    return buffer.clear();
  }
}
