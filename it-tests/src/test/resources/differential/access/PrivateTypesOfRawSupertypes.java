package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.Observable;

/** Values of private types whose supertypes are raw or deprecated, which accessors name instead. */
class PrivateTypesOfRawSupertypes {
  @SuppressWarnings("rawtypes")
  private static class Raw implements Comparable {
    @Override
    public int compareTo(Object other) {
      return 0;
    }

    @Override
    public String toString() {
      return "raw";
    }
  }

  @SuppressWarnings({"rawtypes", "serial"})
  private static class RawArgument extends ArrayList<List> {
    int size;
  }

  @SuppressWarnings({"deprecation", "serial"})
  private static class Old extends Observable {
    int size = 2;

    @Override
    public String toString() {
      return "old";
    }
  }

  private final Raw raw = new Raw();
  private final RawArgument rawArgument = new RawArgument();
  private final Old old = new Old();

  @Async
  Object raw() {
    return String.valueOf(raw) + new Raw() + await(value(raw)) + await(value(new Raw()));
  }

  @Async
  Object rawArgument() {
    int size = await(value(rawArgument)).size + await(value(new RawArgument())).size;
    return String.valueOf(rawArgument) + new RawArgument() + await(value(rawArgument)) + size;
  }

  @Async
  Object old() {
    int size = await(value(old)).size + await(value(new Old())).size;
    return String.valueOf(old) + new Old() + await(value(old)) + size;
  }

  @Async
  static Object run() {
    PrivateTypesOfRawSupertypes object = new PrivateTypesOfRawSupertypes();
    return await(PrivateTypesOfRawSupertypesAsync.raw(object))
        + "/"
        + await(PrivateTypesOfRawSupertypesAsync.rawArgument(object))
        + "/"
        + await(PrivateTypesOfRawSupertypesAsync.old(object));
  }
}
