package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncBiFunction;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** References to methods of every kind, and their receivers. */
class References {
  static class Base {
    @Async
    String who(int n) {
      return "base" + await(value(n));
    }
  }

  static class Derived extends Base {
    private final String name;

    Derived(String name) {
      this.name = traced("new", name);
    }

    @Async
    @Override
    String who(int n) {
      return name + await(value(n));
    }

    @Async
    private int secret(String text) throws IOException {
      if (text.isEmpty()) {
        throw new IOException("empty");
      }
      return await(value(text.length()));
    }

    @Async
    List<Object> all() throws Throwable {
      List<Object> seen = new ArrayList<>();
      AsyncFunction<Integer, String> self = this::who;
      AsyncFunction<Integer, String> parent = super::who;
      AsyncBiFunction<Derived, Integer, Object> unbound = Derived::who;
      AsyncFunction<String, Integer> secret = this::secret;
      AsyncFunction<String, Object> wider = this::secret;
      AsyncConsumer<String> dropped = this::secret;
      AsyncFunction<Integer, String> later = await(value(new Derived("late")))::who;
      AsyncFunction<Integer, String> chosen = seen.isEmpty() ? new Derived("c")::who : n -> "n";
      AsyncFunction<Integer, String> plain = Integer::toHexString;
      seen.add(self.apply(1));
      seen.add(parent.apply(2));
      seen.add(unbound.apply(new Derived("u"), 3));
      seen.add(secret.apply("four"));
      seen.add(wider.apply("fives"));
      dropped.accept("x");
      seen.add(later.apply(6));
      seen.add(chosen.apply(7));
      seen.add(plain.apply(255));
      try {
        dropped.accept("");
      } catch (IOException e) {
        seen.add(e.getMessage());
      }
      Derived none = null;
      try {
        AsyncFunction<Integer, String> of = none::who;
        seen.add(of);
      } catch (NullPointerException e) {
        seen.add("null");
      }
      return seen;
    }
  }

  interface Length {
    @Async
    long length(String text);
  }

  @Async
  static int lengthOf(String text) {
    return text.length() + await(value(1));
  }

  @Async
  @SafeVarargs
  static <T> List<T> listOf(T... all) {
    await(value("list"));
    return List.of(all);
  }

  @Async
  static <A, B> List<B> mapped(List<A> all, AsyncFunction<? super A, ? extends B> function)
      throws Throwable {
    List<B> mapped = new ArrayList<>();
    for (A each : all) {
      mapped.add(function.apply(each));
    }
    return mapped;
  }

  @Async
  static Object run() throws Throwable {
    Length length = References::lengthOf;
    AsyncBiFunction<String, String, List<String>> list = References::listOf;
    return List.of(
        new Derived("d").all(),
        length.length("ab"),
        list.apply("x", "y"),
        mapped(List.of("a", "bc"), References::lengthOf));
  }
}
