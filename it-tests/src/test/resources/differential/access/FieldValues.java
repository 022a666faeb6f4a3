package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** What the fields of objects begin with, constants among them, is what it is in the original. */
class FieldValues {
  private final int constant = 2;
  private final String text = "t" + constant;
  private final Integer box = 3;
  private int[] array[] = {{1}, {constant, 5}}, empty = {};
  private List<String> list = new ArrayList<>(List.of("=", text));
  private final IntSupplier supplier = () -> list.size() + constant;
  private final Object anonymous =
      new Object() {
        int calls = 1;

        @Override
        public String toString() {
          return "anonymous " + calls++ + list;
        }
      };
  private boolean same = box == constant;

  enum Size {
    SMALL {
      private final int factor = 7;

      @Override
      int times() {
        return factor * unit;
      }
    };

    int unit = 8;

    abstract int times();
  }

  @Async
  static Object run() throws Exception {
    FieldValues values = new FieldValues();
    return await(FieldValuesAsync.describe(values, 2, "t2"))
        + await(FieldValuesAsync.describe(values, 3, "no"));
  }

  @Async
  String describe(int number, String name) throws Exception {
    switch (await(value(number))) {
      case constant:
        trace("constant");
        break;
      default:
        trace("other");
    }
    String chosen =
        switch (await(value(name))) {
          case text -> "text";
          default -> "none";
        };
    byte narrowed = constant;
    list.add(await(value(chosen)));
    array[0][0] += await(value(10));
    return "" + narrowed + box + array[0][0] + array[1].length + empty.length + supplier.getAsInt()
        + anonymous + anonymous + same + Size.SMALL.times() + Size.SMALL.unit;
  }
}
