package access.other;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

public class ProtectedBase {
  protected int field = 1;
  protected static String shared = "shared";

  protected ProtectedBase() {}

  protected String method(int x) {
    return "protected " + x + field;
  }

  protected static String staticMethod(String s) {
    return "static " + s;
  }

  @Async
  protected String overridable(int x) {
    return "base " + await(value(x));
  }

  @Async
  public String callsOverridable(int x) {
    return await(ProtectedBaseAsync.overridable(this, x));
  }
}
