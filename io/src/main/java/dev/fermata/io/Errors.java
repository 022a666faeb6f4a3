package dev.fermata.io;

import dev.fermata.Coroutine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The JDK's exceptions, with the address that they are about. */
final class Errors {
  private Errors() {}

  /** What a channel threw, naming whom it was connected to. */
  static IOException at(IOException thrown, Object address) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof ClosedChannelException
        || thrown instanceof SSLException
        || message.contains(String.valueOf(address))) {
      return thrown;
    }
    String named = message + ": " + address;
    SocketException error =
        thrown instanceof ConnectException
            ? new ConnectException(named)
            : new SocketException(named);
    error.initCause(thrown);
    return error;
  }

  /** The same failure for one more who hears of it: an exception of its own, with its own trace. */
  static IOException again(IOException failure) {
    IOException error =
        failure instanceof SSLException
            ? new SSLException(failure.getMessage())
            : new SocketException(failure.getMessage());
    error.initCause(failure);
    return error;
  }

  static SocketTimeoutException timedOut(String message) {
    return new SocketTimeoutException(message);
  }

  /** A coroutine that may throw what its caller does not declare, since scopes declare nothing. */
  static <T extends @Nullable Object> Coroutine<T> undeclared(Callable<Coroutine<T>> twin) {
    try {
      return twin.call();
    } catch (Exception e) {
      throw new IllegalStateException("a coroutine is made without an exception", e);
    }
  }
}
