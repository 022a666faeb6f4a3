package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** What a lambda or class in a catch clause throws is known to be what the try throws. */
class RethrowsInClosures {
  interface Attempt {
    void run() throws IOException, TimeoutException;
  }

  interface Reading {
    void run() throws IOException;
  }

  @Async
  static Object run() {
    for (int kind = 0; kind < 4; kind++) {
      try {
        trace(await(RethrowsInClosuresAsync.ofUnion(kind)));
      } catch (Exception e) {
        trace(e);
      }
    }
    try {
      return await(RethrowsInClosuresAsync.ofOne());
    } catch (Exception e) {
      return e.toString();
    }
  }

  @Async
  static Object ofUnion(int kind) throws IOException, TimeoutException {
    try {
      fail(kind);
      return await(value("none"));
    } catch (IOException | TimeoutException e) {
      Attempt lambda =
          () -> {
            throw e;
          };
      Attempt choice =
          () -> {
            switch (kind) {
              case 1 -> throw e;
              default -> {
                if (kind > 0) throw (e);
              }
            }
          };
      Attempt anonymous =
          new Attempt() {
            @Override
            public void run() throws IOException, TimeoutException {
              try {
                throw e;
              } catch (EOFException end) {
                trace("end");
              } finally {
                trace("finally");
              }
            }
          };
      Reading reading =
          () -> {
            try {
              throw e;
            } catch (TimeoutException late) {
              trace("late");
            }
          };
      Callable<Object> any =
          () -> {
            throw e;
          };
      for (Attempt each : new Attempt[] {lambda, choice, anonymous, reading::run, () -> give(any)}) {
        try {
          each.run();
          trace("nothing");
        } catch (IOException | TimeoutException again) {
          trace(again == e);
        }
      }
      trace(await(value(e.getMessage())));
      lambda.run();
      return "never";
    }
  }

  @Async
  static Object ofOne() throws IOException {
    try {
      fail(await(value(1)));
      return "none";
    } catch (Exception e) {
      Callable<Object> any =
          () -> {
            throw e;
          };
      Reading handled =
          () -> {
            try {
              throw e;
            } catch (Exception again) {
              trace(again == e);
            }
          };
      handled.run();
      await(value(2));
      give(any);
    }
    try {
      fail(1);
    } catch (IOException e) {
      Reading own =
          () -> {
            throw e;
          };
      await(value(3));
      own.run();
    } catch (TimeoutException e) {
      return e;
    }
    return "never";
  }

  static void fail(int kind) throws IOException, TimeoutException {
    switch (kind) {
      case 1 -> throw new IOException("io");
      case 2 -> throw new TimeoutException("timeout");
      case 3 -> throw new EOFException("eof");
      default -> {}
    }
  }

  static void give(Callable<Object> any) {
    try {
      any.call();
    } catch (Exception e) {
      trace(e.getMessage());
    }
  }
}
