package dev.fermata.io;

import java.io.IOException;

/** Both ways of a connection. */
interface Transport extends Source, Sink {

  /** Closes it at once; nothing happens if it is closed. */
  void close() throws IOException;
}
