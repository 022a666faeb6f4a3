package dev.fermata.it.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * What one run does, seen from outside: it decides how each awaitable behaves and writes down each
 * event. Both builds of a program talk to the same class.
 */
public final class Recorder {
  private static final int MOST_EVENTS = 20_000;

  private static final ThreadLocal<Recorder> CURRENT = new ThreadLocal<>();

  private final Scenario scenario;
  private final List<Behaviour> chosen = new ArrayList<>();
  private final List<String> trace = new ArrayList<>();
  private volatile boolean hasEnded;

  Recorder(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The recorder of the run on this thread. */
  public static Recorder current() {
    return CURRENT.get();
  }

  /** Makes this the recorder of the run on this thread, of which blocking generators have more. */
  public void install() {
    CURRENT.set(this);
  }

  /**
   * Writes down an event.
   *
   * @throws OutOfFuelError when the run has no end, or had one
   */
  public void event(String event) {
    if (hasEnded || trace.size() >= MOST_EVENTS) {
      throw new OutOfFuelError();
    }
    trace.add(event);
  }

  /** Decides about the next awaitable that is awaited; {@link #awaits()} counts it. */
  public Behaviour choose() {
    Behaviour behaviour = scenario.behaviour(chosen.size());
    chosen.add(behaviour);
    return behaviour;
  }

  /** Ends the run: what is left of it, on whatever thread, can do nothing that is seen. */
  public void end() {
    hasEnded = true;
  }

  /** How many awaitables have been awaited. */
  public int awaits() {
    return chosen.size();
  }

  /** The behaviour of each, in order. */
  List<Behaviour> chosen() {
    return chosen;
  }

  /** The events, in order. */
  List<String> trace() {
    return trace;
  }

  /** Thrown in a run that does not end by itself. */
  public static final class OutOfFuelError extends Error {
    private static final long serialVersionUID = 1;

    OutOfFuelError() {
      super("after " + MOST_EVENTS + " events", null, false, false);
    }
  }
}
