package dev.fermata.it.differential.probe;

import dev.fermata.AsyncScope;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.it.differential.Behaviour;
import dev.fermata.it.differential.Recorder;
import dev.fermata.it.differential.Rendering;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What a program under test uses to be seen: events, and awaitables that the scenario controls. */
public final class Probe {
  private Probe() {}

  /** Writes down an event. */
  public static void trace(Object event) {
    Recorder.current().event(event instanceof String text ? text : Rendering.value(event));
  }

  /** Writes down that a value was computed, and returns it. */
  public static <V> V traced(String label, V value) {
    Recorder.current().event(label + " = " + Rendering.value(value));
    return value;
  }

  /** An awaitable that gives the value or, in some scenarios, fails with {@link Boom}. */
  public static <V> Awaitable<V> value(V value) {
    return value(value, () -> new Boom("instead of " + Rendering.value(value)));
  }

  /** An awaitable that gives the value or, in some scenarios, fails as said. */
  public static <V> Awaitable<V> value(V value, Supplier<? extends Throwable> failure) {
    Recorder.current().event("value " + Rendering.value(value));
    return new Deferred<>(() -> {
      Behaviour behaviour = Recorder.current().choose();
      Recorder.current().event("await " + Rendering.value(value));
      return Loop.coroutine(behaviour, Recorder.current().awaits(), value, failure);
    });
  }

  /** An awaitable that fails as said in every scenario. */
  public static <V> Awaitable<V> failing(Supplier<? extends Throwable> failure) {
    return new Deferred<>(() -> {
      Behaviour behaviour =
          switch (Recorder.current().choose()) {
            case COMPLETE, FAIL -> Behaviour.FAIL;
            case SUSPEND, FAIL_LATER -> Behaviour.FAIL_LATER;
            case CANCEL -> Behaviour.CANCEL;
          };
      return Loop.coroutine(behaviour, Recorder.current().awaits(), null, failure);
    });
  }

  /** An awaitable that is complete in every scenario. */
  public static <V> Awaitable<V> complete(V value) {
    return new Deferred<>(
        () -> Loop.coroutine(Behaviour.COMPLETE, 0, value, IllegalStateException::new));
  }

  /** An awaitable that suspends in every scenario and then gives the value. */
  public static <V> Awaitable<V> later(V value) {
    return new Deferred<>(
        () -> Loop.coroutine(Behaviour.SUSPEND, 1, value, IllegalStateException::new));
  }

  /** A stage that gives the value or, in some scenarios, fails with {@link Boom}. */
  public static <V> CompletionStage<V> stage(V value) {
    Recorder.current().event("stage " + Rendering.value(value));
    return Loop.stage(
        Recorder.current().choose(), value, new Boom("instead of " + Rendering.value(value)));
  }

  /** A resource that writes down when it is opened and closed. */
  public static Resource resource(String name) {
    trace("open " + name);
    return () -> trace("close " + name);
  }

  /** A resource that cannot be closed. */
  public static Resource stuckResource(String name) {
    trace("open " + name);
    return () -> {
      trace("close " + name);
      throw new Boom("closing " + name);
    };
  }

  /** A scope that writes down when it is entered and exited, and lets what ended it go on. */
  public static Scope scope(String name) {
    trace("enter " + name);
    return cause -> {
      trace("exit " + name + " after " + Rendering.value(cause));
      return value(false).toCoroutine();
    };
  }

  /** A scope that swallows what ends it. */
  public static Scope swallowingScope(String name) {
    trace("enter " + name);
    return cause -> {
      trace("exit " + name + " after " + Rendering.value(cause));
      return value(true).toCoroutine();
    };
  }

  /** Chooses what it does when it is awaited, not when it is made. */
  private record Deferred<V>(Supplier<Coroutine<V>> choice) implements Awaitable<V> {
    @Override
    public Coroutine<V> toCoroutine() {
      return choice.get();
    }
  }

  /** What an awaitable fails with. */
  public static final class Boom extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Boom(String message) {
      super(message);
    }
  }

  /** A resource that throws nothing checked. */
  public interface Resource extends AutoCloseable {
    @Override
    void close();
  }

  /** A scope whose exit is awaited. */
  public interface Scope extends AsyncScope {
    @Override
    Coroutine<Boolean> exit(Throwable cause);
  }
}
