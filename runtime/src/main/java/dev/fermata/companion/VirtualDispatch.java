package dev.fermata.companion;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.GeneratorBody;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body to run for an overridable {@code @Async} method: the one that the receiver's class
 * has. What it found for a class is remembered with the class.
 *
 * <p>An override that is {@code @Async} runs through its own companion, wherever that is; any other
 * is called as it stands, as a coroutine that never suspends. So is an {@code @Async} one without a
 * companion: a mock's, which copies the annotation of what it stands for.
 *
 * <p>May be used from any thread.
 */
public final class VirtualDispatch {
  private final MethodHandles.Lookup lookup;
  private final Method method;
  private final ClassValue<Target> targets =
      new ClassValue<>() {
        @Override
        protected Target computeValue(Class<?> receiver) {
          return find(receiver);
        }
      };

  private VirtualDispatch(MethodHandles.Lookup lookup, Method method) {
    this.lookup = lookup;
    this.method = method;
  }

  /**
   * Prepares the dispatch of one method.
   *
   * @param lookup the companion's own
   * @param type the type that declares the method
   * @param method the method's name
   * @param parameterTypes the erased types of its parameters
   * @return what finds its overrides
   * @throws IllegalStateException if the type, as it is at run time, does not declare the method
   */
  public static VirtualDispatch of(
      MethodHandles.Lookup lookup, Class<?> type, String method, Class<?>... parameterTypes) {
    try {
      return new VirtualDispatch(lookup, type.getDeclaredMethod(method, parameterTypes));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          "the companion of " + type.getName() + " is out of date: compile both again", e);
    }
  }

  /**
   * Says whether another body than the declaring type's own is to run.
   *
   * @param receiver the receiver
   * @return true if its class overrides the method
   */
  public boolean isOverridden(Object receiver) {
    return targets.get(receiver.getClass()) != Target.NOT_OVERRIDDEN;
  }

  /**
   * Makes the coroutine of the override that the receiver's class has.
   *
   * @param receiver the receiver
   * @param plain calls the method on the receiver as it stands
   * @param arguments the arguments, without the receiver
   * @param <T> the type of the result
   * @return a new coroutine
   */
  @SuppressWarnings("unchecked")
  public <T extends @Nullable Object> Coroutine<T> call(
      Object receiver, Plain<? extends T> plain, @Nullable Object... arguments) {
    MethodHandle twin = targets.get(receiver.getClass()).twin;
    if (twin == null) {
      return new PlainCall<>(plain);
    }
    Object made = invoke(twin, receiver, arguments);
    return made instanceof Coroutine<?>
        ? (Coroutine<T>) made
        // The override returns an AsyncIterator where the method returns a supertype of that.
        : Coroutine.completed((T) made);
  }

  /**
   * Makes the iterator of the override that the receiver's class has of a generator.
   *
   * @param receiver the receiver
   * @param plain calls the method on the receiver as it stands
   * @param arguments the arguments, without the receiver
   * @param <T> the type of the items
   * @return a new iterator; what is called as it stands is called for the first item
   */
  @SuppressWarnings("unchecked")
  public <T extends @Nullable Object> AsyncIterator<T> iterate(
      Object receiver,
      Plain<? extends AsyncIterator<? extends T>> plain,
      @Nullable Object... arguments) {
    MethodHandle twin = targets.get(receiver.getClass()).twin;
    Object made = twin == null ? new PlainCall<>(plain) : invoke(twin, receiver, arguments);
    return made instanceof Coroutine<?>
        ? GeneratorBody.iterator(
            new GivenBy<>((Coroutine<? extends AsyncIterator<? extends T>>) made))
        : (AsyncIterator<T>) made;
  }

  private static Object invoke(MethodHandle twin, Object receiver, @Nullable Object[] arguments) {
    try {
      return twin.invokeExact(receiver, arguments);
    } catch (Throwable e) {
      throw Companions.sneakyThrow(e);
    }
  }

  private Target find(Class<?> receiver) {
    Method override = Overrides.mostSpecific(method, receiver);
    if (override == null) {
      return Target.NOT_OVERRIDDEN;
    }
    MethodHandle twin = Companions.twin(override, lookup);
    return twin == null ? Target.PLAIN : new Target(twin);
  }

  /**
   * A call of the method as it stands.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  public interface Plain<T extends @Nullable Object> {

    /**
     * Calls the method.
     *
     * @return what it returns
     * @throws Throwable what it throws
     */
    T call() throws Throwable;
  }

  /** What to run; without a twin, the method as it stands. */
  private static final class Target {
    static final Target NOT_OVERRIDDEN = new Target(null);
    static final Target PLAIN = new Target(null);

    final @Nullable MethodHandle twin;

    Target(@Nullable MethodHandle twin) {
      this.twin = twin;
    }
  }

  /** A generator of what a coroutine gives: of an override that is a method as any other. */
  private static final class GivenBy<T extends @Nullable Object> extends GeneratorBody<T> {
    private final Coroutine<? extends AsyncIterator<? extends T>> call;

    GivenBy(Coroutine<? extends AsyncIterator<? extends T>> call) {
      this.call = call;
    }

    @Override
    protected @Nullable AsyncIterator<? extends T> resume() throws Throwable {
      return state == 0 && suspend(1, call) ? null : this.<AsyncIterator<? extends T>>awaited();
    }
  }

  private static final class PlainCall<T extends @Nullable Object> extends Coroutine<T> {
    private @Nullable Plain<? extends T> plain;

    PlainCall(Plain<? extends T> plain) {
      this.plain = plain;
    }

    @Override
    protected @Nullable T resume() throws Throwable {
      return plain == null ? null : plain.call();
    }

    @Override
    protected void clear() {
      plain = null;
    }
  }
}
