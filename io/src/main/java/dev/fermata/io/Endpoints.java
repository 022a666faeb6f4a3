package dev.fermata.io;

import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whom a connection connects.
 *
 * @param local this end
 * @param remote the peer
 * @param host the name that the peer was looked up by, which its certificate has to have; null if
 *     there was none
 * @param isClient whether this end opened it
 * @param whenClosed whom to tell when it is closed
 */
record Endpoints(
    SocketAddress local,
    SocketAddress remote,
    @Nullable String host,
    boolean isClient,
    @Nullable Runnable whenClosed) {

  Endpoints(SocketAddress local, SocketAddress remote, @Nullable String host, boolean isClient) {
    this(local, remote, host, isClient, null);
  }

  /** The peer, or this end where only that has a name. */
  @Override
  public String toString() {
    String name = remote.toString();
    return name.isEmpty() ? "a client of " + local : name;
  }
}
