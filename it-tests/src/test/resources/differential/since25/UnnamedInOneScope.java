package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Several unnamed variables in one scope, beside an await and far from one. */
class UnnamedInOneScope {
  @Async
  static Object run() {
    int _ = traced("first", 1);
    String _ = traced("second", "2");
    var _ = await(value("third"));
    final Object _ = traced("fourth", 4), _ = await(later(5)), _ = traced("sixth", 6);
    for (int i = 0, _ = traced("init", 0), _ = traced("init", 1); i < 2; i++) {
      trace(await(value(i)));
    }
    for (int i = 0, _ = traced("plain", 0); i < 2; i++) {
      trace(i);
    }
    for (int _ : new int[2]) {
      for (var _ : List.of("a", "b")) {
        trace("inner");
      }
      for (var _ : List.of("a", "b")) {
        await(later("inner"));
      }
    }
    try (var _ = resource("r");
        var _ = resource(await(value("s")))) {
      trace("body");
    } catch (IllegalStateException | IllegalArgumentException _) {
      trace("never");
    } catch (RuntimeException _) {
      trace("caught");
    } finally {
      await(value("finally"));
    }
    try (var _ = resource("t")) {
      trace("plain");
    } catch (RuntimeException _) {
      trace("never");
    }
    try (var _ = resource("v")) {
      trace("only the clauses await");
    } catch (RuntimeException _) {
      await(value("never"));
    }
    int seven = await(value(7));
    BinaryOperator<Integer> f = (_, _) -> seven;
    Supplier<Object> g =
        () -> {
          try (var _ = resource("u")) {
            int _ = 1;
            int _ = 2;
            return f.apply(seven, seven);
          }
        };
    return f.apply(1, 2) + "" + g.get();
  }
}
