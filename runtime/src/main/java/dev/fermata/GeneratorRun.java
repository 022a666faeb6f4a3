package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * One run of a generator from emit to emit, or to its end. It awaits the body of the innermost
 * generator, and ends when that emits.
 */
abstract class GeneratorRun extends Coroutine<Boolean> {
  private static final int BODY_ENDED = 1;
  private static final int REST_CLOSED = 2;
  private static final int DECIDED = 3;

  final GeneratorIterator<?> generator;

  private GeneratorRun(GeneratorIterator<?> generator) {
    this.generator = generator;
  }

  /** Begins, unless there is nothing to run. */
  abstract boolean begin();

  /** Ends because the body emitted; gives the coroutine to go on with. */
  abstract Coroutine<?> emitted();

  /** Notes that a generator gives out another's items from now on. */
  void handsOver(GeneratorIterator<?> delegator) {}

  /** Deals with what the innermost body returned; gives whether that has to be waited for. */
  boolean handOver(AsyncIterator<?> rest) {
    if (rest instanceof GeneratorIterator<?> other && other.isOver()) {
      return false;
    }
    generator.replaceInnermost(rest);
    goOn();
    return true;
  }

  /** What the end of an innermost generator is to the one that it was given out by, or to this. */
  abstract @Nullable Failure outcome(@Nullable Failure failure);

  /** Whether this ends well with a failure. */
  abstract boolean swallows(Failure failure);

  @Override
  protected final @Nullable Boolean resume() throws Throwable {
    return switch (state) {
      case 0 -> {
        if (!begin()) {
          yield false;
        }
        state = BODY_ENDED;
        yield null;
      }
      case BODY_ENDED -> bodyEnded(takeOutcome());
      case REST_CLOSED -> settle(takeOutcome() instanceof Failure failure ? failure : null);
      default -> awaited();
    };
  }

  private @Nullable Boolean bodyEnded(@Nullable Object outcome) throws Throwable {
    if (outcome instanceof Failure failure) {
      // What goes on may not be what stands below the body on the stack.
      failure.leaveStack();
      return settle(failure);
    }
    if (outcome instanceof EmptyIterator) {
      return settle(null);
    }
    try {
      if (outcome == null) {
        throw new NullPointerException(
            generator + " returned null: return end(), or the items to go on with");
      }
      if (handOver((AsyncIterator<?>) outcome)) {
        return null;
      }
    } catch (Throwable thrown) {
      return settle(Failure.of(thrown));
    }
    return settle(null);
  }

  private @Nullable Boolean settle(@Nullable Failure failure) throws Throwable {
    Failure outcome = outcome(failure);
    if (generator.pop(outcome)) {
      goOn();
      return null;
    }
    if (outcome != null && !swallows(outcome)) {
      deliver(outcome);
      return awaited();
    }
    return false;
  }

  /** Has the innermost body go on. */
  final void goOn() {
    state = BODY_ENDED;
    generator.restart();
  }

  /** Ends this run, past its own body. */
  final Coroutine<?> end(Object outcome) {
    Coroutine<?> consumer = endFor(outcome);
    if (consumer != null) {
      return consumer;
    }
    state = DECIDED;
    deliver(outcome);
    return this;
  }

  /** Runs the body to its next item. */
  static final class MoveNext extends GeneratorRun {
    MoveNext(GeneratorIterator<?> generator) {
      super(generator);
    }

    /** Begins elsewhere: a consumer calls the body itself. */
    void begunBy(Coroutine<?> consumer, Coroutine<?> body) {
      link(BODY_ENDED, body, consumer);
    }

    @Override
    boolean begin() {
      if (generator.isOver()) {
        return false;
      }
      generator.checkIdle("moveNext()");
      generator.begin(this);
      return true;
    }

    @Override
    Coroutine<?> emitted() {
      return end(true);
    }

    @Override
    @Nullable Failure outcome(@Nullable Failure failure) {
      return failure;
    }

    @Override
    boolean swallows(Failure failure) {
      return false;
    }
  }

  /**
   * Has the body end at the emit where it stands. On the way it may hand over to others, which are
   * not being closed: they go on as ever, and may not give anything.
   */
  static final class Exit extends GeneratorRun {
    /** The one being closed that has handed over to others, as long as it has. */
    private @Nullable GeneratorIterator<?> delegator;

    Exit(GeneratorIterator<?> generator) {
      super(generator);
    }

    @Override
    boolean begin() {
      if (generator.isOver()) {
        return false;
      }
      generator.checkIdle("exit()");
      if (!generator.isStarted()) {
        generator.abandon();
        return false;
      }
      generator.deliver(Failure.of(new GeneratorExit()));
      generator.begin(this);
      return true;
    }

    @Override
    Coroutine<?> emitted() {
      generator.abort();
      return end(
          Failure.of(
              new IllegalStateException(
                  generator
                      + " ignored its closing and gave another item: let the GeneratorExit that"
                      + " emit throws go on, or return end()")));
    }

    @Override
    void handsOver(GeneratorIterator<?> generator) {
      if (delegator == null) {
        delegator = generator;
      }
    }

    @Override
    boolean handOver(AsyncIterator<?> rest) {
      if (delegator != null) {
        return super.handOver(rest);
      }
      if (suspend(REST_CLOSED, rest.exit(null))) {
        return true;
      }
      takeOutcome();
      return false;
    }

    @Override
    @Nullable Failure outcome(@Nullable Failure failure) {
      if (delegator != null) {
        if (generator.innermostDelegator() == delegator) {
          delegator = null;
        }
        return failure;
      }
      return failure == null || swallows(failure) ? Failure.of(new GeneratorExit()) : failure;
    }

    @Override
    boolean swallows(Failure failure) {
      return failure.error instanceof GeneratorExit;
    }
  }
}
