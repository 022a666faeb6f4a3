package dev.fermata.io;

import java.io.IOException;

/** Both ways of a connection. */
interface Transport extends Source, Sink {

  /**
   * Drops what has come, up to a limit. A socket that is closed with such bytes is reset, and then
   * the peer loses what was sent to it and is still on its way.
   */
  void discardInput();

  /** Closes it at once; nothing happens if it is closed. */
  void close() throws IOException;
}
