package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncSupplier;
import java.io.IOException;

/** Checked exceptions through a type variable, try and finally in a lambda and around its call. */
class Exceptions {
  @Async
  static <T, X extends Throwable> T retry(int times, AsyncSupplier<? extends T, X> body) throws X {
    for (int i = 0; ; i++) {
      try {
        return body.get();
      } catch (RuntimeException e) {
        trace("again after " + e.getMessage());
        if (i == times) {
          throw e;
        }
      } finally {
        trace("tried " + i);
      }
    }
  }

  @Async
  static String read(String path) throws IOException {
    if (path.isEmpty()) {
      throw new IOException("no path");
    }
    return await(value(path));
  }

  @Async
  static Object run() {
    int[] calls = {0};
    String result = "";
    try {
      result += retry(2, () -> read("a"));
      result +=
          retry(
              3,
              () -> {
                try {
                  if (calls[0]++ < 2) {
                    throw new IllegalStateException("call " + calls[0]);
                  }
                  return await(value("done"));
                } finally {
                  trace("finally " + await(value(calls[0])));
                }
              });
      result += retry(0, () -> read(""));
    } catch (IOException e) {
      result += e.getMessage();
    }
    AsyncAction<IOException> action =
        () -> {
          await(value("before"));
          throw new IOException("action");
        };
    try {
      action.run();
    } catch (IOException e) {
      result += e.getMessage();
    }
    return result;
  }
}
