package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Anonymous classes with @Async methods extend local classes, and say them in signatures. */
class AnonymousOfLocalClasses {
  interface Step<A, B> {
    @Async
    B apply(A a);
  }

  abstract static class Base {
    @Async
    abstract String next(int by);
  }

  @Async
  static String extending(String text) {
    class Middle extends Base {
      @Async
      @Override
      String next(int by) {
        return await(value(text)) + by;
      }
    }
    Base base =
        new Middle() {
          @Async
          @Override
          String next(int by) {
            return "over " + super.next(await(value(by)));
          }
        };
    return base.next(1) + new Middle().next(2);
  }

  @Async
  static <Q> String inSignatures(String text, Q q) {
    class Item {
      String held = text;
    }
    class Of {
      Q held = q;
    }
    Step<Item, Item> items =
        new Step<>() {
          @Async
          @Override
          public Item apply(Item item) {
            item.held += await(value("!"));
            return item;
          }
        };
    Step<Of, Q> of =
        new Step<Of, Q>() {
          final List<Of> seen = new ArrayList<>();

          @Async
          @Override
          public Q apply(Of given) {
            seen.add(given);
            return await(value(given.held));
          }
        };
    Step<List<Of>, Of> first =
        new Step<>() {
          @Async
          @Override
          public Of apply(List<Of> all) {
            return all.get(await(value(0)));
          }
        };
    return items.apply(new Item()).held + of.apply(new Of()) + first.apply(List.of(new Of())).held;
  }

  @Async
  static Object run() {
    return extending("t") + inSignatures("s", 3);
  }
}
