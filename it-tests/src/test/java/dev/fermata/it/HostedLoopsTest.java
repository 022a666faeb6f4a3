package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.runCoroutineThreadsafe;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofMillis;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.fermata.HostedEventLoop;
import dev.fermata.HostedEventLoop.Host;
import dev.fermata.Task;
import io.netty.channel.DefaultEventLoop;
import java.awt.EventQueue;
import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Event loops as guests of Swing's and Netty's threads. */
class HostedLoopsTest {
  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();

  @BeforeAll
  static void withoutAScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  @AfterEach
  void stopTimers() {
    timers.shutdown();
  }

  private HostedEventLoop onSwing() {
    return new HostedEventLoop(
        Host.of(EventQueue::invokeLater, timers, EventQueue::isDispatchThread));
  }

  @Test
  void tasksRunOnSwingsThread() throws Exception {
    HostedEventLoop loop = onSwing();
    CompletableFuture<Boolean> onThread = new CompletableFuture<>();
    EventQueue.invokeLater(
        () -> {
          Task<String> task = loop.createTask(sleep(ofMillis(5), "slept"));
          task.addDoneCallback(
              done -> onThread.complete(EventQueue.isDispatchThread() && done.result() != null));
        });

    assertThat(onThread.get(60, SECONDS)).isTrue();
    assertThat(runCoroutineThreadsafe(sleep(ofMillis(1), 42), loop).get(60, SECONDS)).isEqualTo(42);
    loop.shutdown().get(60, SECONDS);
    assertThat(loop.isClosed()).isTrue();
  }

  @Test
  void aDialogueThatATaskOpensHoldsTheLoopAndNotSwing() throws Exception {
    HostedEventLoop loop = onSwing();
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Void> ended = new CompletableFuture<>();
    EventQueue.invokeLater(
        () ->
            loop.callSoon(
                () -> {
                  SecondaryLoop dialogue =
                      Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
                  loop.callSoon(
                      () -> {
                        events.add("next step");
                        ended.complete(null);
                      });
                  EventQueue.invokeLater(() -> events.add("event during the dialogue"));
                  EventQueue.invokeLater(loop::turn);
                  EventQueue.invokeLater(dialogue::exit);
                  dialogue.enter();
                  events.add("dialogue ends");
                }));

    ended.get(60, SECONDS);

    assertThat(events)
        .containsExactly("event during the dialogue", "dialogue ends", "next step")
        .inOrder();
    loop.shutdown().get(60, SECONDS);
  }

  @Test
  void tasksRunOnNettysThread() throws Exception {
    DefaultEventLoop netty = new DefaultEventLoop();
    HostedEventLoop loop = new HostedEventLoop(Host.of(netty, netty, netty::inEventLoop));
    CompletableFuture<Boolean> onThread = new CompletableFuture<>();
    netty.execute(
        () ->
            loop.createTask(sleep(ofMillis(5)))
                .addDoneCallback(done -> onThread.complete(netty.inEventLoop())));

    assertThat(onThread.get(60, SECONDS)).isTrue();
    loop.shutdown().get(60, SECONDS);
    netty.shutdownGracefully(0, 1, SECONDS).get();
  }
}
