package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Values of intersection types live across awaits, and every bound is used. */
class IntersectionTypes {
  interface Named {
    String name();
  }

  static class First extends Exception implements Named, Comparable<Object> {
    private static final long serialVersionUID = 1;

    @Override
    public String name() {
      return "first";
    }

    @Override
    public int compareTo(Object other) {
      return 1;
    }
  }

  static class Second extends Exception implements Named, Comparable<Object> {
    private static final long serialVersionUID = 1;

    @Override
    public String name() {
      return "second";
    }

    @Override
    public int compareTo(Object other) {
      return 2;
    }
  }

  static <T extends Exception & Named> T both(T value) {
    return value;
  }

  static String named(Named named, String more) {
    return "named " + named.name() + more;
  }

  static String pick(Object o) {
    return "object";
  }

  static String pick(Comparable<?> c) {
    return "comparable";
  }

  static <A, B extends A> List<A> pair(B first, B second) {
    return new ArrayList<>(List.of(first, second));
  }

  @Async
  static String generic(boolean isFirst) {
    var one = isFirst ? both(new First()) : new Second();
    await(value("pause"));
    Named assigned = one;
    Supplier<String> later = () -> one.name();
    Supplier<String> reference = one::name;
    return assigned.name()
        + later.get()
        + reference.get()
        + one.getMessage()
        + one.compareTo(await(value("x")))
        + named(one, await(value("more")))
        + (one == null)
        + (one instanceof Second);
  }

  @Async
  static String temporaries(boolean isFirst) {
    return named(isFirst ? new First() : new Second(), await(value("t")));
  }

  @Async
  static String caught(boolean isFirst) {
    try {
      await(value("try"));
      if (isFirst) {
        throw new First();
      }
      throw new Second();
    } catch (First | Second e) {
      String name = e.name() + await(value("c")) + e.compareTo(e);
      return name + named(e, e.getMessage());
    }
  }

  @Async
  static String loops() {
    String all = "";
    for (var each : List.of(new First(), new Second())) {
      all += await(value("l")) + each.name() + each.compareTo(all);
    }
    for (Named each : List.of(new First(), new Second())) {
      all += await(value("l")) + each.name();
    }
    for (Comparable<?> each : List.of(1, "a")) {
      all += await(value("c")) + each + pick(each);
    }
    for (var each : List.of(1, "a")) {
      all += await(value("c")) + pick(each);
    }
    var list = List.of(1, "a");
    await(value("pause"));
    Comparable<?> first = list.get(0);
    return all + first + pick(list.get(1));
  }

  @Async
  static String casts() {
    var run = (Runnable & Named & java.io.Serializable) await(value(null));
    await(value("pause"));
    run = null;
    try {
      run.run();
      return run.name();
    } catch (NullPointerException e) {
      return "npe" + await(value(1));
    }
  }

  @Async
  static Object run() {
    trace(await(IntersectionTypesAsync.generic(true)));
    trace(await(IntersectionTypesAsync.generic(false)));
    trace(await(IntersectionTypesAsync.caught(true)));
    trace(await(IntersectionTypesAsync.caught(false)));
    trace(await(IntersectionTypesAsync.loops()));
    trace(await(IntersectionTypesAsync.casts()));
    return await(IntersectionTypesAsync.temporaries(true));
  }
}
