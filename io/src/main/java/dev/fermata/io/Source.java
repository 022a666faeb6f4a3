package dev.fermata.io;

import dev.fermata.Future;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Where an {@link AsyncReader} reads from. Nothing here waits. */
interface Source {

  /**
   * Reads what is there.
   *
   * @return how many bytes; 0 for none now; -1 at the end
   */
  int read(ByteBuffer into) throws IOException;

  /** Done when there may be something to read; fails if it is closed meanwhile. */
  Future<Void> whenReadable() throws IOException;
}
