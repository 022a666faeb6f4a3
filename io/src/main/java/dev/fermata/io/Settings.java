package dev.fermata.io;

import java.net.SocketAddress;
import java.net.SocketOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** What options say. Changed only before it is given away: see {@link TransportOptions}. */
final class Settings implements Cloneable {
  @Nullable SSLContext tls;
  @Nullable SSLParameters tlsParameters;
  Duration connectTimeout = Duration.ofSeconds(30);
  Duration closeTimeout = Duration.ofSeconds(30);
  int readLimit = 64 * 1024;
  int writeLow = 16 * 1024;
  int writeHigh = 64 * 1024;
  int writeCap = 16 * 1024 * 1024;
  boolean noDelay = true;
  boolean keepAlive;
  @Nullable SocketAddress bindAddress;
  Map<SocketOption<?>, Object> options = Map.of();
  int maxConnections = 10_000;

  /** 0 for the system's. */
  int backlog;

  Duration handshakeTimeout = Duration.ofSeconds(10);
  Duration gracePeriod = Duration.ofSeconds(10);

  Settings copy() {
    try {
      return (Settings) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  void putOption(SocketOption<?> option, Object value) {
    Map<SocketOption<?>, Object> changed = new LinkedHashMap<>(options);
    changed.put(option, value);
    options = changed;
  }

  static Duration checkPositive(Duration duration, String name) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " has to be more than zero: " + duration);
    }
    return duration;
  }

  static int checkPositive(int number, String name) {
    if (number <= 0) {
      throw new IllegalArgumentException(name + " has to be more than zero: " + number);
    }
    return number;
  }
}
