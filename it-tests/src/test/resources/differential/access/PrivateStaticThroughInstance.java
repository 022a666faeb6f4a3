package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** What a private static member is reached through is evaluated, and may be null. */
@SuppressWarnings("static")
class PrivateStaticThroughInstance {
  private static int count;
  private static PrivateStaticThroughInstance next;
  private static final int TEN = 10;

  private PrivateStaticThroughInstance link;

  static PrivateStaticThroughInstance find(String name) {
    trace("find " + name);
    return null;
  }

  private static int add(int... numbers) {
    for (int number : numbers) {
      count += number;
    }
    return count;
  }

  private static <T> T same(T value) {
    return value;
  }

  private static void reset() {
    count = 0;
  }

  @Async
  static Object run() {
    find("a").reset();
    int sum = find("b").add() + find("c").add(1, 2) + find("d").add(3, await(value(4)));
    String text = find("e").same("text" + await(value(1)));
    find("f").count = 5;
    find("g").count += await(value(6));
    int before = find("h").count++;
    int after = --find("i").count;
    find("j").next.next = find("k");
    PrivateStaticThroughInstance none = null;
    none.count *= await(value(2));
    find("l").count -= find("m").count + none.add(1);
    try {
      none.link.reset();
    } catch (NullPointerException e) {
      trace("null");
    }
    return sum + text + before + after + find("n").count + find("o").TEN + await(value(7));
  }
}
