package dev.fermata.junit;

import dev.fermata.Task;

/**
 * A loop in virtual time on which a {@link Chooser} picks, step by step, which of the things that
 * are ready runs next. The package's documentation says which orders every schedule keeps.
 *
 * <p>{@link Exploration} runs programs on loops of this kind; a loop of one's own is for choosers
 * of one's own.
 */
public class ScheduledEventLoop extends LimitedEventLoop {
  private final ScheduledOrder order;

  /**
   * A loop whose time is {@link java.time.Duration#ZERO}.
   *
   * @param chooser what picks; for this loop alone
   */
  public ScheduledEventLoop(Chooser chooser) {
    this(new ScheduledOrder(chooser));
  }

  private ScheduledEventLoop(ScheduledOrder order) {
    super(order);
    this.order = order;
  }

  final ScheduledOrder order() {
    return order;
  }

  @Override
  final String nameOf(Task<?> task) {
    return order.tasks().nameOf(task);
  }
}
