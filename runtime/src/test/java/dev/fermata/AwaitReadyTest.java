package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.nio.channels.SelectionKey.OP_ACCEPT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting for channels, on a loop with a selector and on loops without one. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class AwaitReadyTest {
  private Pipe pipe;

  enum Kind {
    DEFAULT(SelectorEventLoop::new),
    VIRTUAL(VirtualTimeEventLoop::new);

    private final Supplier<EventLoop> factory;

    Kind(Supplier<EventLoop> factory) {
      this.factory = factory;
    }

    EventLoop open() {
      return factory.get();
    }
  }

  @BeforeEach
  void openPipe() throws IOException {
    pipe = Pipe.open();
    pipe.source().configureBlocking(false);
  }

  @AfterEach
  void closePipe() throws IOException {
    pipe.source().close();
    pipe.sink().close();
  }

  private void send(int bytes) {
    try {
      pipe.sink().write(ByteBuffer.allocate(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int receive() {
    try {
      return pipe.source().read(ByteBuffer.allocate(100));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenTheChannelIsReadyAgainAndAgain(Kind kind) {
    List<Integer> received = new ArrayList<>();
    try (EventLoop loop = kind.open()) {
      loop.callSoon(() -> send(1));
      loop.runUntilComplete(receiveAndAnswer(loop, received));
    }

    assertThat(received).containsExactly(1, 2, 3).inOrder();
  }

  private Coroutine<Void> receiveAndAnswer(EventLoop loop, List<Integer> received) {
    return async(
        () ->
            await(
                loop.awaitReady(pipe.source(), OP_READ),
                ready -> {
                  received.add(receive());
                  if (received.size() == 3) {
                    return done(null);
                  }
                  loop.callSoon(() -> send(received.size() + 1));
                  return await(receiveAndAnswer(loop, received), v -> done(null));
                }));
  }

  @ParameterizedTest
  @EnumSource
  void aSecondTaskThatWaitsForTheSameIsRefused(Kind kind) {
    try (EventLoop loop = kind.open()) {
      Task<Void> first = loop.createTask(loop.awaitReady(pipe.source(), OP_READ));
      Turns.turn(loop);

      IllegalStateException refused =
          assertThrows(
              IllegalStateException.class,
              () -> loop.runUntilComplete(loop.awaitReady(pipe.source(), OP_READ)));

      assertThat(refused).hasMessageThat().contains("another task waits already for OP_READ");
      send(1);
      loop.runUntilComplete(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancellingForgetsTheWaitAndLeavesTheChannel(Kind kind) {
    try (EventLoop loop = kind.open()) {
      Task<Void> cancelled = loop.createTask(loop.awaitReady(pipe.source(), OP_READ));
      Turns.turn(loop);
      cancelled.cancel();
      assertThrows(CancelledError.class, () -> loop.runUntilComplete(cancelled));
      send(3);

      loop.runUntilComplete(loop.awaitReady(pipe.source(), OP_READ));

      assertThat(receive()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedCoroutineForgetsItsWait(Kind kind) {
    try (EventLoop loop = kind.open()) {
      Coroutine<Void> closed = loop.awaitReady(pipe.source(), OP_READ);
      loop.createTask(closed);
      Turns.turn(loop);
      closed.close();
      send(1);

      loop.runUntilComplete(loop.awaitReady(pipe.source(), OP_READ));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBlockingChannelIsRefused(Kind kind) throws IOException {
    pipe.source().configureBlocking(true);
    try (EventLoop loop = kind.open()) {
      assertThrows(
          IllegalBlockingModeException.class,
          () -> loop.runUntilComplete(loop.awaitReady(pipe.source(), OP_READ)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOperationThatTheChannelLacksIsRefused(Kind kind) {
    try (EventLoop loop = kind.open()) {
      for (int operations : new int[] {OP_WRITE, 0}) {
        assertThrows(
            IllegalArgumentException.class,
            () -> loop.runUntilComplete(loop.awaitReady(pipe.source(), operations)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingTheChannelFailsWhoWaits(Kind kind) throws IOException {
    try (EventLoop loop = kind.open()) {
      Task<Void> waiting = loop.createTask(loop.awaitReady(pipe.source(), OP_READ));
      Turns.turn(loop);
      pipe.source().close();
      assertThrows(ClosedChannelException.class, () -> loop.runUntilComplete(waiting));

      assertThrows(
          ClosedChannelException.class,
          () -> loop.runUntilComplete(loop.awaitReady(pipe.source(), OP_READ)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingThroughTheLoopFailsWhoWaitsInTheSameTurn(Kind kind) throws IOException {
    try (EventLoop loop = kind.open()) {
      Task<Void> waiting = loop.createTask(loop.awaitReady(pipe.source(), OP_READ));
      Turns.turn(loop);
      loop.closeChannel(pipe.source());
      Turns.turn(loop);

      assertThat(waiting.exception()).isInstanceOf(ClosedChannelException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChannelThatAnotherThreadClosesFailsWhoWaits(Kind kind) {
    try (EventLoop loop = kind.open()) {
      Task<Void> waiting = loop.createTask(loop.awaitReady(pipe.source(), OP_READ));
      loop.runInExecutor(
          null,
          () -> {
            pipe.source().close();
            return null;
          });

      assertThrows(ClosedChannelException.class, () -> loop.runUntilComplete(waiting));
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingTheLoopClosesItsChannels(Kind kind) throws IOException {
    EventLoop loop = kind.open();
    loop.adopt(pipe.source());

    loop.close();

    assertThat(pipe.source().isOpen()).isFalse();
    assertThat(pipe.sink().isOpen()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void channelsAreLookedAtByALoopThatIsNeverIdle(Kind kind) {
    try (EventLoop loop = kind.open()) {
      Task<Void> waiting = loop.createTask(loop.awaitReady(pipe.source(), OP_READ));
      Task<Void> busy = loop.createTask(spin());
      send(1);

      loop.runUntilComplete(waiting);

      busy.cancel();
      assertThrows(CancelledError.class, () -> loop.runUntilComplete(busy));
    }
  }

  private static Coroutine<Void> spin() {
    return async(() -> await(sleep(java.time.Duration.ZERO), v -> await(spin(), w -> done(null))));
  }

  @ParameterizedTest
  @EnumSource(names = "VIRTUAL")
  void virtualTimeStandsStillWhileATaskWaitsToRead(Kind kind) {
    try (EventLoop loop = kind.open()) {
      loop.callLater(ofHours(1), () -> send(100));
      loop.runInExecutor(
          null,
          () -> {
            send(7);
            return null;
          });

      loop.runUntilComplete(loop.awaitReady(pipe.source(), OP_READ));

      assertThat(loop.time()).isEqualTo(java.time.Duration.ZERO);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "VIRTUAL")
  void virtualTimeGoesOnWhileATaskWaitsToAccept(Kind kind) throws IOException {
    try (EventLoop loop = kind.open();
        ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.configureBlocking(false);
      Task<Void> accepting = loop.createTask(loop.awaitReady(server, OP_ACCEPT));

      loop.runUntilComplete(sleep(ofHours(1)));

      assertThat(accepting.done()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsForAPeerIsNotAtAStandstill(Kind kind) throws Exception {
    try (EventLoop loop = kind.open();
        ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.configureBlocking(false);
      Thread peer =
          new Thread(
              () -> {
                try {
                  // More than a loop at its end is patient for.
                  Thread.sleep(400);
                  java.nio.channels.SocketChannel.open(server.getLocalAddress()).close();
                } catch (IOException | InterruptedException e) {
                  throw new AssertionError(e);
                }
              });
      peer.start();

      loop.runUntilComplete(loop.awaitReady(server, OP_ACCEPT));

      peer.join();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "DEFAULT")
  void shortTimersDoNotKeepAChannelFromBeingSeen(Kind kind) {
    try (EventLoop loop = kind.open()) {
      Task<Void> waiting = loop.createTask(loop.awaitReady(pipe.source(), OP_READ));
      loop.callLater(java.time.Duration.ofNanos(300_000), () -> send(1));

      loop.runUntilComplete(waiting);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "DEFAULT")
  void aCallFromAnotherThreadEndsAWaitOfAnyLength(Kind kind) {
    try (EventLoop loop = kind.open();
        Waker waker = new Waker()) {
      for (int micros : new int[] {10, 500, 900, 5_000, 1_000_000_000}) {
        for (int i = 0; i < 50; i++) {
          Future<Void> woken = loop.createFuture();
          TimerHandle timer =
              loop.callLater(ofMillis(1).dividedBy(1000).multipliedBy(micros), () -> {});
          waker.executor.execute(() -> loop.callSoonThreadsafe(() -> woken.setResult(null)));
          loop.runUntilComplete(woken);
          timer.cancel();
        }
      }
    }
  }

  private static final class Waker implements AutoCloseable {
    final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void close() {
      executor.shutdown();
    }
  }
}
