package dev.fermata;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a generator gives, item by item. Its body runs in the task that moves it, from emit to emit;
 * in between it belongs to no task.
 *
 * <p>A generator that gives out another's items hands over to it. The one that is iterated over,
 * the <em>root</em>, knows the <em>innermost</em> one, whose body is at work, and moves that
 * directly, so that an item costs the same at any depth:
 *
 * <pre>
 *            ┌────────── innermost ─────────┐
 *            │                              ▼
 *          root ◄─ delegator ─ other ◄─ delegator ─ leaf
 *            ▲                              │
 *            └──────────── root ────────────┘
 * </pre>
 *
 * <p>When the innermost one ends, its delegator goes on; one that handed over by {@code return} is
 * none any more. A transfer of control is no call: {@link Coroutine#drive} goes on with the
 * coroutine that {@link #transfer} names, on the same stack frame. Where a consumer runs and the
 * innermost body stands at an emit of its own, the consumer calls it instead: from {@link
 * #beginCall} to {@link #endCall}.
 */
final class GeneratorIterator<T extends @Nullable Object> implements AsyncIterator<T> {
  private static final Object NONE = new Object();

  // Where a root is: numbers, since a reference would cost each item a barrier of the collector.

  /** Between two runs. */
  private static final int STANDING = 0;

  /** The same, while the innermost body, its consumer and {@link #call} are still linked. */
  private static final int PARKED = 1;

  /** In a run, before the innermost body goes on. */
  private static final int STARTING = 2;

  /** In a run: the innermost body is at work, or waits for something. */
  private static final int RUNNING = 3;

  /** The outermost coroutine of the body. */
  private final Coroutine<?> body;

  /**
   * Where the body goes on: the coroutine that stands at an emit, or the body itself before it
   * starts. While it runs, where it stood last. Null after its end.
   */
  private @Nullable Coroutine<?> standing;

  private @Nullable GeneratorIterator<?> delegator;

  /** Up to date for an innermost one; this very one while it is not given out by another. */
  private GeneratorIterator<?> root = this;

  /** Of a root; null when it is over, of any. */
  private @Nullable GeneratorIterator<?> innermost = this;

  /** Of a root: the run from emit to emit that is under way, or the last one. */
  private @Nullable GeneratorRun run;

  private int phase = STANDING;

  /** The run of every {@code moveNext} that a coroutine begins on its own stack. */
  private GeneratorRun.@Nullable MoveNext call;

  /** Meaningless during a run. */
  private @Nullable Object current = NONE;

  /** Of a root, from its start on: where its loop finds it until it ends. */
  private OpenGenerators.@Nullable Entry entry;

  GeneratorIterator(Coroutine<?> body) {
    this.body = body;
    this.standing = body;
    body.claim(this);
  }

  /** The outermost coroutine of the body. */
  Coroutine<?> body() {
    return body;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new GeneratorRun.MoveNext(this);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T current() {
    if (isMoving() || current == NONE) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return (T) current;
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return isOver() ? Coroutine.completed(false) : new GeneratorRun.Exit(this);
  }

  Class<?> bodyClass() {
    return body.getClass();
  }

  /** Whether nothing will come any more. */
  boolean isOver() {
    return innermost == null;
  }

  boolean isStarted() {
    return entry != null;
  }

  // From run to run.

  /** Begins a run from emit to emit. */
  void begin(GeneratorRun newRun) {
    if (entry == null) {
      entry = Execution.runningLoop().openGenerators().add(this);
    }
    run = newRun;
    phase = STARTING;
    current = NONE;
    newRun.suspendFor(this);
  }

  /**
   * Begins a run from emit to emit on the stack of a consumer, which then calls what is returned;
   * null if that cannot be. The run awaits the body as ever, so that all is in place if the body
   * waits for something, and is kept for the next item.
   */
  @Nullable Coroutine<?> beginCall(Coroutine<?> consumer) {
    boolean isLinked = phase == PARKED && Objects.requireNonNull(call).isAwaitedBy(consumer);
    if (!isLinked && !link(consumer)) {
      return null;
    }
    phase = RUNNING;
    current = null;
    return Objects.requireNonNull(innermost).body;
  }

  private boolean link(Coroutine<?> consumer) {
    GeneratorIterator<?> generator = innermost;
    if (generator == null
        || generator.standing != generator.body
        || root != this
        || isMoving()
        || entry == null) {
      return false;
    }
    if (call == null) {
      call = new GeneratorRun.MoveNext(this);
    }
    run = call;
    call.begunBy(consumer, generator.body);
    generator.root = this;
    return true;
  }

  /** Ends the run at an emit of the body, which waits for this; false if it hands over instead. */
  boolean endCall() {
    if (phase != RUNNING) {
      return false;
    }
    phase = PARKED;
    return true;
  }

  private boolean isMoving() {
    return phase >= STARTING;
  }

  /** Checks that nobody else uses this iterator. */
  void checkIdle(String operation) {
    if (root != this) {
      throw new IllegalStateException(
          operation
              + " of "
              + this
              + ", which is given out by another generator until it closes it");
    }
    if (isMoving()) {
      throw new IllegalStateException(
          operation + " of " + this + " while another moveNext() or exit() of it runs");
    }
  }

  /**
   * The coroutine to go on with, when one gives control to this root: a run that begins or goes on,
   * a body that hands over, or one that has emitted.
   */
  Coroutine<?> transfer(Coroutine<?> from) {
    GeneratorIterator<?> generator = Objects.requireNonNull(innermost);
    GeneratorRun active = Objects.requireNonNull(run);
    from.deliver(null);
    if (phase == RUNNING) {
      generator.standing = from;
      phase = STANDING;
      return active.emitted();
    }
    Coroutine<?> next = Objects.requireNonNull(generator.standing);
    phase = RUNNING;
    generator.root = this;
    generator.body.setAwaiter(active);
    active.suspendFor(generator.body);
    return next;
  }

  /** Has the innermost body get an outcome where it stands. */
  void deliver(Object outcome) {
    Objects.requireNonNull(Objects.requireNonNull(innermost).standing).deliver(outcome);
  }

  /** Ends the innermost generator; false if no other goes on with what it ended with. */
  boolean pop(@Nullable Object outcome) {
    GeneratorIterator<?> ended = Objects.requireNonNull(innermost);
    GeneratorIterator<?> next = ended.delegator;
    ended.end();
    if (next == null) {
      end();
      return false;
    }
    innermost = next;
    Objects.requireNonNull(next.standing).deliver(outcome);
    return true;
  }

  /** Has the innermost body go on, in the run that is under way. */
  void restart() {
    phase = STARTING;
    Objects.requireNonNull(run).suspendFor(this);
  }

  /** The one that the innermost generator is given out by, if it is. */
  @Nullable GeneratorIterator<?> innermostDelegator() {
    return Objects.requireNonNull(innermost).delegator;
  }

  /** Has others' items come in the place of the innermost generator, which has ended. */
  void replaceInnermost(AsyncIterator<?> items) {
    GeneratorIterator<?> ended = Objects.requireNonNull(innermost);
    adopt(items, ended.delegator);
    if (ended != this) {
      ended.end();
    }
  }

  /** Ends this generator and those that it is given out by or gives out. */
  void abort() {
    for (GeneratorIterator<?> at = innermost; at != null; ) {
      GeneratorIterator<?> next = at.delegator;
      at.end();
      at = next;
    }
    end();
  }

  private void end() {
    innermost = null;
    delegator = null;
    standing = null;
    root = this;
    run = null;
    phase = STANDING;
    call = null;
    current = NONE;
    if (entry != null) {
      entry.remove();
    }
  }

  /** Ends it before it started: its body never runs. */
  void abandon() {
    body.abandon();
    end();
  }

  // What the body does.

  void emit(T item, Coroutine<?> from) {
    root.current = item;
    from.suspendFor(root);
  }

  /** Hands over to another iterator; false if that has no items. */
  boolean emitAll(AsyncIterator<? extends T> items, Coroutine<?> from) {
    if (items instanceof EmptyIterator
        || (items instanceof GeneratorIterator<?> other && other.isOver())) {
      // What it got before, the exit perhaps, is not what it gets here.
      from.deliver(null);
      return false;
    }
    root.adopt(items, this);
    Objects.requireNonNull(root.run).handsOver(this);
    standing = from;
    root.phase = STARTING;
    from.suspendFor(root);
    return true;
  }

  private void adopt(AsyncIterator<?> items, @Nullable GeneratorIterator<?> from) {
    GeneratorIterator<?> adopted =
        items instanceof GeneratorIterator<?> generator ? generator : new Relay<>(items).iterator();
    adopted.checkIdle("emitAll");
    GeneratorIterator<?> leaf = Objects.requireNonNull(adopted.innermost);
    adopted.innermost = adopted;
    adopted.delegator = from;
    adopted.root = this;
    adopted.phase = STANDING;
    adopted.current = NONE;
    if (adopted.entry != null) {
      adopted.entry.remove();
    }
    innermost = leaf;
  }

  /** Checks that a coroutine may emit: that the body of this generator awaits it. */
  void checkEmitting(Coroutine<?> emission) {
    if (isOver()) {
      throw new IllegalStateException("an Emitter was used after the end of its generator");
    }
    Coroutine<?> at = emission;
    while (at != body) {
      at = at.awaiter();
      if (at == null || at instanceof GeneratorRun) {
        throw new IllegalStateException(
            "an Emitter was used outside of its generator's body, in another task, in another"
                + " generator or by the consumer: hand their items over through an AsyncQueue");
      }
    }
  }

  @Override
  public String toString() {
    return "generator '" + SourceMap.of(body.getClass()).qualifiedName() + "'";
  }
}
