package dev.fermata.junit;

import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Task;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** The loops of tests, made at first use and kept in JUnit's stores. */
final class LoopStore {
  private static final Namespace NAMESPACE = Namespace.create(FermataExtension.class);

  /** Keys of what is stored. */
  private enum Key {
    LOOP,
    PENDING_BEFORE,
    BEFORE_EACH,
    BEFORE_ALL
  }

  /** What runs on this thread: JUnit resolves parameters in contexts that do not know it. */
  private static final ThreadLocal<CurrentTrial> TRIAL = new ThreadLocal<>();

  private LoopStore() {}

  /** The loop of the test, or of the class, that a context belongs to. */
  static TestLoop loopOf(ExtensionContext context) {
    ExtensionContext owner = Settings.sharing(context).orElseGet(() -> testOf(context));
    Store store = owner.getStore(NAMESPACE);
    TestLoop loop = store.get(Key.LOOP, TestLoop.class);
    if (loop == null) {
      loop = newLoop(context);
      store.put(Key.LOOP, loop);
    }
    return loop;
  }

  /** A loop for one method. */
  static TestLoop newLoop(ExtensionContext context) {
    if (Settings.has(context, RealTime.class)) {
      return new TestLoop(Fermata.newEventLoop());
    }
    ScheduledEventLoop loop = new ScheduledEventLoop(Chooser.fifo());
    loop.limit(Settings.virtualTimeout(context));
    return new TestLoop(loop);
  }

  /** The context of the test method, also of the dynamic tests that it made. */
  private static ExtensionContext testOf(ExtensionContext context) {
    for (Optional<ExtensionContext> at = Optional.of(context);
        at.isPresent();
        at = at.get().getParent()) {
      if (at.get().getTestMethod().isPresent()) {
        return at.get();
      }
    }
    return context;
  }

  /** Notes what is pending on a shared loop before a test. */
  static void beginTest(ExtensionContext context) {
    Optional<ExtensionContext> owner = Settings.sharing(context);
    TestLoop shared =
        owner.map(each -> each.getStore(NAMESPACE).get(Key.LOOP, TestLoop.class)).orElse(null);
    if (shared != null) {
      context.getStore(NAMESPACE).put(Key.PENDING_BEFORE, shared.pending());
    }
  }

  /** Ends the loop of a test, or what the test did on a shared one. */
  static void endTest(ExtensionContext context) {
    TestLoop.Tolerance tolerance =
        Settings.has(context, AllowPending.class)
            ? TestLoop.Tolerance.PENDING
            : TestLoop.Tolerance.NONE;
    Optional<ExtensionContext> owner = Settings.sharing(context);
    if (owner.isEmpty()) {
      TestLoop own = context.getStore(NAMESPACE).remove(Key.LOOP, TestLoop.class);
      if (own != null) {
        own.close(tolerance);
      }
      return;
    }
    TestLoop shared = owner.get().getStore(NAMESPACE).get(Key.LOOP, TestLoop.class);
    if (shared != null) {
      shared.endTest(pendingBefore(context), tolerance);
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<Task<?>> pendingBefore(ExtensionContext context) {
    Set<Task<?>> before =
        (Set<Task<?>>) context.getStore(NAMESPACE).remove(Key.PENDING_BEFORE, Set.class);
    return before == null ? Set.of() : before;
  }

  /** Ends the loop that the tests of a class shared. */
  static void endClass(ExtensionContext context) {
    TestLoop shared = context.getStore(NAMESPACE).remove(Key.LOOP, TestLoop.class);
    if (shared != null) {
      shared.close(
          Settings.has(context, AllowPending.class)
              ? TestLoop.Tolerance.PENDING
              : TestLoop.Tolerance.NONE);
    }
  }

  /** Notes that the class has an {@code @Async} {@code @BeforeAll} with a loop of its own. */
  static void noteBeforeAll(ExtensionContext context) {
    context.getStore(NAMESPACE).put(Key.BEFORE_ALL, true);
  }

  static boolean hadBeforeAll(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Key.BEFORE_ALL) != null;
  }

  // A test that runs many times.

  /** Notes a call that JUnit makes before the test, to be made before each run. */
  static void noteBeforeEach(ExtensionContext context, ReflectiveInvocationContext<Method> call) {
    beforeEach(context).add(call);
  }

  /** The calls that JUnit made before the test, in their order. */
  @SuppressWarnings("unchecked")
  static List<ReflectiveInvocationContext<Method>> beforeEach(ExtensionContext context) {
    Store store = context.getStore(NAMESPACE);
    List<ReflectiveInvocationContext<Method>> calls =
        (List<ReflectiveInvocationContext<Method>>) store.get(Key.BEFORE_EACH, List.class);
    if (calls == null) {
      calls = new ArrayList<>();
      store.put(Key.BEFORE_EACH, calls);
    }
    return calls;
  }

  static void setTrial(@Nullable CurrentTrial trial) {
    if (trial == null) {
      TRIAL.remove();
    } else {
      TRIAL.set(trial);
    }
  }

  static @Nullable CurrentTrial trial() {
    return TRIAL.get();
  }

  /** The run that parameters are resolved for. */
  record CurrentTrial(TestLoop loop, Schedule schedule, @Nullable Object receiver) {
    EventLoop eventLoop() {
      return loop.loop();
    }
  }
}
