package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/** An awaited value of an anonymous class is held by the supertype that the class names. */
class AwaitOfAnonymousClass {
  @Async
  static Object run() {
    String text =
        await(
                value(
                    new Object() {
                      @Override
                      public String toString() {
                        return "text ";
                      }
                    }))
            + "is made of it ";
    Object supplied =
        ((Supplier<?>)
                await(
                    value(
                        new Supplier<String>() {
                          @Override
                          public String get() {
                            return "supplied";
                          }
                        })))
            .get();
    boolean isSame = await(value(new Object() {})) == await(value((Object) text));
    boolean isList = (await(value(new AbstractListOfTwo() {}))) instanceof List<?>;
    for (String each : await(value(new AbstractListOfTwo() {}))) {
      trace(each);
    }
    synchronized (await(value(new Object() {}))) {
      trace("synchronized");
    }
    try {
      throw await(
          value(
              new IllegalStateException("thrown") {
                private static final long serialVersionUID = 1;
              }));
    } catch (IllegalStateException e) {
      trace(e.getMessage());
    }
    Object[] assigned = new Object[1];
    assigned[await(value(0))] = await(value(new AbstractListOfTwo() {}));
    return text + supplied + isSame + isList + assigned[0] + await(AwaitOfAnonymousClassAsync.ofTwo());
  }

  @Async
  static List<String> ofTwo() {
    return await(value(new AbstractListOfTwo() {}));
  }

  abstract static class AbstractListOfTwo extends AbstractList<String> {
    @Override
    public String get(int index) {
      return "element " + index;
    }

    @Override
    public int size() {
      return 2;
    }
  }
}
