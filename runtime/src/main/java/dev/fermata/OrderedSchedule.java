package dev.fermata;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A schedule whose entries a {@link ReadyOrder} puts in order, one in each turn. */
final class OrderedSchedule extends Schedule {
  private final ReadyOrder order;

  /** Who posted what is in the inbox. */
  private final Map<CallbackHandle, Thread> posters = new ConcurrentHashMap<>();

  /** Stands for the step that was begun last. */
  private Object step = new Object();

  OrderedSchedule(ReadyOrder order) {
    this.order = Objects.requireNonNull(order, "order");
  }

  @Override
  void add(Object entry) {
    order.add(readyEntry(entry));
  }

  private ReadyEntry readyEntry(Object entry) {
    if (entry instanceof Task<?> task) {
      return ReadyEntry.of(task);
    }
    if (entry instanceof SleepFuture<?> due) {
      return ReadyEntry.of(due, Duration.ofNanos(lastDue()));
    }
    CallbackHandle handle = (CallbackHandle) entry;
    Thread poster = posters.remove(handle);
    return poster == null ? ReadyEntry.of(handle, step) : ReadyEntry.posted(handle, poster);
  }

  @Override
  void post(CallbackHandle handle) {
    posters.put(handle, Thread.currentThread());
    super.post(handle);
  }

  @Override
  int readyCount() {
    return Math.min(order.size(), 1);
  }

  @Override
  Object poll() {
    step = new Object();
    return order.take().toRun();
  }

  @Override
  void clear() {
    order.clear();
    posters.clear();
    super.clear();
  }
}
