package dev.fermata.io;

import dev.fermata.Future;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Where an {@link AsyncWriter} writes to. Nothing here waits. */
interface Sink {

  /**
   * Takes what it can.
   *
   * @return how many bytes; 0 for none now
   */
  int write(ByteBuffer from) throws IOException;

  /**
   * Sends on what it took and may hold back.
   *
   * @return whether nothing is held back any longer
   */
  boolean flush() throws IOException;

  /** Done when it may take or send more. */
  Future<Void> whenWritable() throws IOException;

  /** Ends the output; what else it has to send for that it holds back. */
  void end() throws IOException;
}
