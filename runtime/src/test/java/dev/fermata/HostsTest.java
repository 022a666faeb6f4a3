package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ofMillis;

import dev.fermata.HostedEventLoop.Host;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Executors as hosts. */
class HostsTest {
  private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void shutDown() {
    executor.shutdown();
  }

  @Test
  void anExecutorRunsAGuestOnItsThread() throws Exception {
    Thread thread = executor.submit(Thread::currentThread).get();
    HostedEventLoop loop = new HostedEventLoop(Host.of(executor));

    Thread seen =
        Fermata.runCoroutineThreadsafe(
                async(() -> await(sleep(ofMillis(2)), v -> done(Thread.currentThread()))), loop)
            .get();

    assertThat(seen).isSameInstanceAs(thread);
    loop.shutdown().get();
    assertThat(loop.isClosed()).isTrue();
  }

  @Test
  void anExecutorsThreadIsKnownBeforeItRanATurn() throws Exception {
    HostedEventLoop loop =
        executor
            .submit(
                () -> {
                  HostedEventLoop made = new HostedEventLoop(Host.of(executor));
                  made.createTask(sleep(ofMillis(1)));
                  return made;
                })
            .get();

    loop.shutdown().get();
  }

  @Test
  void anotherThreadIsNotTakenForAnExecutors() {
    Host host = Host.of(executor);

    assertThat(host.isHostThread()).isFalse();
  }

  @Test
  void aHostIsMadeOfItsParts() throws Exception {
    Thread thread = executor.submit(Thread::currentThread).get();
    ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    Executor plain = executor::execute;
    HostedEventLoop loop =
        new HostedEventLoop(Host.of(plain, timers, () -> Thread.currentThread() == thread));

    Thread seen =
        Fermata.runCoroutineThreadsafe(
                async(() -> await(sleep(ofMillis(2)), v -> done(Thread.currentThread()))), loop)
            .get();

    assertThat(seen).isSameInstanceAs(thread);
    loop.shutdown().get();
    timers.shutdown();
  }
}
