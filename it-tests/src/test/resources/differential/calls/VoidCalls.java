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

/** Calls of methods without a result. */
class VoidCalls {
  private final List<String> saved = new ArrayList<>();

  @Async
  void save(String s) {
    saved.add(await(value(s)));
  }

  @Async
  static void log(VoidCalls to, Object... parts) {
    to.save(Arrays.toString(parts));
  }

  @Async
  <T extends Comparable<T>> void larger(T a, T b) {
    save(a.compareTo(b) > 0 ? a.toString() : b.toString());
  }

  @Async
  void end(int n) {
    if (n > 0) {
      end(n - 1);
    }
    save("end" + n);
  }

  @Async
  static Object run() {
    VoidCalls calls = new VoidCalls();
    calls.save("a");
    log(calls);
    log(calls, "b", await(value(1)));
    calls.larger(3, 4);
    calls.larger("x", "b");
    for (int i = 0; i < 2; i++, calls.save("update")) {
      if (i == 1) calls.save("single");
      else log(calls, i);
    }
    switch (calls.saved.size()) {
      case 0 -> calls.save("none");
      default -> calls.save("some");
    }
    try {
      calls.save("try");
    } finally {
      calls.save("finally");
    }
    label:
    calls.end(2);
    return calls.saved;
  }
}
