package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Where a choice gives a value of an intersection type, its statements assign variables around. */
class AssignsBesideIntersection {

  interface Left {
    default String left() {
      return "left";
    }
  }

  interface Right {
    default String right() {
      return "right";
    }
  }

  record First(int number) implements Left, Right {}

  record Second(int number) implements Right, Left {}

  @Async
  static String choose(int number) {
    int count = 0;
    String seen = "";
    boolean isDone = false;
    seen +=
        (switch (number) {
              case 1 -> {
                count++;
                seen = "one";
                await(value("a"));
                yield new First(1);
              }
              default -> {
                for (count = 3, seen = "x"; count < 5; count++, seen += "y") {
                  await(later("b"));
                }
                for (; isDone = count < 7; ++count) {
                  seen += await(value("c"));
                }
                if (count > 6) --count;
                else count += 2;
                switch (count) {
                  case 6 -> seen += "six";
                  default -> count = 9;
                }
                int twice = count = count * 2;
                yield count > twice ? new First(count) : new Second(twice);
              }
            })
            .right();
    return seen + count + isDone;
  }

  @Async
  static Object run() {
    return choose(1) + choose(2);
  }
}
