package dev.fermata.junit.defects;

import dev.fermata.Coroutine;
import java.util.function.Function;

/** All of them. */
public enum Defects {
  CHECK_THEN_ACT(CheckThenActAsync::run),
  LOST_UPDATE(LostUpdateAsync::run),
  DOUBLE_CLOSE(DoubleCloseAsync::run),
  LOST_WAKE_UP(LostWakeUpAsync::run),
  EVENT_SET_TOO_EARLY(EventSetTooEarlyAsync::run),
  LOCK_ORDER(LockOrderAsync::run),
  SEMAPHORE_LEAK(SemaphoreLeakAsync::run),
  ITEM_LOST_ON_TIMEOUT(ItemLostOnTimeoutAsync::run),
  COMPUTED_TWICE(ComputedTwiceAsync::run),
  CLEAN_UP_CANCELLED(CleanUpCancelledAsync::run),
  FORGOTTEN_TASK(ForgottenTaskAsync::run),
  TWO_PHASE_TRANSFER(TwoPhaseTransferAsync::run),
  OFF_BY_ONE(OffByOneAsync::run),
  HANDED_OUT_TWICE(HandedOutTwiceAsync::run),
  RETRY_DOUBLES(RetryDoublesAsync::run),
  GRANT_BEFORE_WAIT(GrantBeforeWaitAsync::run);

  private final Function<Boolean, Coroutine<?>> program;

  Defects(Function<Boolean, Coroutine<?>> program) {
    this.program = program;
  }

  /** The program with the defect. */
  public Coroutine<?> broken() {
    return program.apply(false);
  }

  /** The program without. */
  public Coroutine<?> correct() {
    return program.apply(true);
  }
}
