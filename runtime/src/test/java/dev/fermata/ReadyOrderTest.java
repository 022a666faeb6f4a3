package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyOrderTest {
  private final List<String> log = new ArrayList<>();

  /** The last that became ready runs first. */
  private static class LastFirst implements ReadyOrder {
    final List<ReadyEntry> entries = new ArrayList<>();

    @Override
    public void add(ReadyEntry entry) {
      entries.add(entry);
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public ReadyEntry take() {
      return entries.remove(entries.size() - 1);
    }

    @Override
    public void clear() {
      entries.clear();
    }
  }

  private static final class OrderedLoop extends VirtualTimeEventLoop {
    OrderedLoop(ReadyOrder order) {
      super(order);
    }
  }

  @Test
  void orderSaysWhatRunsNext() {
    OrderedLoop loop = new OrderedLoop(new LastFirst());
    loop.callSoon(() -> log.add("a"));
    loop.callSoon(
        () -> {
          log.add("b");
          loop.callSoon(() -> log.add("c"));
        });
    loop.callLater(
        Duration.ofSeconds(1),
        () -> {
          log.add("later");
          loop.stop();
        });

    loop.runForever();

    assertThat(log).containsExactly("b", "c", "a", "later").inOrder();
  }

  @Test
  void entriesSayWhatTheyWaitInLineFor() {
    LastFirst order = new LastFirst();
    OrderedLoop loop = new OrderedLoop(order);
    Future<String> future = loop.createFuture();
    Task<?> first = loop.createTask(async(() -> await(future, Scripted::done)));
    loop.createTask(async(() -> await(future, Scripted::done)));
    assertThat(order.entries.stream().map(ReadyEntry::kind))
        .containsExactly(ReadyEntry.Kind.START, ReadyEntry.Kind.START);
    loop.stop();
    loop.runForever();
    loop.stop();
    loop.runForever();

    future.setResult("there");

    assertThat(order.entries.stream().map(ReadyEntry::line)).containsExactly(future, future);
    assertThat(order.entries.stream().map(ReadyEntry::kind))
        .containsExactly(ReadyEntry.Kind.RESUME, ReadyEntry.Kind.RESUME);
    assertThat(order.entries.stream().map(ReadyEntry::task)).contains(first);
  }

  @Test
  void turnsOfALockStandInOneLine() {
    LastFirst order = new LastFirst();
    OrderedLoop loop = new OrderedLoop(order);
    AsyncSemaphore semaphore = new AsyncSemaphore(0);
    Task<?> waiter = loop.createTask(async(() -> await(semaphore.acquire(), Scripted::done)));
    loop.createTask(async(() -> await(semaphore.acquire(), Scripted::done)));
    loop.stop();
    loop.runForever();
    loop.stop();
    loop.runForever();
    assertThat(Inspection.waitsFor(waiter)).isSameInstanceAs(semaphore);

    semaphore.release();
    semaphore.release();

    assertThat(order.entries.get(0).line()).isNotNull();
    assertThat(order.entries.get(0).line()).isSameInstanceAs(order.entries.get(1).line());
  }

  @Test
  void anErrorCanBeInjectedIntoAnAwait() {
    IllegalStateException error = new IllegalStateException("injected");
    OrderedLoop loop =
        new OrderedLoop(
            new LastFirst() {
              @Override
              public ReadyEntry take() {
                ReadyEntry entry = super.take();
                if (entry.kind() == ReadyEntry.Kind.RESUME) {
                  entry.inject(error);
                }
                return entry;
              }
            });
    Task<?> task =
        loop.createTask(async(() -> await(Fermata.sleep(Duration.ofSeconds(1)), x -> done("no"))));
    loop.callLater(Duration.ofSeconds(2), loop::stop);

    loop.runForever();

    assertThat(task.exception()).isSameInstanceAs(error);
  }

  @Test
  void nothingIsInjectedWhereNothingIsAwaited() {
    LastFirst order = new LastFirst();
    new OrderedLoop(order).createTask(async(() -> done("never run")));

    assertThrows(
        IllegalStateException.class, () -> order.entries.get(0).inject(new Exception("early")));
  }

  @Test
  void neverAwaitedCoroutinesAreTakenFromTheRegister() {
    VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
    loop.setDebug(true);
    loop.callSoon(
        () -> {
          Fermata.sleep(Duration.ofSeconds(1));
          loop.stop();
        });

    loop.runForever();

    assertThat(Inspection.takeNeverAwaited(loop)).hasSize(1);
    assertThat(Inspection.takeNeverAwaited(loop)).isEmpty();
  }
}
