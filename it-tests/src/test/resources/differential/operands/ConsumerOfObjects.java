package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Consumer;

/** A wildcard below a type that is inferred to be Object, which is what the wildcard stands for. */
class ConsumerOfObjects {
  static <T> Consumer<? super T> sink(String name) {
    return it -> trace(name + it);
  }

  @Async
  static Object run() {
    sink("operand ").accept(await(value("s")));
    var sink = sink("variable ");
    sink.accept(await(value("t")));
    Consumer<? super Object> declared = await(value(sink("declared ")));
    declared.accept(await(value("u")));
    return "done";
  }
}
