package dev.fermata.io;

import dev.fermata.Coroutine;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
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
    String message = thrown.getMessage();
    if (thrown instanceof SSLException
        || message != null && message.contains(String.valueOf(address))) {
      return thrown;
    }
    if (thrown instanceof ClosedChannelException) {
      return because(thrown, new ClosedException("closed: " + address));
    }
    String named = message + ": " + address;
    return because(thrown, thrown instanceof SocketException s ? alike(s, named) : socket(named));
  }

  /** The same failure for one more who hears of it: an exception of its own, with its own trace. */
  static IOException again(IOException failure) {
    String message = failure.getMessage();
    if (failure instanceof SSLException) {
      return because(failure, new SSLException(message));
    }
    return because(
        failure,
        failure instanceof SocketException s ? alike(s, message) : new IOException(message));
  }

  /** What a process's pipe threw, naming the pipe. */
  static IOException ofPipe(IOException thrown, String name) {
    return because(thrown, new IOException(thrown.getMessage() + ": " + name));
  }

  private static SocketException alike(SocketException thrown, @Nullable String message) {
    if (thrown instanceof BindException) {
      return new BindException(message);
    }
    if (thrown instanceof ConnectException) {
      return new ConnectException(message);
    }
    if (thrown instanceof NoRouteToHostException) {
      return new NoRouteToHostException(message);
    }
    if (thrown instanceof PortUnreachableException) {
      return new PortUnreachableException(message);
    }
    return socket(message);
  }

  private static SocketException socket(@Nullable String message) {
    return new SocketException(message);
  }

  private static IOException because(IOException cause, IOException error) {
    error.initCause(cause);
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
