package dev.fermata.io;

import dev.fermata.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * TLS over another transport, by the JDK's engine. Between calls it holds encrypted bytes only as
 * far as a record is incomplete, or cannot be sent yet, and decrypted ones only if they did not fit
 * where they were read to.
 */
final class TlsTransport implements Transport {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** Where a handshake stands. */
  enum Step {
    DONE,
    NEEDS_INPUT,
    NEEDS_OUTPUT
  }

  private final Transport inner;
  private final Endpoints endpoints;
  private final SSLEngine engine;
  private final ByteQueue received = new ByteQueue();
  private final ByteQueue decrypted = new ByteQueue();
  private final ByteQueue encrypted = new ByteQueue();
  private boolean innerEnded;
  private boolean ended;

  /** Sends what reading made ready to be sent. */
  private Runnable outputListener = () -> {};

  private TlsTransport(Transport inner, Endpoints endpoints, SSLEngine engine) {
    this.inner = inner;
    this.endpoints = endpoints;
    this.engine = engine;
  }

  static TlsTransport over(
      Transport inner,
      Endpoints endpoints,
      SSLContext context,
      @Nullable SSLParameters parameters) {
    SSLEngine engine = newEngine(endpoints, context);
    engine.setUseClientMode(endpoints.isClient());
    if (parameters != null) {
      engine.setSSLParameters(parameters);
    }
    if (endpoints.isClient()) {
      verifyHost(engine, endpoints.host());
    }
    return new TlsTransport(inner, endpoints, engine);
  }

  private static SSLEngine newEngine(Endpoints endpoints, SSLContext context) {
    String host = endpoints.host();
    if (host == null) {
      return context.createSSLEngine();
    }
    int port = endpoints.remote() instanceof InetSocketAddress address ? address.getPort() : -1;
    return context.createSSLEngine(host, port);
  }

  /** Unless the parameters say otherwise, even if only by saying nothing. */
  private static void verifyHost(SSLEngine engine, @Nullable String host) {
    SSLParameters parameters = engine.getSSLParameters();
    if (parameters.getEndpointIdentificationAlgorithm() == null) {
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    engine.setSSLParameters(parameters);
  }

  void setOutputListener(Runnable listener) {
    outputListener = listener;
  }

  SSLSession session() {
    return engine.getSession();
  }

  @Nullable String applicationProtocol() {
    String protocol = engine.getApplicationProtocol();
    return protocol == null || protocol.isEmpty() ? null : protocol;
  }

  // The handshake.

  void begin() throws IOException {
    engine.beginHandshake();
  }

  /** Goes on with the handshake as far as it can be done without waiting. */
  Step step() throws IOException {
    while (true) {
      switch (engine.getHandshakeStatus()) {
        case FINISHED, NOT_HANDSHAKING -> {
          return Step.DONE;
        }
        case NEED_TASK -> runTasks();
        case NEED_WRAP -> {
          wrap(NOTHING);
          if (!flush()) {
            return Step.NEEDS_OUTPUT;
          }
        }
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          // What was sent may be what the peer waits for.
          if (!flush()) {
            return Step.NEEDS_OUTPUT;
          }
          if (!unwrap() && !receive()) {
            return Step.NEEDS_INPUT;
          }
        }
      }
    }
  }

  private void runTasks() {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
  }

  // Reading.

  @Override
  public int read(ByteBuffer into) throws IOException {
    while (true) {
      if (!decrypted.isEmpty()) {
        return decrypted.take(into);
      }
      if (ended) {
        return -1;
      }
      if (!unwrap()) {
        if (!receive()) {
          return 0;
        }
      }
      serveEngine();
    }
  }

  /** Does what a peer asked for within the stream, such as to change keys. */
  private void serveEngine() throws IOException {
    HandshakeStatus status = engine.getHandshakeStatus();
    while (status == HandshakeStatus.NEED_TASK || status == HandshakeStatus.NEED_WRAP) {
      if (status == HandshakeStatus.NEED_TASK) {
        runTasks();
      } else {
        wrap(NOTHING);
        outputListener.run();
      }
      HandshakeStatus next = engine.getHandshakeStatus();
      if (next == status && next == HandshakeStatus.NEED_WRAP && engine.isOutboundDone()) {
        return;
      }
      status = next;
    }
  }

  /** Decrypts one record; false if none is complete. */
  private boolean unwrap() throws IOException {
    ByteBuffer target = Scratch.takeSecond();
    ByteBuffer records = received.peek(received.size());
    SSLEngineResult result;
    try {
      result = engine.unwrap(records, target);
    } catch (SSLException e) {
      sendAlert();
      throw named(e);
    }
    received.drop(result.bytesConsumed());
    decrypted.append(target.flip());
    switch (result.getStatus()) {
      case CLOSED -> {
        ended = true;
        return true;
      }
      case BUFFER_UNDERFLOW -> {
        return false;
      }
      default -> {
        return true;
      }
    }
  }

  /** Receives more; false if there is nothing now. */
  private boolean receive() throws IOException {
    if (innerEnded) {
      throw truncated();
    }
    ByteBuffer scratch = Scratch.takeSecond();
    int count = inner.read(scratch);
    if (count < 0) {
      innerEnded = true;
      throw truncated();
    }
    received.append(scratch.flip());
    return count > 0;
  }

  private SSLException truncated() {
    return new SSLException("the connection ended without a close_notify of TLS: " + endpoints);
  }

  private SSLException named(SSLException thrown) {
    String message = thrown.getMessage() + ": " + endpoints;
    try {
      return (SSLException)
          thrown.getClass().getConstructor(String.class).newInstance(message).initCause(thrown);
    } catch (ReflectiveOperationException e) {
      return (SSLException) new SSLException(message).initCause(thrown);
    }
  }

  /** Tells the peer, as far as that is possible without waiting, what was wrong. */
  private void sendAlert() {
    try {
      if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
        ByteBuffer target = Scratch.takeSecond();
        engine.wrap(NOTHING, target);
        encrypted.append(target.flip());
        flush();
        inner.discardInput();
      }
    } catch (IOException e) {
      // The peer does not listen; what was wrong is thrown anyway.
    }
  }

  @Override
  public Future<Void> whenReadable() throws IOException {
    return inner.whenReadable();
  }

  // Writing.

  @Override
  public int write(ByteBuffer from) throws IOException {
    int before = from.remaining();
    while (from.hasRemaining() && flush()) {
      int left = from.remaining();
      wrap(from);
      if (from.remaining() == left) {
        break;
      }
    }
    return before - from.remaining();
  }

  private void wrap(ByteBuffer from) throws IOException {
    ByteBuffer target = Scratch.takeSecond();
    try {
      engine.wrap(from, target);
    } catch (SSLException e) {
      sendAlert();
      throw named(e);
    }
    encrypted.append(target.flip());
  }

  @Override
  public boolean flush() throws IOException {
    while (!encrypted.isEmpty()) {
      int count = inner.write(encrypted.peek(Scratch.SIZE));
      if (count == 0) {
        return false;
      }
      encrypted.drop(count);
    }
    return inner.flush();
  }

  @Override
  public Future<Void> whenWritable() throws IOException {
    return inner.whenWritable();
  }

  @Override
  public void end() throws IOException {
    engine.closeOutbound();
    while (!engine.isOutboundDone() && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
      wrap(NOTHING);
    }
  }

  @Override
  public void discardInput() {
    inner.discardInput();
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
