package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Types in sibling scopes may have one name, which a record or enum tells. */
class LocalTypesOfOneName {
  @Async
  static Object run() {
    {
      record Named(String name) {}
      trace(new Named(await(value("first"))));
    }
    {
      record Named(int number) {
        static Named of(int number) {
          return new Named(number);
        }
      }
      Named second = new Named(await(value(2)));
      Function<Integer, Named> create = Named::new;
      List<Named> all = List.of(second, create.apply(3), Named.of(await(value(4))));
      trace(all);
      Object o = all.get(1);
      if (o instanceof Named named) {
        trace(await(value(named.number())));
      }
      class User {
        final Named used = new Named(5);
        final int twice = second.number() * 2;
      }
      trace(new User().used + " " + await(value(new User().twice)));
    }
    for (int i = 0; i < 2; i++) {
      int index = i;
      enum Named {
        ZERO,
        ONE
      }
      class Counter {
        Named next() {
          return Named.values()[index];
        }
      }
      Counter counter = new Counter();
      await(value(i));
      trace(counter.next() + " " + Named.ZERO.getDeclaringClass().getSimpleName());
    }
    {
      int start = await(value(7));
      class Counter {
        int next() {
          return start + 1;
        }
      }
      class Named extends Counter {}
      Supplier<Named> create = Named::new;
      await(value("pause"));
      trace(create.get().next() + new Counter().getClass().getSimpleName());
      trace(Named.class.getSimpleName());
    }
    return "done";
  }
}
