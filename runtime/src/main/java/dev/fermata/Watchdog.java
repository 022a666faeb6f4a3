package dev.fermata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a loop that is blocked while it is: looks once a second how far each running loop is, and
 * when one has been at the same step for {@value #SLOW_STEPS} times its slow callback duration,
 * says where. A loop pays one plain write for each step.
 */
final class Watchdog implements Runnable {
  static final int SLOW_STEPS = 100;
  static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Watchdog INSTANCE = new Watchdog();

  private final Map<AbstractEventLoop, Sighting> running = new LinkedHashMap<>();
  private @Nullable Thread thread;

  /** The one of all loops; its thread starts with the first. */
  static void watch(AbstractEventLoop loop) {
    INSTANCE.add(loop);
    INSTANCE.ensureStarted();
  }

  static void unwatch(AbstractEventLoop loop) {
    INSTANCE.remove(loop);
  }

  synchronized void add(AbstractEventLoop loop) {
    running.put(loop, new Sighting());
  }

  synchronized void remove(AbstractEventLoop loop) {
    running.remove(loop);
  }

  /** Starts the thread; it holds on to nothing of the program that made it start. */
  private synchronized void ensureStarted() {
    if (thread == null) {
      Thread started = new Thread(null, this, "fermata-watchdog", 0, false);
      started.setDaemon(true);
      started.setContextClassLoader(null);
      started.start();
      thread = started;
    }
  }

  /** Looks until no loop runs any more: then the thread ends, and keeps no class alive. */
  @Override
  public void run() {
    try {
      while (hasLoops()) {
        Thread.sleep(INTERVAL.toMillis());
        for (String report : look()) {
          Log.warning(report);
        }
      }
    } catch (InterruptedException e) {
      end();
    }
  }

  private synchronized boolean hasLoops() {
    if (running.isEmpty()) {
      end();
      return false;
    }
    return true;
  }

  private synchronized void end() {
    thread = null;
  }

  /** Looks at each loop once more and returns what is to be reported. */
  synchronized List<String> look() {
    List<String> reports = new ArrayList<>();
    running.forEach(
        (loop, sighting) -> {
          String report = sighting.look(loop);
          if (report != null) {
            reports.add(report);
          }
        });
    return reports;
  }

  /** How far a loop was when it was last looked at, and for how long it has been there. */
  private static final class Sighting {
    private long step = Stepper.IDLE;
    private Duration blocked = Duration.ZERO;
    private boolean reported;

    @Nullable String look(AbstractEventLoop loop) {
      long current = loop.stepper().step();
      if (current != step || current == Stepper.IDLE) {
        step = current;
        blocked = Duration.ZERO;
        reported = false;
        return null;
      }
      blocked = blocked.plus(INTERVAL);
      if (reported || blocked.dividedBy(SLOW_STEPS).compareTo(loop.getSlowCallbackDuration()) < 0) {
        return null;
      }
      reported = true;
      return "The event loop has been blocked for %d seconds %s"
          .formatted(blocked.toSeconds(), whereabouts(loop));
    }

    private static String whereabouts(AbstractEventLoop loop) {
      Thread thread = loop.thread();
      Task<?> task = loop.currentTask();
      if (thread == null) {
        return "";
      }
      ClassLoader loader =
          task == null
              ? thread.getContextClassLoader()
              : task.getCoroutine().getClass().getClassLoader();
      StackTraceElement[] stack = thread.getStackTrace();
      StackTraceElement users = CallSites.innermost(stack, loader);
      return (task == null ? "in a callback" : "in " + task.getName())
          + (users == null ? "" : " at " + users)
          + (stack.length == 0 || stack[0].equals(users) ? "" : ", in " + stack[0]);
    }
  }
}
