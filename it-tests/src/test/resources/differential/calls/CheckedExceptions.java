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

/** Checked exceptions are those of the called method. */
class CheckedExceptions {
  static class Missing extends Exception {
    private static final long serialVersionUID = 1;

    Missing(String message) {
      super(message);
    }
  }

  static class Closed extends Missing {
    private static final long serialVersionUID = 1;

    Closed(String message) {
      super(message);
    }
  }

  @Async
  static String load(String name) throws Missing {
    await(value(name));
    if (name.isEmpty()) {
      throw new Closed("empty");
    }
    if (name.length() > 3) {
      throw new Missing(name);
    }
    return name;
  }

  interface Task<T, X extends Exception> {
    T call() throws X;
  }

  @Async
  static <T, X extends Exception> T retry(int times, Task<T, X> task) throws X {
    for (int i = 1; ; i++) {
      try {
        return task.call();
      } catch (Exception e) {
        trace(e);
        if (i == times) {
          throw e;
        }
        await(value(i));
      }
    }
  }

  static String fail() throws Closed {
    throw new Closed("failed");
  }

  @Async
  static Object run() {
    StringBuilder seen = new StringBuilder();
    for (String name : List.of("abc", "", "long")) {
      try {
        seen.append(load(name)).append(load(load(name)));
      } catch (Closed e) {
        seen.append("closed");
      } catch (Missing e) {
        seen.append(e.getMessage());
      } finally {
        seen.append(";");
      }
    }
    seen.append(retry(2, () -> "fine"));
    try {
      seen.append(retry(2, CheckedExceptions::fail));
    } catch (Closed e) {
      seen.append(e.getMessage());
    }
    return seen;
  }
}
