package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A class that is local to the body is initialized before its constructor's arguments too. */
class LocalClassInitializedBeforeArguments {
  static class Member {
    static final Object MEMBER = traced("Member", 1);
  }

  @Async
  static Object run() {
    class Loud {
      static final Object FIRST = traced("Loud", 1);

      final int number;

      Loud(int number) {
        this.number = trace("Loud", number);
      }

      static int trace(String name, int number) {
        traced(name, number);
        return number;
      }
    }
    class Louder extends Loud {
      static {
        traced("Louder", 2);
      }

      Louder(int number, int other) {
        super(number + other);
      }
    }
    int captured = await(value(5));
    class Captures extends Member {
      static int next = traced("Captures", 3);

      final int sum;

      Captures(int number) {
        sum = number + captured + next++;
      }
    }
    class Inherits extends Member {
      Inherits(int number) {
        trace("Inherits" + number);
      }
    }
    class Quiet {
      static final int CONSTANT = 4;

      final int number;

      Quiet(int number) {
        this.number = number + CONSTANT;
      }
    }
    class Failing {
      static final int FAILS = 1 / traced("Failing", 0);

      Failing(int number) {
        trace("unreachable" + number);
      }

      static void initializeClass() {
        trace("a method of that name");
      }
    }
    trace(new Louder(await(later(1)), await(value(2))).number);
    trace(new Loud(await(value(3))).number);
    trace(new Captures(await(value(4))).sum);
    trace(new Captures(await(later(5))) {}.sum);
    trace(new Inherits(await(value(6))) != null);
    trace(new Quiet(await(value(7))).number);
    try {
      return new Failing(await(later(8)));
    } catch (LinkageError e) {
      // The first run finds another error than the later ones.
      return "failed";
    }
  }
}
