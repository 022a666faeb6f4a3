package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** Blocks one after the other that become one declare types of the same name. */
class LocalTypesOfOneName {
  @Async
  static Object run() {
    await(value(1));
    {
      class Local {
        final String name = "first";
      }
      trace(new Local().name);
    }
    {
      trace("before");
      record Local(String name) {}
      trace(new Local("second"));
      class Other {
        final Object it = new Local("other");
      }
      trace(new Other().it);
    }
    {
      class Other {
        final int it = 4;
      }
      trace(new Other().it);
    }
    trace(await(LocalTypesOfOneNameAsync.jumps(3)));
    trace(await(LocalTypesOfOneNameAsync.choose(1)));
    trace(await(LocalTypesOfOneNameAsync.choose(2)));
    trace(await(LocalTypesOfOneNameAsync.cleanUp()));
    return new Named("last").name;
  }

  @Async
  static Object jumps(int times) {
    outer:
    for (int i = 0; i < times; i++) {
      int turn = await(value(i));
      if (turn < 5) {
        trace("turn");
        record Named(int turn, String name) {
          boolean isFirst() {
            return turn == 0;
          }
        }
        Supplier<Named> named = () -> new Named(turn, "local");
        if (named.get().isFirst()) {
          continue outer;
        }
        trace(named.get());
        if (named.get().turn == times - 1) {
          return new Named(0, "end");
        }
      } else {
        return "else";
      }
      trace(new Named("member").name);
    }
    return "never";
  }

  @Async
  static Object choose(int kind) {
    switch (await(value(kind))) {
      case 1:
        class Local {
          final String name = "first";
        }
        trace(new Local().name);
      case 2:
        record Local(String name) {}
        trace(new Local("second"));
        break;
      default:
        trace("none");
    }
    record Local(String name) {}
    return new Local("after");
  }

  @Async
  static Object cleanUp() {
    try {
      trace(await(value("body")));
    } finally {
      try {
        trace(await(value("cleaning")));
      } finally {
        class Local {
          final String name = "first";
        }
        trace(new Local().name);
      }
      record Local(String name) {}
      trace(new Local("second"));
    }
    return "done";
  }

  static final class Named {
    final String name;

    Named(String name) {
      this.name = name;
    }
  }
}
