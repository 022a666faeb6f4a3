package dev.fermata.function;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.asyncBiFunction;
import static dev.fermata.Fermata.asyncConsumer;
import static dev.fermata.Fermata.asyncFunction;
import static dev.fermata.Fermata.asyncSupplier;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.VirtualTimeEventLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Async functions in plain code: lambdas that do not await, and references to coroutines. */
class AsyncFunctionsTest {
  private final EventLoop loop = new VirtualTimeEventLoop();
  private final List<String> trace = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  private static Coroutine<String> greet(String name) {
    return sleep(ofSeconds(1), "Hello " + name);
  }

  private static <T> T run(CoroutineSupplier<T> main) {
    EventLoop loop = new VirtualTimeEventLoop();
    try (loop) {
      return loop.runUntilComplete(AsyncSupplierAsync.get(AsyncSupplier.of(main)));
    }
  }

  @Test
  @DisplayName("of makes a function of coroutines, called when its own coroutine starts")
  void ofCallsTheCoroutineFunctionWhenStarted() throws Throwable {
    AsyncFunction<String, String> function =
        AsyncFunction.of(
            name -> {
              trace.add("called");
              return greet(name);
            });

    Coroutine<String> call = AsyncFunctionAsync.apply(function, "world");

    assertThat(trace).isEmpty();
    assertThat(loop.runUntilComplete(call)).isEqualTo("Hello world");
    assertThat(trace).containsExactly("called");
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("each interface has an of, and a companion whose twin runs it")
  void eachInterfaceHasAnOf() throws Throwable {
    AsyncSupplier<String, RuntimeException> supplier = AsyncSupplier.of(() -> greet("S"));
    AsyncAction<RuntimeException> action = AsyncAction.of(() -> greet("A"));
    AsyncBiFunction<String, String, String> biFunction = AsyncBiFunction.of((a, b) -> greet(a + b));
    AsyncConsumer<String> consumer = AsyncConsumer.of(AsyncFunctionsTest::greet);
    AsyncPredicate<String> predicate =
        AsyncPredicate.of(text -> Coroutine.completed(text.isEmpty()));

    assertThat(loop.runUntilComplete(AsyncSupplierAsync.get(supplier))).isEqualTo("Hello S");
    assertThat(loop.runUntilComplete(AsyncActionAsync.run(action))).isNull();
    assertThat(loop.runUntilComplete(AsyncBiFunctionAsync.apply(biFunction, "b", "f")))
        .isEqualTo("Hello bf");
    assertThat(loop.runUntilComplete(AsyncConsumerAsync.accept(consumer, "c"))).isNull();
    assertThat(loop.runUntilComplete(AsyncPredicateAsync.test(predicate, ""))).isTrue();
    assertThat(loop.time()).isEqualTo(ofSeconds(4));
  }

  @Test
  @DisplayName("a plain lambda is a call that never suspends, made when its coroutine starts")
  void aPlainLambdaNeverSuspends() throws Throwable {
    AsyncFunction<Integer, Integer> increment =
        value -> {
          trace.add("called");
          return value + 1;
        };
    AsyncConsumer<String> add = trace::add;
    AsyncPredicate<String> isEmpty = String::isEmpty;

    Coroutine<Integer> call = AsyncFunctionAsync.apply(increment, 1);
    assertThat(trace).isEmpty();

    assertThat(loop.runUntilComplete(call)).isEqualTo(2);
    loop.runUntilComplete(AsyncConsumerAsync.accept(add, "added"));
    assertThat(loop.runUntilComplete(AsyncPredicateAsync.test(isEmpty, "no"))).isFalse();
    assertThat(trace).containsExactly("called", "added").inOrder();
  }

  @Test
  @DisplayName("a lambda with one array argument gets the array")
  void aLambdaGetsAnArray() throws Throwable {
    AsyncFunction<Object[], Integer> length = array -> array.length;

    assertThat(loop.runUntilComplete(AsyncFunctionAsync.apply(length, new Object[] {1, 2})))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("the interface's own method of a coroutine function says how to call it")
  void theOwnMethodSaysHowToCallIt() {
    AsyncSupplier<String, RuntimeException> supplier = AsyncSupplier.of(() -> greet("x"));

    assertThat(assertThrows(IllegalStateException.class, supplier::get))
        .hasMessageThat()
        .isEqualTo(
            "AsyncSupplier.get was called directly, where an async lambda cannot suspend: call it"
                + " in an @Async method, or call AsyncSupplierAsync.get(...) and await that or"
                + " make it a task");
  }

  @Test
  @DisplayName("what a coroutine function throws comes out of the await")
  void whatItThrowsComesOutOfTheAwait() throws Throwable {
    AsyncSupplier<String, IOException> failing =
        AsyncSupplier.of(
            () -> {
              throw new IOException("off");
            });

    Coroutine<String> call = AsyncSupplierAsync.get(failing);

    assertThat(assertThrows(IOException.class, () -> loop.runUntilComplete(call)))
        .hasMessageThat()
        .isEqualTo("off");
  }

  @Test
  @DisplayName("a coroutine function that returns null is told so")
  void aNullCoroutineIsToldSo() throws Throwable {
    AsyncFunction<String, String> function = AsyncFunction.of(name -> null);

    assertThat(
            assertThrows(
                NullPointerException.class,
                () -> loop.runUntilComplete(AsyncFunctionAsync.apply(function, ""))))
        .hasMessageThat()
        .contains("await of null");
  }

  @Test
  @DisplayName("createTask runs a body with a value or without, with a name or without")
  void createTaskRunsABody() {
    String names =
        run(
            () -> {
              EventLoop running = Fermata.getRunningLoop();
              Task<Integer> value = createTask(() -> 1);
              Task<Integer> named = createTask(() -> 2, "two");
              Task<Void> action = createTask(() -> trace.clear(), "three");
              Task<Void> unnamed =
                  createTask(
                      () -> {
                        trace.add("ran");
                      });
              Task<Integer> ofLoop = running.createTask(() -> 3, "four");
              Task<Void> actionOfLoop = running.createTask(trace::clear, "five");
              Awaitable<List<Object>> all =
                  gather(value, named, action, unnamed, ofLoop, actionOfLoop);
              return AsyncFunctionAsync.apply(
                  AsyncFunction.<Object, String>of(
                      ignored ->
                          Coroutine.completed(
                              named.getName()
                                  + action.getName()
                                  + ofLoop.getName()
                                  + actionOfLoop.getName()
                                  + named.done())),
                  all);
            });

    assertThat(names).isEqualTo("twothreefourfivefalse");
  }

  @Test
  @DisplayName("a body made a task runs later, not at once, and its error is the task's")
  void aBodyRunsLater() {
    Task<Void> task =
        loop.createTask(
            () -> {
              trace.add("ran");
              throw new IOException("off");
            });

    assertThat(trace).isEmpty();
    assertThrows(IOException.class, () -> loop.runUntilComplete(task));
    assertThat(trace).containsExactly("ran");
  }

  @Test
  @DisplayName("async functions are java.util.function types that give coroutines")
  void asyncFunctionsForPlainApis() {
    List<Integer> lengths =
        run(() -> gather(Stream.of("a", "bb").map(asyncFunction(String::length)).toList()));
    assertThat(lengths).containsExactly(1, 2).inOrder();

    run(() -> gather(Stream.of("a", "b").map(asyncConsumer(trace::add)).toList()));
    assertThat(trace).containsExactly("a", "b").inOrder();

    assertThat(AsyncFunctionsTest.<Integer>run(() -> asyncSupplier(() -> 7).get())).isEqualTo(7);
    assertThat(
            AsyncFunctionsTest.<Integer>run(
                () -> asyncBiFunction((Integer a, Integer b) -> a + b).apply(3, 4)))
        .isEqualTo(7);
  }

  @Test
  @DisplayName("a null function is refused where it is given")
  void aNullFunctionIsRefused() {
    AsyncSupplier<String, RuntimeException> none = null;

    assertThrows(NullPointerException.class, () -> loop.createTask(none));
    assertThrows(NullPointerException.class, () -> Fermata.async(none));
    assertThrows(NullPointerException.class, () -> asyncSupplier(none));
    assertThrows(NullPointerException.class, () -> asyncFunction(null));
    assertThrows(NullPointerException.class, () -> asyncBiFunction(null));
    assertThrows(NullPointerException.class, () -> asyncConsumer(null));
    assertThrows(NullPointerException.class, () -> AsyncFunction.of(null));
  }
}
