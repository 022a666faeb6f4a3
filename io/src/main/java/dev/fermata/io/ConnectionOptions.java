package dev.fermata.io;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.Objects;

/** What can be set for connections that are opened. Immutable. */
public final class ConnectionOptions extends TransportOptions<ConnectionOptions> {
  /** What is set when nothing is said. */
  public static final ConnectionOptions DEFAULT = new ConnectionOptions(new Settings());

  private ConnectionOptions(Settings settings) {
    super(settings);
  }

  @Override
  ConnectionOptions of(Settings changed) {
    return new ConnectionOptions(changed);
  }

  /**
   * Sets how long opening may take: looking up the name, connecting and the TLS handshake.
   *
   * @param timeout more than zero; 30 seconds at first
   * @return a changed copy
   */
  public ConnectionOptions withConnectTimeout(Duration timeout) {
    Settings.checkPositive(timeout, "a connect timeout");
    return change(changed -> changed.connectTimeout = timeout);
  }

  /**
   * Sets the address to connect from.
   *
   * @param address an address of this machine; port 0 for any
   * @return a changed copy
   */
  public ConnectionOptions withBindAddress(SocketAddress address) {
    Objects.requireNonNull(address, "address");
    return change(changed -> changed.bindAddress = address);
  }
}
