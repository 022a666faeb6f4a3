package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import access.other.NestedProtected;
import dev.fermata.annotation.Async;

/** Values of protected and unseen types of another package pass through. */
class ProtectedTypesOfOthers extends NestedProtected {
  @Async
  String body() {
    current = token(await(value("next")));
    tokens.add(current);
    tokens.add(token("b"));
    current.uses += await(value(3));
    tokens.get(await(value(1))).uses++;
    trace(current.text() + current.uses + tokens.get(1).uses + tokens.size() + current);
    trace(tokens.get(0).compareTo(tokens.get(await(value(1)))) > 0);
    trace(length(current, tokens.get(1)) + length() + "" + tokens.contains(current));
    trace(super.token("s").text() + (unseen() != null) + tokens);
    for (Comparable<?> each : tokens) {
      trace(each + await(value("e")));
    }
    Object held = current;
    return await(value("end")) + held + (held == current);
  }

  @Async
  static Object run() {
    return await(ProtectedTypesOfOthersAsync.body(new ProtectedTypesOfOthers()));
  }
}
