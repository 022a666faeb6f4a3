package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Interface.super.m(). */
class InterfaceSuperCalls {
  interface Left {
    default String name() {
      return "left";
    }
  }

  interface Right {
    default String name() {
      return "right";
    }
  }

  static class Both implements Left, Right {
    @Override
    public String name() {
      return "both";
    }

    @Async
    String body() {
      return Left.super.name() + await(value("-")) + Right.super.name() + name();
    }
  }

  @Async
  static Object run() {
    return await(InterfaceSuperCalls_BothAsync.body(new Both()));
  }
}
