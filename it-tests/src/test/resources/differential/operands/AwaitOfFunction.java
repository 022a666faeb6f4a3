package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.Awaitable;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the value of an await goes tells the type of a lambda or reference in what is awaited. */
class AwaitOfFunction {
  private static <T> Awaitable<T> hidden(T value) {
    return value(value);
  }

  static <T> Awaitable<T> called(Callable<T> callable) throws Exception {
    return value(callable.call());
  }

  static <T> T same(T value) {
    return value;
  }

  static int size(Supplier<? extends List<? super Integer>> supplier) {
    return supplier.get().size();
  }

  @Async
  static <T> Function<T, String> describe(T known) {
    return await(value(x -> "" + known + x));
  }

  @Async
  static Object run() throws Exception {
    Supplier<List<String>> supplier = await(value(ArrayList::new));
    Function<String, Integer> length = await(hidden(text -> text.length()));
    Function<Integer, Integer> next;
    next = await(called(() -> x -> x + 1));
    Runnable chosen = await(value(true)) ? await(value(() -> {})) : null;
    Function<String, Function<String, String>> both =
        await(CompletableFuture.completedFuture(x -> same(y -> x + y)));
    return supplier.get().size()
        + length.apply("four")
        + next.apply(size(await(value(() -> List.of(1)))))
        + (chosen == null ? "none" : "chosen")
        + both.apply("a").apply("b")
        + await(AwaitOfFunctionAsync.describe("known")).apply("x");
  }
}
