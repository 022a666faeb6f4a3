package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Own interfaces: generic, with primitives, void, a default method, one that inherits its method. */
class Interfaces {
  interface Sum {
    @Async
    long sum(int a, long b);

    default String sumAsync() {
      return "taken";
    }
  }

  interface Test<T> {
    @Async
    boolean test(T value);

    @Async
    default boolean not(T value) {
      return !test(value);
    }
  }

  interface Step {
    @Async
    void step(char c, double d) throws IOException;
  }

  interface Named extends Test<String> {
    String toString();
  }

  interface Narrowed extends AsyncFunction<String, Integer> {
    @Async
    @Override
    Integer apply(String text);
  }

  @Async
  static Object run() throws Throwable {
    List<Object> seen = new ArrayList<>();
    Sum sum = (a, b) -> a + await(value(b));
    seen.add(sum.sum(1, 2) + sum.sumAsync());
    Sum narrow = (a, b) -> a;
    seen.add(narrow.sum(5, 6));
    Test<String> test = text -> await(value(text.isEmpty()));
    seen.add(test.test("") && test.not("x"));
    Step step =
        (c, d) -> {
          if (d > 1) {
            throw new IOException("too much " + d);
          }
          seen.add(await(value(c)));
        };
    step.step('c', 0.5);
    try {
      step.step('d', 2);
    } catch (IOException e) {
      seen.add(e.getMessage());
    }
    Named named = text -> text.equals(await(value("named")));
    seen.add(named.test("named"));
    Test<String> general = named;
    seen.add(general.not("named"));
    Narrowed narrowed = text -> text.length() + await(value(1));
    AsyncFunction<String, Integer> wide = narrowed;
    seen.add(narrowed.apply("abc") + wide.apply("de"));
    return seen;
  }
}
