package dev.fermata.io;

import java.time.Duration;

/** What can be set for a server and the connections that it accepts. Immutable. */
public final class ServerOptions extends TransportOptions<ServerOptions> {
  /** What is set when nothing is said. */
  public static final ServerOptions DEFAULT = new ServerOptions(new Settings());

  private ServerOptions(Settings settings) {
    super(settings);
  }

  @Override
  ServerOptions of(Settings changed) {
    return new ServerOptions(changed);
  }

  /**
   * Sets how many connections there may be at a time. While there are as many, no more are
   * accepted: peers wait in the backlog.
   *
   * @param connections more than zero; 10,000 at first
   * @return a changed copy
   */
  public ServerOptions withMaxConnections(int connections) {
    Settings.checkPositive(connections, "a number of connections");
    return change(changed -> changed.maxConnections = connections);
  }

  /**
   * Sets how many peers may wait to be accepted.
   *
   * @param backlog more than zero; what the system says at first
   * @return a changed copy
   */
  public ServerOptions withBacklog(int backlog) {
    Settings.checkPositive(backlog, "a backlog");
    return change(changed -> changed.backlog = backlog);
  }

  /**
   * Sets how long a peer may take for the TLS handshake.
   *
   * @param timeout more than zero; 10 seconds at first
   * @return a changed copy
   */
  public ServerOptions withHandshakeTimeout(Duration timeout) {
    Settings.checkPositive(timeout, "a handshake timeout");
    return change(changed -> changed.handshakeTimeout = timeout);
  }

  /**
   * Sets how long handlers may go on when the server's scope is left, before they are cancelled.
   *
   * @param period zero or more; 10 seconds at first
   * @return a changed copy
   */
  public ServerOptions withGracePeriod(Duration period) {
    if (period.isNegative()) {
      throw new IllegalArgumentException("a grace period is not negative: " + period);
    }
    return change(changed -> changed.gracePeriod = period);
  }
}
