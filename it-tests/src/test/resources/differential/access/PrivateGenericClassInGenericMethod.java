package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Supplier;

/** A private generic class, created with the type parameter of a method or class in the body. */
class PrivateGenericClassInGenericMethod {
  private static class Lists<V> implements Supplier<List<V>> {
    static <W> Lists<W> of() {
      return new Lists<W>();
    }

    @Override
    public List<V> get() {
      return List.of();
    }
  }

  interface Maker {
    <V> Supplier<List<V>> make();
  }

  @Async
  static Maker anonymous() {
    await(value(1));
    return new Maker() {
      @Override
      public <V> Supplier<List<V>> make() {
        return new Lists<V>();
      }
    };
  }

  @Async
  static Maker local() {
    class Local implements Maker {
      @Override
      public <V> Supplier<List<V>> make() {
        return Lists.<V>of();
      }
    }
    await(value(2));
    return new Local();
  }

  @Async
  static <V> Supplier<List<V>> own() {
    await(value(3));
    return new Lists<V>();
  }

  @Async
  static Object inClass() {
    class Local<V> {
      final Supplier<List<V>> field = new Lists<V>();

      Supplier<List<V>> method() {
        return new Lists<>();
      }
    }
    await(value(4));
    Local<String> local = new Local<>();
    return local.field.get() + "" + local.method().get();
  }

  @Async
  static Object run() {
    return await(PrivateGenericClassInGenericMethodAsync.anonymous()).<String>make().get()
        + ""
        + await(PrivateGenericClassInGenericMethodAsync.local()).<String>make().get()
        + await(PrivateGenericClassInGenericMethodAsync.<String>own()).get()
        + await(PrivateGenericClassInGenericMethodAsync.inClass());
  }
}
