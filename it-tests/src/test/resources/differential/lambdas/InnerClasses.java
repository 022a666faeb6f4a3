package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncSupplier;
import java.util.ArrayList;

/** Lambdas of an inner class use the instances around it, private members and super. */
class InnerClasses {
  private int outerField = 1;

  private int outerMethod(int n) {
    return n + outerField++;
  }

  @Override
  public String toString() {
    return "outer";
  }

  class Inner extends ArrayList<String> {
    private static final long serialVersionUID = 1;
    private String innerField = "i";

    @Async
    Object all() throws Throwable {
      AsyncSupplier<String, RuntimeException> body =
          () -> {
            innerField += await(value("x"));
            outerField += 2;
            add(innerField + outerMethod(await(value(3))));
            super.add("super");
            InnerClasses.this.outerField++;
            return this.innerField + InnerClasses.this + size() + super.size();
          };
      return body.get() + body.get() + outerField + super.toString();
    }
  }

  @Async
  static Object run() throws Throwable {
    return new InnerClasses().new Inner().all();
  }
}
