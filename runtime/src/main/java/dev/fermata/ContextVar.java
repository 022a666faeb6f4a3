package dev.fermata;

import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A variable that has a value for each line of execution: what a thread-local variable is to
 * threads, for tasks. The counterpart of {@code contextvars.ContextVar}; meant to be kept in a
 * static final field.
 *
 * @param <T> the type of its values
 */
public class ContextVar<T extends @Nullable Object> {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final int index = COUNT.getAndIncrement();
  private final String name;
  private final ContextValues.@Nullable Entry defaultValue;

  /**
   * A variable without a default.
   *
   * @param name for {@link #toString()}
   */
  public ContextVar(String name) {
    this.name = name;
    this.defaultValue = null;
  }

  /**
   * A variable with a default.
   *
   * @param name for {@link #toString()}
   * @param defaultValue what {@link #get()} gives where nothing was set
   */
  public ContextVar(String name, T defaultValue) {
    this.name = name;
    this.defaultValue = new ContextValues.Entry(defaultValue);
  }

  /**
   * Reads the value in the current context.
   *
   * @return what was set, else the default
   * @throws NoSuchElementException if nothing was set and there is no default
   */
  @SuppressWarnings("unchecked")
  public T get() {
    ContextValues.Entry entry = ContextValues.get(Execution.contextValues(), index);
    if (entry == null) {
      entry = defaultValue;
    }
    if (entry == null) {
      throw new NoSuchElementException(
          this + " is not set in this context, and has no default value");
    }
    return (T) entry.value();
  }

  /**
   * Sets the value in the current context.
   *
   * @param value the new value
   * @return what {@link #reset} takes to restore the old one
   */
  public Token<T> set(T value) {
    Context context = Execution.current().ownContext();
    Token<T> token = new Token<>(this, context, context.get(index));
    context.set(index, new ContextValues.Entry(value));
    return token;
  }

  /**
   * Restores the value from before a {@link #set}.
   *
   * @param token what that {@code set} returned; good for one use, in the same context
   * @throws IllegalArgumentException if the token is of another variable or another context
   * @throws IllegalStateException if the token was used before
   */
  public void reset(Token<T> token) {
    Context context = Execution.current().ownContext();
    if (token.variable != this) {
      throw new IllegalArgumentException("the token is of " + token.variable + ", not of " + this);
    }
    if (token.context != context) {
      throw new IllegalArgumentException("the token of " + this + " is of another Context");
    }
    if (token.used) {
      throw new IllegalStateException("the token of " + this + " was used before");
    }
    token.used = true;
    context.set(index, token.old);
  }

  @Override
  public String toString() {
    return "ContextVar(" + name + ")";
  }

  /**
   * Restores what a {@link ContextVar#set} replaced.
   *
   * @param <T> the type of the variable's values
   */
  public static final class Token<T extends @Nullable Object> {
    private final ContextVar<T> variable;
    private final Context context;
    private final ContextValues.@Nullable Entry old;
    private boolean used;

    private Token(ContextVar<T> variable, Context context, ContextValues.@Nullable Entry old) {
      this.variable = variable;
      this.context = context;
      this.old = old;
    }
  }
}
