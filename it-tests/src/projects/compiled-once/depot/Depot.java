package depot;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.emit;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.AsyncIterator;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One use of each thing that companions ask of the runtime. Compiled once for each version of their
 * protocol, kept as a jar, and run by every runtime since.
 */
public class Depot implements Carrier {
  private static int made;

  private int count;
  private final List<String> log = new ArrayList<>();

  private Depot() {
    made++;
  }

  /** Two overloads, of which the private one is called by what only it returns. */
  private <T extends Comparable<T>> T larger(T left, T right) {
    return left.compareTo(right) < 0 ? right : left;
  }

  @Override
  @Async
  public String carry(String item) {
    await(sleep(Duration.ofMillis(1)));
    count += item.length();
    return Carrier.super.carry(item) + count;
  }

  @Async
  static Depot open() {
    await(sleep(Duration.ZERO));
    return new Depot();
  }

  @Async
  private int weigh(int weight) {
    return larger(weight, await(CompletableFuture.completedFuture(3)));
  }

  @Async
  AsyncIterator<String> items(String prefix) {
    try {
      for (int i = 0; ; i++) {
        emit(prefix + i);
        await(sleep(Duration.ofMillis(1)));
      }
    } finally {
      log.add("closed " + prefix);
    }
  }

  @Async
  List<String> firstTwo() {
    List<String> found = new ArrayList<>();
    for (String item : awaitEach(items("item "))) {
      found.add(item);
      if (found.size() == 2) {
        break;
      }
    }
    return found;
  }

  @Async
  <A, B> B apply(AsyncFunction<A, B> function, A value) throws Throwable {
    return function.apply(value);
  }

  @Async
  static String check(Checker checker, String item) throws IOException {
    return checker.check(item) + "!";
  }

  @Async
  String lambdas() throws Throwable {
    int more = 2;
    String sum = apply(value -> await(sleep(Duration.ofMillis(1), value)) + more, 40) + "";
    try {
      check(
          item -> {
            await(sleep(Duration.ofMillis(1)));
            throw new IOException("no " + item + " of " + count);
          },
          "oil");
    } catch (IOException e) {
      sum += ", " + e.getMessage();
    }
    return sum;
  }

  @Async
  String unnamed(Map<?, ?> map) {
    return next(map.entrySet().iterator(), await(sleep(Duration.ofMillis(1), "no")));
  }

  private static <T> String next(Iterator<T> iterator, String otherwise) {
    return iterator.hasNext() ? iterator.next().toString() : otherwise;
  }

  @Async
  int together() {
    try (var group = new TaskGroup()) {
      var first = group.createTask(() -> weigh(1));
      var second = group.createTask(() -> weigh(9));
      return await(first) + await(second);
    } finally {
      await(gather(sleep(Duration.ofMillis(1)), sleep(Duration.ZERO)));
      log.add("together");
    }
  }

  @Async
  static void work() throws Throwable {
    Depot depot = open();
    System.out.println(depot.carry("box") + " " + made);
    Carrier van = new Van();
    System.out.println(van.carry("box"));
    System.out.println(depot.weigh(2) + " " + depot.firstTwo());
    System.out.println(depot.lambdas());
    System.out.println(depot.unnamed(Map.of("a", 1)) + " " + depot.unnamed(Map.of()));
    System.out.println(depot.together());
    synchronized (depot.log) {
      depot.log.forEach(System.out::println);
    }
    System.out.println(Timed.nothing(3));
  }

  public static void main(String[] args) throws Throwable {
    run(DepotAsync.work());
  }
}
