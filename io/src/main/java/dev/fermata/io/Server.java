package dev.fermata.io;

import dev.fermata.AsyncScope;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.ExceptionContext;
import dev.fermata.Fermata;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.function.AsyncConsumer;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accepts connections and has each handled in a task of its own. The counterpart of {@code
 * asyncio.Server}; started by {@link Net#startServer(AsyncConsumer, String, int)}.
 *
 * <p>A handler that fails is reported to the loop's exception handler, and only its connection is
 * closed. When the system has no descriptors left, the server waits a second before it tries again.
 *
 * <p>For the tasks of one loop, on its thread; closed with the loop at the latest.
 */
public final class Server implements AsyncScope {
  private final EventLoop loop;
  private final AsyncConsumer<? super Connection> handler;
  private final Settings settings;
  private final List<Listener> listeners = new ArrayList<>();
  private final List<SocketAddress> addresses = new ArrayList<>();
  private final Map<Path, Object> socketFiles = new HashMap<>();
  private final Set<Connection> connections = new LinkedHashSet<>();
  private final Set<Task<?>> handlers = new LinkedHashSet<>();
  private final Future<Void> closed;

  /** Pending while a task serves for ever. */
  private @Nullable Future<Void> serving;

  private boolean stopped;

  Server(
      EventLoop loop,
      AsyncConsumer<? super Connection> handler,
      Settings settings,
      List<ServerSocketChannel> channels)
      throws IOException {
    this.loop = loop;
    this.handler = handler;
    this.settings = settings;
    this.closed = loop.createFuture();
    for (ServerSocketChannel channel : channels) {
      Listener listener = new Listener(loop, channel, this::accepted);
      listeners.add(listener);
      addresses.add(listener.address());
      noteFile(listener.address());
    }
    listeners.forEach(Listener::resume);
  }

  private void noteFile(SocketAddress address) throws IOException {
    if (address instanceof UnixDomainSocketAddress unix) {
      Object key = Files.readAttributes(unix.getPath(), BasicFileAttributes.class).fileKey();
      socketFiles.put(unix.getPath(), key == null ? unix : key);
    }
  }

  /**
   * Returns where the server listens, or listened.
   *
   * @return an address for each of the host's, with the port that was got
   */
  public List<SocketAddress> addresses() {
    return List.copyOf(addresses);
  }

  /**
   * Returns the connections that are open.
   *
   * @return a copy, in the order in which they were accepted
   */
  public Set<Connection> connections() {
    return new LinkedHashSet<>(connections);
  }

  /**
   * Serves until the awaiting task is cancelled, or the server stops. Then no more is accepted,
   * handlers get the grace period to end, and the {@link dev.fermata.CancelledError} goes on. A
   * further cancel cuts the grace period short.
   *
   * @return a coroutine that ends with a {@link dev.fermata.CancelledError}
   * @throws IOException never so far
   * @throws IllegalStateException from the coroutine: the server has stopped, or serves for ever in
   *     another task
   */
  public Coroutine<Void> serveForever() throws IOException {
    return ServingAsync.serveForever(this);
  }

  /**
   * Accepts no more. Connections that are open go on; a task that serves for ever is cancelled, as
   * by asyncio's {@code Server.close()}.
   */
  public void stopAccepting() {
    if (stopped) {
      return;
    }
    stopped = true;
    listeners.forEach(Listener::close);
    removeFiles();
    Future<Void> waiting = serving;
    if (waiting != null) {
      waiting.cancel();
    }
    checkClosed();
  }

  private void removeFiles() {
    socketFiles.forEach(
        (path, key) -> {
          try {
            Object present = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            if (present == null || present.equals(key)) {
              Files.deleteIfExists(path);
            }
          } catch (IOException e) {
            // Somebody else removed or replaced it.
          }
        });
    socketFiles.clear();
  }

  /**
   * Waits until the server has stopped and all its handlers have ended.
   *
   * @return a coroutine that ends then; cancelling it leaves the server alone
   */
  public Coroutine<Void> awaitClosed() {
    return Fermata.shield(closed).toCoroutine();
  }

  /**
   * Leaves the scope: accepts no more, without a cause gives handlers the grace period to end,
   * cancels those that are left and awaits their end. A cancel meanwhile cuts the grace period
   * short.
   *
   * @param cause what ended the scope's block; null for a normal end
   * @return a coroutine that gives false
   */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return ServingAsync.exit(this, cause);
  }

  // Connections.

  private void accepted(SocketChannel channel) {
    Connection[] made = new Connection[1];
    try {
      Sockets.configure(channel, settings);
      made[0] =
          Sockets.connection(
              loop, channel, settings, null, false, () -> connections.remove(made[0]));
    } catch (IOException | RuntimeException e) {
      // The peer is gone already, mostly.
      discard(channel, e);
      return;
    }
    connections.add(made[0]);
    Task<Void> task =
        loop.createTask(
            ServingAsync.handle(this, made[0]), "connection from " + made[0].endpoints());
    handlers.add(task);
    task.addDoneCallback(this::handled);
    if (handlers.size() >= settings.maxConnections) {
      listeners.forEach(Listener::pause);
    }
  }

  private void discard(SocketChannel channel, Exception why) {
    try {
      channel.close();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
    if (why instanceof RuntimeException) {
      report("Cannot set up a connection to " + addresses, why);
    }
  }

  private void handled(Future<?> task) {
    handlers.remove(task);
    if (stopped) {
      checkClosed();
    } else if (handlers.size() < settings.maxConnections) {
      listeners.forEach(Listener::resume);
    }
  }

  private void checkClosed() {
    if (handlers.isEmpty() && !closed.done()) {
      closed.setResult(null);
    }
  }

  void report(String message, Throwable thrown) {
    loop.callExceptionHandler(new ExceptionContext(message, thrown, null, null));
  }

  // For Serving.

  EventLoop loop() {
    return loop;
  }

  Settings settings() {
    return settings;
  }

  AsyncConsumer<? super Connection> handler() {
    return handler;
  }

  boolean isStopped() {
    return stopped;
  }

  /** The handlers that run, but for the one that asks. */
  List<Task<?>> otherHandlers() {
    List<Task<?>> others = new ArrayList<>(handlers);
    others.remove(Fermata.currentTask());
    return others;
  }

  /** A future to serve for ever with. */
  Future<Void> beginServing() {
    if (serving != null) {
      throw new IllegalStateException(this + " is already being served by another task");
    }
    if (stopped) {
      throw new IllegalStateException(this + " is closed");
    }
    Future<Void> begun = loop.createFuture();
    serving = begun;
    return begun;
  }

  void endServing() {
    serving = null;
  }

  @Override
  public String toString() {
    return "Server"
        + addresses
        + (stopped ? "[stopped, " : "[")
        + connections.size()
        + " connections]";
  }
}
