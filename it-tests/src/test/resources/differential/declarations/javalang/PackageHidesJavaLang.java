package declarations.javalang;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;

/** A package with types of its own that have names of java.lang's. */
class PackageHidesJavaLang {
  private int count;

  @java.lang.Deprecated
  @Async
  int counted(int more) {
    try {
      count += await(value(more));
    } catch (java.lang.IllegalStateException e) {
      count = -1;
    } finally {
      count += await(value(1));
    }
    return count;
  }

  @java.lang.SafeVarargs
  @Async
  static <T> Coroutine hidden(T... many) {
    await(value(many.length));
    return new Coroutine();
  }

  @Async
  Throwable unchecked(Object list) {
    @java.lang.SuppressWarnings("unchecked")
    List<String> strings = (List<String>) list;
    await(value(strings.size()));
    return new Throwable();
  }

  @Async
  static Object run() {
    PackageHidesJavaLang it = new PackageHidesJavaLang();
    @java.lang.SuppressWarnings("deprecation")
    int counted = await(PackageHidesJavaLangAsync.counted(it, 1));
    return counted
        + await(PackageHidesJavaLangAsync.hidden("x")).getClass().getSimpleName()
        + await(PackageHidesJavaLangAsync.unchecked(it, List.of())).getClass().getSimpleName();
  }
}
