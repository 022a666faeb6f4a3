package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** x.f += e and x.f++ on a private field, where x is evaluated once, in every kind of place. */
class PrivateFieldComplexReceiver {
  private int count;
  private static int total = 5;
  private String text = "t";

  private final Other other = new Other();

  static class Other {
    private byte small = 120;
    private Integer boxed = 1;
  }

  private PrivateFieldComplexReceiver next() {
    trace("next");
    return this;
  }

  static class Base {
    final int given;

    Base(int given) {
      this.given = given;
    }
  }

  @Async
  String body() throws Exception {
    IntSupplier post = () -> next().count++;
    IntSupplier pre = () -> ++next().count;
    Runnable statement = () -> next().count += 10;
    Supplier<String> concatenation = () -> next().text += "u";
    Callable<Object> boxed = () -> next().other.boxed--;
    IntSupplier narrow = () -> next().other.small += 10;
    IntSupplier shared = () -> total++;
    statement.run();
    trace(post.getAsInt() + " " + pre.getAsInt() + concatenation.get() + boxed.call());
    trace(narrow.getAsInt() + " " + shared.getAsInt() + total + other.boxed);
    Object anonymous =
        new Base(next().count--) {
          final int field = next().count++;

          @Override
          public String toString() {
            return given + " " + field + " " + next().count++;
          }
        };
    class Local extends Base {
      Local() {
        super(total++);
      }

      Local(PrivateFieldComplexReceiver it) {
        super(it.next().count += 3);
      }
    }
    trace(anonymous + " " + new Local().given + new Local(this).given);
    int chosen =
        switch (await(value(1))) {
          case 1 -> next().count++;
          default -> --next().count;
        };
    switch (chosen) {
      case 0 -> next().count++;
      default -> next().count += await(value(4));
    }
    int plain =
        switch (chosen) {
          case 0 -> next().count++;
          default -> next().count--;
        };
    while (next().count++ < 30) {
      if (next().count > 25) next().count += 2;
      else next().other.small++;
    }
    for (next().count = 0; next().count < 3; next().count++) {
      trace(await(value("loop")));
    }
    return chosen + " " + plain + " " + count + text + other.small + next().count++;
  }

  @Async
  static Object run() throws Exception {
    return await(PrivateFieldComplexReceiverAsync.body(new PrivateFieldComplexReceiver()));
  }
}
