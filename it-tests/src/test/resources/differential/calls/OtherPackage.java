package calls;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import static calls.other.Library.listOf;

import calls.other.Library;

/** Methods of another package: imported statically, inherited, protected. */
class OtherPackage extends Library {
  class Inner {
    @Async
    String all() {
      return inherited("inner") + OtherPackage.this.inherited("this") + inheritedStatic("s");
    }
  }

  @Async
  String all() {
    return inherited("own")
        + super.inherited("super")
        + inheritedStatic("a")
        + Library.inheritedStatic("b")
        + chosen("c")
        + new Inner().all();
  }

  @Override
  @Async
  protected String inherited(String s) {
    return "override" + super.inherited(s);
  }

  @Async
  static Object run() {
    List<String> list = listOf("x", new OtherPackage().all());
    return list + "" + Library.<Object>listOf(1, "y");
  }
}
