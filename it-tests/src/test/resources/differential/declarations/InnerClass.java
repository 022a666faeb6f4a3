package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Inner classes two deep, with members of every outer instance. */
class InnerClass {
  private int level = 1;

  class Middle {
    private int level = 2;

    class Inner {
      private int level = 3;

      @Async
      private int sum(int level) {
        int sum = level + this.level + Middle.this.level + InnerClass.this.level;
        Middle.this.level += await(value(10));
        InnerClass.this.level += await(value(100));
        return sum + this.level + Middle.this.level + InnerClass.this.level + helper();
      }
    }
  }

  private int helper() {
    return level * 1000;
  }

  @Async
  static Object run() {
    InnerClass outer = new InnerClass();
    Middle middle = outer.new Middle();
    Middle.Inner inner = middle.new Inner();
    return await(InnerClass_Middle_InnerAsync.sum(inner, await(value(5))));
  }
}
