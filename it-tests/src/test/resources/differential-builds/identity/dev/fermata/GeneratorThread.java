package dev.fermata;

import dev.fermata.it.differential.Recorder;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A generator whose body is ordinary blocking code on a thread of its own. That thread and the one
 * of whoever moves the generator hand over to each other, so that one alone of them ever runs.
 */
public final class GeneratorThread<T> implements AsyncIterator<T>, Emitter<T> {
  private static final Object GO_ON = new Object();
  private static final Object EMITTED = new Object();
  private static final Object ENDED = new Object();

  /** Programs run hundreds of times, so that a thread serves one generator after another. */
  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          body -> {
            Thread thread = new Thread(body, "generator");
            thread.setDaemon(true);
            return thread;
          });

  /** The generator whose body a thread runs. */
  private static final ThreadLocal<GeneratorThread<?>> RUNNING = new ThreadLocal<>();

  private final Body<T> body;
  private final SynchronousQueue<Object> toBody = new SynchronousQueue<>();
  private final SynchronousQueue<Object> toConsumer = new SynchronousQueue<>();
  private Future<?> started;
  private T current;
  private boolean hasCurrent;
  private boolean isMoving;
  private boolean isClosing;
  private boolean isOver;
  private boolean hasRun;

  GeneratorThread(Body<T> body) {
    this.body = body;
  }

  /** The generator that a method's body is, nothing of which has run yet. */
  public static <T> AsyncIterator<T> of(MethodBody<T> body) {
    return new GeneratorThread<>(out -> body.run());
  }

  /** The generator whose body this thread runs. */
  static GeneratorThread<?> running() {
    return RUNNING.get();
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new Coroutine<>(
        () -> {
          checkIdle("moveNext()");
          return !isOver && turn(GO_ON);
        });
  }

  @Override
  public T current() {
    if (!hasCurrent) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return current;
  }

  @Override
  public Coroutine<Boolean> exit(Throwable cause) {
    return new Coroutine<>(
        () -> {
          checkIdle("exit()");
          if (!closes()) {
            throw new IllegalStateException(
                "a generator ignored its closing and gave another item: let the GeneratorExit that"
                    + " emit throws go on, or return end()");
          }
          return false;
        });
  }

  /** Closes the generator; false when it gives another item instead. */
  private boolean closes() throws Throwable {
    isClosing = true;
    try {
      if (!isOver && started != null && turn(new GeneratorExit())) {
        end();
        return false;
      }
    } catch (GeneratorExit closed) {
      // Its own exit, which is not passed on.
    }
    end();
    return true;
  }

  private void checkIdle(String operation) {
    if (isMoving) {
      throw new IllegalStateException(
          operation + " of a generator while another moveNext() or exit() of it runs");
    }
  }

  private void end() {
    isOver = true;
    hasCurrent = false;
    OpenGenerators.ofRun().ended(this);
  }

  /** Has the body run to its next emit; false when it comes to its end. */
  private boolean turn(Object signal) throws Throwable {
    OpenGenerators.ofRun().checkGoesOn();
    hasCurrent = false;
    isMoving = true;
    if (started == null) {
      OpenGenerators run = OpenGenerators.ofRun();
      run.started(this);
      Recorder recorder = Recorder.current();
      started =
          THREADS.submit(
              () -> {
                run.install();
                recorder.install();
                run();
              });
    } else {
      toBody.put(signal);
    }
    Object answer = toConsumer.take();
    isMoving = false;
    if (answer == EMITTED) {
      return true;
    }
    hasRun = true;
    end();
    if (answer instanceof Throwable failure) {
      throw failure;
    }
    return false;
  }

  // On the thread of the body.

  private void run() {
    RUNNING.set(this);
    Object answer = ENDED;
    try {
      AsyncIterator<? extends T> rest = body.run(this);
      if (rest == null) {
        throw new NullPointerException(
            "a generator returned null: return end(), or the items to go on with");
      }
      if (isClosing) {
        rest.exit(null).run();
      } else {
        giveAll(rest);
      }
    } catch (Throwable thrown) {
      answer = thrown;
    }
    try {
      if (!OpenGenerators.ofRun().isFinished()) {
        toConsumer.put(answer);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives an item, and waits until the next one is asked for. */
  void give(T item) throws Throwable {
    OpenGenerators.ofRun().checkGoesOn();
    current = item;
    hasCurrent = true;
    toConsumer.put(EMITTED);
    Object signal = toBody.take();
    if (signal instanceof Throwable exit) {
      throw exit;
    }
  }

  /** Gives the items of another iterator, and closes it. */
  void giveAll(AsyncIterator<? extends T> items) throws Throwable {
    Objects.requireNonNull(items, "emitAll of null: an AsyncIterator was expected");
    Throwable failure = null;
    try {
      while (items.moveNext().run()) {
        OpenGenerators.ofRun().ended(items);
        give(items.current());
      }
    } catch (Throwable thrown) {
      failure = thrown;
    }
    if (!(items instanceof GeneratorThread<? extends T> other)) {
      if (AsyncScope.leave(items, failure)) {
        return;
      }
    } else if (!other.closes()) {
      // It stands still for good, and so does this one: whoever closes this one is told.
      give(null);
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public Coroutine<Void> emit(T item) {
    return new Coroutine<>(
        () -> {
          give(item);
          return null;
        });
  }

  @Override
  public Coroutine<Void> emitAll(AsyncIterator<? extends T> items) {
    Objects.requireNonNull(items, "items");
    return new Coroutine<>(
        () -> {
          giveAll(items);
          return null;
        });
  }

  /** Ends its body if it stands still, at the end of a run. */
  void abandon() throws InterruptedException {
    if (!hasRun) {
      toBody.put(new OpenGenerators.RunFinishedError());
      try {
        started.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The body of a generator that is a lambda. */
  @FunctionalInterface
  interface Body<T> {
    AsyncIterator<? extends T> run(GeneratorThread<T> out) throws Throwable;
  }

  /** The body of a generator that is a method. */
  @FunctionalInterface
  public interface MethodBody<T> {
    AsyncIterator<? extends T> run() throws Throwable;
  }
}
