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

/** A direct call in every position where an await may stand. */
class Positions {
  private int field;
  private static int calls;

  @Async
  static int one(int n) {
    calls++;
    return await(value(n));
  }

  @Async
  static boolean yes(String label) {
    return await(value(!label.isEmpty()));
  }

  @Async
  static List<Integer> numbers(int n) {
    return await(value(List.of(n, n + 1)));
  }

  @Async
  static Resource open(String name) {
    await(value(name));
    return resource(name);
  }

  @Async
  static Object object(Object o) {
    return await(value(o));
  }

  @Async
  Object expressions() {
    int[] array = {one(1), one(2), one(3)};
    array[one(0)] += one(array[one(1)]);
    array[one(1)]++;
    field = one(4);
    this.field *= one(2) + -one(1);
    int[][] grid = new int[one(1)][one(2)];
    grid[one(0)][one(1)] = one(9);
    boolean both = yes("a") && !yes("") || yes("b");
    String text = "x" + one(1) + 'c' + one(2) + null + yes("t") + (char) (one(3) + 'a');
    long wide = one(5) << one(2);
    Object chosen = yes("") ? one(1) : one(2) > 1 ? "two" : 'c';
    boolean isText = object("s") instanceof String;
    boolean isLong = object("pattern") instanceof String s && s.length() > one(3);
    int nested = one(one(one(7)));
    int assigned;
    int twice = (assigned = one(3)) + assigned;
    String chain = String.valueOf(one(1)).concat(text.substring(one(1))).trim();
    List<Integer> created = new ArrayList<>(numbers(one(5)));
    Object anonymous =
        new ArrayList<Integer>(one(2)) {
          private static final long serialVersionUID = 1;

          @Override
          public String toString() {
            return "anonymous" + size();
          }
        };
    return Arrays.toString(array)
        + field
        + Arrays.deepToString(grid)
        + both
        + text
        + wide
        + chosen
        + isText
        + isLong
        + nested
        + twice
        + chain
        + created
        + anonymous;
  }

  @Async
  Object statements() {
    StringBuilder out = new StringBuilder();
    if (yes("if")) {
      out.append("then");
    } else if (yes("else")) {
      out.append("else");
    }
    for (int i = one(0); i < one(3); i += one(1)) {
      out.append(i);
    }
    int n = 0;
    while (n < one(2)) {
      n++;
    }
    do {
      n--;
    } while (n > one(0));
    for (int each : numbers(one(3))) {
      out.append(each);
    }
    outer:
    for (Integer each : numbers(1)) {
      for (int other : numbers(each)) {
        if (other == one(2)) {
          continue outer;
        }
        out.append(other);
      }
    }
    try (Resource a = open("a");
        Resource b = open(String.valueOf(one(1)))) {
      out.append(one(1));
    } catch (Boom e) {
      out.append(e.getMessage());
      throw e;
    } finally {
      out.append(one(8));
    }
    synchronized (object("monitor")) {
      out.append("locked");
    }
    assert yes("assert") : object("no");
    var inferred = numbers(one(6));
    final int last = one(inferred.get(one(1)));
    Supplier<Integer> captured = () -> last;
    if (out.length() > one(1000)) {
      throw (RuntimeException) object(new IllegalStateException());
    }
    return out.append(captured.get()).append(inferred);
  }

  @Async
  Object switches(int n) {
    String out = "";
    switch (one(n)) {
      case 1:
        out += one(10);
      case 2:
        out += one(20);
        break;
      default:
        out += "d" + one(30);
    }
    switch (String.valueOf(object("k" + n))) {
      case "k1" -> out += one(1);
      case "k2" -> {
        one(2);
        out += "two";
      }
      default -> one(3);
    }
    int value =
        switch (one(n)) {
          case 1 -> one(100);
          case 2 -> {
            int sum = one(1) + one(2);
            yield one(sum);
          }
          default -> throw new Boom("default" + one(4));
        };
    return out + value;
  }

  @Async
  static Object run() {
    calls = 0;
    Positions positions = new Positions();
    trace(positions.expressions());
    trace(positions.statements());
    trace(positions.switches(1));
    trace(positions.switches(2));
    try {
      return positions.switches(3);
    } catch (Boom e) {
      return e.getMessage() + calls;
    }
  }
}
