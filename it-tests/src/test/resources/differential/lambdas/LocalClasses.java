package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;
import java.util.List;

/** Async lambdas take and give what has no name outside of the body. */
class LocalClasses {
  interface Step<A, B> {
    @Async
    B apply(A a);
  }

  private final int base = 4;

  @Async
  static <T> T call(AsyncSupplier<T, RuntimeException> supplier) {
    return supplier.get();
  }

  @Async
  static <A, B> List<B> map(List<A> all, AsyncFunction<A, B> function) throws Throwable {
    List<B> mapped = new ArrayList<>();
    for (A each : all) {
      mapped.add(function.apply(each));
    }
    return mapped;
  }

  @Async
  static String capturing(String text) throws Throwable {
    class Item {
      String held = text;
    }
    AsyncSupplier<Item, RuntimeException> making =
        () -> {
          await(value(1));
          return new Item();
        };
    AsyncFunction<Item, String> reading = item -> item.held + await(value(2));
    Item made = call(() -> new Item());
    made.held += await(value("!"));
    return made.held
        + making.get().held
        + reading.apply(made)
        + map(List.of(made, new Item()), item -> item.held + await(value(3)))
        + map(List.of("a", "b"), each -> new Item()).size();
  }

  @Async
  static <T> String generic(T t) throws Throwable {
    class Item {
      T held;
      int count = 1;
    }
    AsyncSupplier<Item, RuntimeException> making =
        () -> {
          Item item = new Item();
          item.held = await(value(t));
          return item;
        };
    Item made = making.get();
    return "" + made.held + call(() -> making.get()).count + map(List.of(made), it -> it.held);
  }

  @Async
  String member() {
    class Item {
      int held = base;
    }
    Item item = call(() -> await(value(new Item())));
    return "" + item.held;
  }

  @Async
  static String nested(String text) {
    AsyncSupplier<String, RuntimeException> outer =
        () -> {
          String more = text + await(value("+"));
          class Item {
            String held = more;
          }
          AsyncSupplier<Item, RuntimeException> inner = () -> await(value(new Item()));
          Step<Item, Item> step =
              new Step<>() {
                @Async
                @Override
                public Item apply(Item item) {
                  item.held += await(value("?"));
                  return item;
                }
              };
          return step.apply(inner.get()).held;
        };
    return outer.get();
  }

  @Async
  static <Q> String anonymous(String text, Q q) throws Throwable {
    Runnable plain =
        call(
            () ->
                new Runnable() {
                  @Override
                  public void run() {
                    value("ran " + text);
                  }
                });
    plain.run();
    var step =
        call(
            () ->
                new Step<String, Q>() {
                  int count = 1;

                  @Async
                  @Override
                  public Q apply(String given) {
                    count += await(value(given.length()));
                    return await(value(q));
                  }
                });
    String seen = "" + step.apply("ab") + step.count;
    var steps = List.of(step);
    var again = call(() -> steps.get(await(value(0))));
    for (var each : map(List.of(1, 2), number -> step)) {
      seen += "" + each.apply("c") + each.count;
    }
    return seen + again.apply("def") + again.count;
  }

  @Async
  static Object run() throws Throwable {
    return capturing("x")
        + generic('g')
        + new LocalClasses().member()
        + nested("n")
        + anonymous("a", 5L);
  }
}
