package dev.fermata.io;

import java.net.SocketOption;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * What can be set for connections, opened and accepted ones alike. Immutable: each {@code with…}
 * gives a changed copy.
 *
 * @param <S> the type of the options themselves
 */
public abstract sealed class TransportOptions<S extends TransportOptions<S>>
    permits ConnectionOptions, ServerOptions {
  final Settings settings;

  TransportOptions(Settings settings) {
    this.settings = settings;
  }

  abstract S of(Settings changed);

  final S change(Consumer<Settings> change) {
    Settings copy = settings.copy();
    change.accept(copy);
    return of(copy);
  }

  /**
   * Encrypts connections with TLS from their begin.
   *
   * @param context has the certificates and whom to trust
   * @return a changed copy
   */
  public final S withTls(SSLContext context) {
    Objects.requireNonNull(context, "context");
    return change(changed -> changed.tls = context);
  }

  /**
   * Sets what TLS negotiates: protocols, cipher suites, application protocols, client
   * authentication. Host names are verified unless the endpoint identification algorithm is {@code
   * ""}.
   *
   * @param parameters the parameters, not to be changed from now on
   * @return a changed copy
   */
  public final S withTlsParameters(SSLParameters parameters) {
    Objects.requireNonNull(parameters, "parameters");
    return change(changed -> changed.tlsParameters = parameters);
  }

  /**
   * Sets how long leaving a connection's scope waits until what was written is sent.
   *
   * @param timeout more than zero; 30 seconds at first
   * @return a changed copy
   */
  public final S withCloseTimeout(Duration timeout) {
    Settings.checkPositive(timeout, "a close timeout");
    return change(changed -> changed.closeTimeout = timeout);
  }

  /**
   * Sets how long a line may be, or what {@link AsyncReader#readUntil} looks for.
   *
   * @param bytes more than zero; 64 KiB at first
   * @return a changed copy
   */
  public final S withReadLimit(int bytes) {
    Settings.checkPositive(bytes, "a read limit");
    return change(changed -> changed.readLimit = bytes);
  }

  /**
   * Sets how much is buffered of what was written and cannot be sent yet.
   *
   * @param low {@link AsyncWriter#drain()} waits until it is no more than this; 16 KiB at first
   * @param high it waits if it is more than this; 64 KiB at first
   * @param cap {@link AsyncWriter#write(byte[])} refuses what would be more than this; 16 MiB at
   *     first
   * @return a changed copy
   */
  public final S withWriteBuffer(int low, int high, int cap) {
    if (low < 0 || high < low || cap < high || cap == 0) {
      throw new IllegalArgumentException(
          "0 <= low <= high <= cap has to hold: low %d, high %d, cap %d".formatted(low, high, cap));
    }
    return change(
        changed -> {
          changed.writeLow = low;
          changed.writeHigh = high;
          changed.writeCap = cap;
        });
  }

  /**
   * Sets whether small pieces are sent without waiting for more (TCP_NODELAY).
   *
   * @param noDelay true at first
   * @return a changed copy
   */
  public final S withNoDelay(boolean noDelay) {
    return change(changed -> changed.noDelay = noDelay);
  }

  /**
   * Sets whether the system looks from time to time whether the peer is still there (SO_KEEPALIVE).
   *
   * @param keepAlive false at first
   * @return a changed copy
   */
  public final S withKeepAlive(boolean keepAlive) {
    return change(changed -> changed.keepAlive = keepAlive);
  }

  /**
   * Sets an option of the socket, which opening or accepting it applies.
   *
   * @param option the option, which the socket has to support
   * @param value its value
   * @param <T> the type of its value
   * @return a changed copy
   */
  public final <T> S withOption(SocketOption<T> option, T value) {
    Objects.requireNonNull(option, "option");
    Objects.requireNonNull(value, "value");
    return change(changed -> changed.putOption(option, value));
  }
}
