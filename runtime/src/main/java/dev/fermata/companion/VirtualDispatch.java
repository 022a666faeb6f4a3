package dev.fermata.companion;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.GeneratorBody;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body to run for an overridable {@code @Async} method: the one that the receiver's class
 * has. What it found for a class is remembered with the class.
 *
 * <p>An override that is {@code @Async} runs through its own companion, wherever that is; any other
 * is called as it stands, as a coroutine that never suspends unless an {@link Interception} gives
 * its value later. So is an {@code @Async} one without a companion: a mock's, which copies the
 * annotation of what it stands for. A mock that is an instance of the class itself says what
 * happens where the tests have {@link Mocks}.
 *
 * <p>May be used from any thread.
 */
public final class VirtualDispatch {
  private final MethodHandles.Lookup lookup;
  private final Method method;
  private final Class<?> type;
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
    this.type = method.getDeclaringClass();
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
   * @return true if its class overrides the method, or if it is a mock
   */
  public boolean isOverridden(Object receiver) {
    Class<?> actual = receiver.getClass();
    return actual != type && targets.get(actual).kind != Kind.NOT_OVERRIDDEN
        || MockCall.isMock(receiver);
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
  public <T extends @Nullable Object> Coroutine<T> call(
      Object receiver, Plain<? extends T> plain, @Nullable Object... arguments) {
    return coroutine(make(receiver, plain, arguments));
  }

  /**
   * The same without arguments.
   *
   * @param receiver the receiver
   * @param plain calls the method on the receiver as it stands
   * @param <T> the type of the result
   * @return a new coroutine
   */
  public <T extends @Nullable Object> Coroutine<T> call(Object receiver, Plain<? extends T> plain) {
    MethodHandle direct = direct(receiver);
    if (direct == null) {
      return call(receiver, plain, new Object[0]);
    }
    try {
      return coroutine((Object) direct.invokeExact(receiver));
    } catch (Throwable e) {
      throw Companions.sneakyThrow(e);
    }
  }

  /**
   * The same with one argument.
   *
   * @param receiver the receiver
   * @param plain calls the method on the receiver as it stands
   * @param argument the argument
   * @param <T> the type of the result
   * @return a new coroutine
   */
  public <T extends @Nullable Object> Coroutine<T> call(
      Object receiver, Plain<? extends T> plain, @Nullable Object argument) {
    MethodHandle direct = direct(receiver);
    if (direct == null) {
      return call(receiver, plain, new Object[] {argument});
    }
    try {
      return coroutine((Object) direct.invokeExact(receiver, argument));
    } catch (Throwable e) {
      throw Companions.sneakyThrow(e);
    }
  }

  /**
   * The same with two arguments.
   *
   * @param receiver the receiver
   * @param plain calls the method on the receiver as it stands
   * @param first the first argument
   * @param second the second argument
   * @param <T> the type of the result
   * @return a new coroutine
   */
  public <T extends @Nullable Object> Coroutine<T> call(
      Object receiver, Plain<? extends T> plain, @Nullable Object first, @Nullable Object second) {
    MethodHandle direct = direct(receiver);
    if (direct == null) {
      return call(receiver, plain, new Object[] {first, second});
    }
    try {
      return coroutine((Object) direct.invokeExact(receiver, first, second));
    } catch (Throwable e) {
      throw Companions.sneakyThrow(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> Coroutine<T> coroutine(Object made) {
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
    Object made = make(receiver, plain, arguments);
    return made instanceof Coroutine<?>
        ? GeneratorBody.iterator(
            new GivenBy<>((Coroutine<? extends AsyncIterator<? extends T>>) made))
        : (AsyncIterator<T>) made;
  }

  /** A coroutine, or the iterator of an override. */
  private Object make(Object receiver, Plain<?> plain, @Nullable Object[] arguments) {
    Target target = targets.get(receiver.getClass());
    if (target.kind == Kind.PLAIN) {
      return new PlainCall<>(plain);
    }
    if (MockCall.isMock(receiver)) {
      return new MockCall<>(
          receiver,
          target.method,
          arguments,
          () -> Companions.call(Companions.body(target.method, lookup), receiver, arguments));
    }
    return Companions.call(Objects.requireNonNull(target.twin), receiver, arguments);
  }

  /** What makes the coroutine of an {@code @Async} override; null for everything else. */
  private @Nullable MethodHandle direct(Object receiver) {
    return MockCall.isMock(receiver) ? null : targets.get(receiver.getClass()).direct();
  }

  private Target find(Class<?> receiver) {
    Method override = Overrides.mostSpecific(method, receiver);
    if (override == null) {
      return new Target(Kind.NOT_OVERRIDDEN, method, null, null);
    }
    MethodHandle twin = Companions.twin(override, lookup);
    return twin == null
        ? new Target(Kind.PLAIN, override, null, null)
        : new Target(Kind.ASYNC, override, twin, Companions.unspread(twin, override));
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

  /** How a class's instances run the method. */
  private enum Kind {
    NOT_OVERRIDDEN,
    /** By a method that is not {@code @Async}. */
    PLAIN,
    ASYNC
  }

  /**
   * What the instances of a class run; only {@code ASYNC} has a twin.
   *
   * @param direct the twin with its arguments one by one
   */
  private record Target(
      Kind kind, Method method, @Nullable MethodHandle twin, @Nullable MethodHandle direct) {}

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
}
