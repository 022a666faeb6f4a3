package dev.fermata;

import dev.fermata.it.differential.Recorder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The generators of one run, and the end of those that are left when it ends. */
public final class OpenGenerators {
  private static final ThreadLocal<OpenGenerators> OF_RUN = new ThreadLocal<>();

  /** Those that are open and not given out by another, in the order in which they were started. */
  private final Set<AsyncIterator<?>> open = new LinkedHashSet<>();

  private final List<GeneratorThread<?>> all = new ArrayList<>();
  private volatile boolean isFinished;

  private OpenGenerators() {}

  /** Begins a run, on this thread. */
  public static OpenGenerators begin() {
    OpenGenerators generators = new OpenGenerators();
    generators.install();
    return generators;
  }

  /** Makes this thread one of the run. */
  void install() {
    OF_RUN.set(this);
  }

  static OpenGenerators ofRun() {
    return OF_RUN.get();
  }

  void started(GeneratorThread<?> generator) {
    open.add(generator);
    all.add(generator);
  }

  void ended(AsyncIterator<?> generator) {
    open.remove(generator);
  }

  boolean isFinished() {
    return isFinished;
  }

  /** Checks that the run is not over, and its generators are not at their ends. */
  void checkGoesOn() {
    if (isFinished) {
      throw new RunFinishedError();
    }
  }

  /** Closes the generators that are open, and ends all bodies. Nothing is recorded afterwards. */
  public void finish() throws InterruptedException {
    for (AsyncIterator<?> generator : List.copyOf(open)) {
      try {
        generator.exit(null).run();
      } catch (Throwable reported) {
        // The event loop would log it, and go on with the next.
      }
    }
    Recorder.current().end();
    isFinished = true;
    for (GeneratorThread<?> generator : all) {
      generator.abandon();
    }
  }

  /** Thrown in a generator that the run leaves standing. */
  static final class RunFinishedError extends Error {
    private static final long serialVersionUID = 1;
  }
}
