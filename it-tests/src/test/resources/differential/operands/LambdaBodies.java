package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Lambdas with every kind of body beside awaits, among them classes, switches and other lambdas. */
class LambdaBodies {
  int field = 1;

  @Async
  Object all(int parameter) throws Exception {
    int awaited = await(value(2));
    String same = "outer";
    IntFunction<Object> choose = n -> n > awaited ? (n == 5 ? 'c' : n) : n == 0 ? null : field;
    trace(choose.apply(5) + "" + choose.apply(await(value(4))) + choose.apply(0) + choose.apply(1));
    Function<Object, String> switching =
        o ->
            switch (o.toString()) {
              case "a" -> {
                String local = "A" + awaited;
                yield local + same;
              }
              case "b" -> throw new IllegalStateException("b" + parameter);
              default -> o instanceof Integer i && i > awaited ? "int" + i : "other";
            };
    trace(switching.apply(await(value("a"))) + switching.apply(3) + switching.apply(await(value(1))));
    try {
      trace(switching.apply(await(value("b"))));
    } catch (IllegalStateException e) {
      Callable<String> message = () -> e.getMessage() + await;
      trace(message.call());
    }
    Supplier<Supplier<Object>> nested =
        () -> {
          int[] counter = {awaited};
          class InLambda {
            int next() {
              return counter[0]++ + field + parameter;
            }
          }
          InLambda in = new InLambda();
          for (int i = 0; i < 2; i++) {
            int copy = i;
            Runnable r = () -> counter[0] += copy + this.field;
            r.run();
          }
          return () ->
              new Object() {
                int field = 10;

                @Override
                public String toString() {
                  return field + LambdaBodies.this.field + same + in.next();
                }
              };
        };
    Supplier<Object> inner = nested.get();
    trace(inner.get().toString() + await(value(inner.get().toString())));
    List<ToIntFunction<String>> functions = new ArrayList<>();
    for (String each : List.of("x", await(value("yy")))) {
      functions.add(state -> (state + each + same).length() + field++);
      functions.add(String::length);
      await(value(each));
    }
    int sum = 0;
    for (var function : functions) {
      sum += function.applyAsInt(await(value("z")));
    }
    Runnable swallowing =
        () -> {
          try {
            throw new IllegalArgumentException(same);
          } catch (IllegalArgumentException caught) {
            trace(caught.getMessage());
          } finally {
            field = 0;
          }
        };
    swallowing.run();
    return sum + await(value(field));
  }

  static final String await = "field";

  @Async
  static Object run() throws Exception {
    return await(LambdaBodiesAsync.all(new LambdaBodies(), 7));
  }
}
