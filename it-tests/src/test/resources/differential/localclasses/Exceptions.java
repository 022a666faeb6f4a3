package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncAction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Checked exceptions, finally, void methods, exceptions of constructors. */
class Exceptions {
  interface Step<X extends Exception> {
    @Async
    void step(int n) throws X;
  }

  static class Opened {
    Opened(boolean fails) throws IOException {
      if (fails) {
        throw new IOException("constructor");
      }
    }

    @Async
    int use() throws IOException {
      return 1;
    }
  }

  @Async
  static <X extends Exception> void twice(Step<X> step) throws X {
    step.step(1);
    step.step(2);
  }

  @Async
  static Object run() throws Throwable {
    List<Object> seen = new ArrayList<>();
    Step<IOException> step =
        new Step<>() {
          int steps;

          @Async
          @Override
          public void step(int n) throws IOException {
            try {
              seen.add("step " + await(value(n)));
              if (n == 2) {
                throw new IOException("at " + n);
              }
              if (n == 3) {
                return;
              }
            } finally {
              steps += await(value(10));
              seen.add(steps);
            }
            seen.add("end");
          }
        };
    try {
      twice(step);
    } catch (IOException e) {
      seen.add(e.getMessage());
    }
    step.step(3);
    try {
      new Opened(await(value(true))) {
        @Async
        @Override
        int use() throws IOException {
          return await(value(2)) + super.use();
        }
      }.use();
    } catch (IOException e) {
      seen.add(e.getMessage());
    }
    class Failing extends Opened implements AsyncAction<IllegalStateException> {
      Failing() throws IOException {
        super(false);
      }

      @Async
      @Override
      public void run() {
        await(value(1));
        throw new IllegalStateException("run");
      }

      @Async
      @Override
      int use() {
        try {
          run();
          return 0;
        } catch (IllegalStateException e) {
          return e.getMessage().length();
        }
      }
    }
    Failing failing = new Failing();
    seen.add(failing.use());
    Opened opened = failing;
    seen.add(opened.use());
    return seen;
  }
}
