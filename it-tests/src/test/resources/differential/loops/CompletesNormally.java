package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** What a statement's end can be reached by, and what not, beside awaits (JLS 14.22). */
class CompletesNormally {
  @Async
  @SuppressWarnings("finally")
  static String body(int kind) {
    outer:
    do {
      trace(await(value("outer")));
      if (kind == 0) {
        continue outer;
      }
      return "returned";
    } while (kind > 100);
    labeled:
    do {
      if (kind == 0) {
        continue labeled;
      }
      return "unreachable here";
    } while (kind > 100);
    trace(await(value("between")));
    while (true) {
      try {
        if (await(value(kind)) == 0) {
          break;
        }
      } finally {
        if (kind == 0) {
          trace("finally");
        }
      }
    }
    while (true) {
      try {
        break;
      } finally {
        return "from finally" + await(value(1));
      }
    }
  }

  @Async
  @SuppressWarnings("finally")
  static int endless() {
    int i = 0;
    block:
    {
      while (true) {
        try {
          break block;
        } finally {
          if (i++ < 3) {
            continue;
          }
          trace(await(value("end")));
        }
      }
    }
    for (; ; ) {
      try {
        break;
      } finally {
        throw new IllegalStateException("" + i);
      }
    }
  }

  @Async
  static Object run() {
    trace(await(CompletesNormallyAsync.body(0)));
    trace(await(CompletesNormallyAsync.body(1)));
    return await(CompletesNormallyAsync.endless());
  }
}
