package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What has an intersection type as type argument is used by each of the bounds after an await. */
class UsesTypeArgumentsOfIntersection {
  interface Left {
    default String left() {
      return "left of " + this;
    }
  }

  interface Right {
    default String right() {
      return "right of " + this;
    }

    default boolean isRight() {
      return true;
    }
  }

  record First(int number) implements Left, Right {}

  record Second(int number) implements Right, Left {}

  enum Third implements Right {
    ONLY
  }

  enum Fourth implements Right {
    ONLY
  }

  static String describe(Right right) {
    return right.right();
  }

  static <T extends Left & Right> String both(T both) {
    return both.left() + both.right();
  }

  @Async
  static String references() {
    var list = List.of(new First(1), new Second(2));
    String all = await(value("references"));
    all += list.stream().filter(Right::isRight).map(Left::left).collect(Collectors.joining());
    all += list.stream().map(UsesTypeArgumentsOfIntersection::both).toList();
    Function<Right, String> function = UsesTypeArgumentsOfIntersection::describe;
    Consumer<Right> consumer = right -> trace(right.right());
    list.forEach(consumer);
    return all + list.stream().map(function).toList();
  }

  @Async
  static String lambdas() {
    var list = new ArrayList<>(List.of(new First(1), new Second(2)));
    String all = await(value("lambdas"));
    var byName = list.stream().collect(Collectors.groupingBy(each -> each.right(), Collectors.toList()));
    all += await(value("grouped"));
    for (List<? extends Right> group : byName.values()) {
      all += group.get(0).right() + await(value("looped"));
    }
    for (var entry : byName.entrySet()) {
      all += entry.getKey() + await(value("entry")) + both(entry.getValue().get(0));
    }
    list.sort((a, b) -> a.right().compareTo(b.left()));
    byName.forEach((name, group) -> group.forEach(each -> trace(name + each.left())));
    Supplier<Object> later =
        () ->
            new Object() {
              @Override
              public String toString() {
                return list.get(0).right() + list.get(1).left();
              }
            };
    return all + await(value("later")) + later.get();
  }

  @Async
  static String conversions() {
    var list = List.of(new First(1), new Second(2));
    String all = await(value("conversions"));
    List<? extends Right> rights = list;
    List<Left> lefts = new ArrayList<>(list);
    lefts.addAll(list);
    Iterator<? extends Right> iterator = list.iterator();
    Map<String, Right> byName = list.stream().collect(Collectors.toMap(Left::left, each -> each));
    for (Right right : list) {
      all += right.right();
    }
    return all + rights + lefts + iterator.next().right() + byName.size();
  }

  @Async
  static String inference() {
    var list = List.of(new First(1), new Second(2));
    var optional = await(value(true)) ? Optional.of(new First(3)) : Optional.of(new Second(4));
    var map = new HashMap<>(Map.of("number", 1, "text", "t"));
    String all = await(value("inference"));
    Comparator<Right> order = Comparator.comparing(Right::right);
    all += Collections.max(list, order).left();
    all += Collections.min(list, Comparator.comparing(each -> each.right())).left();
    Optional<? extends Right> right = optional;
    Map<String, ? extends Comparable<?>> comparable = map;
    map.put("more", await(value("m")));
    return all + right.map(Right::right) + optional.get().left() + comparable.get("more");
  }

  @Async
  static String members() {
    var list = List.of(new First(1), new Second(2));
    class Lists {
      String names() {
        return list.stream().map(Right::right).toList().toString();
      }

      int shadow(List<String> list) {
        return list.get(0).length();
      }
    }
    String all = new Lists().names() + await(value("members"));
    return all + new Lists().names() + new Lists().shadow(List.of("a"));
  }

  @Async
  static String enums() {
    var list = new ArrayList<>(List.of(Third.ONLY, Fourth.ONLY));
    list.add(await(value(Fourth.ONLY)));
    return list.get(2).name() + list.stream().map(Right::right).toList();
  }

  @Async
  static <T extends Comparable<T>> String generic(T one, T other) {
    record Pair<E>(E first) implements Left, Right {}
    record Twin<E>(E first) implements Left, Right {}
    var list = List.of(new Pair<>(one), new Twin<>(other));
    var plain = List.of(new First(1), new Second(2));
    class Lists {
      String names() {
        return one + plain.stream().map(Right::right).toList().toString();
      }
    }
    String all = await(value("generic")) + new Lists().names();
    return all + list.stream().map(Right::right).toList() + list.get(0).left();
  }

  @Async
  static Object run() {
    trace(await(UsesTypeArgumentsOfIntersectionAsync.references()));
    trace(await(UsesTypeArgumentsOfIntersectionAsync.lambdas()));
    trace(await(UsesTypeArgumentsOfIntersectionAsync.inference()));
    trace(await(UsesTypeArgumentsOfIntersectionAsync.members()));
    trace(await(UsesTypeArgumentsOfIntersectionAsync.enums()));
    trace(await(UsesTypeArgumentsOfIntersectionAsync.generic("a", "b")));
    return await(UsesTypeArgumentsOfIntersectionAsync.conversions());
  }
}
