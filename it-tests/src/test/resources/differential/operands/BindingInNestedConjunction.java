package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding behind an await in the right operand of a conjunction, used in that operand alone. */
class BindingInNestedConjunction {
  @Async
  static Object run() {
    Object o = "text";
    boolean first = o != null && (await(value(o)) instanceof String s && s.length() == 4);
    trace(first);
    boolean second = o == null || (!(await(value(o)) instanceof String s) || s.isEmpty());
    trace(second);
    boolean third = first && await(value(o)) instanceof String s && s.length() == 4;
    trace(third);
    trace((first && (await(value(o)) instanceof String s && s.isEmpty())) || third);
    if (first && (await(value(o)) instanceof String s && s.isEmpty()) || second) {
      return "empty";
    } else {
      return "other";
    }
  }
}
