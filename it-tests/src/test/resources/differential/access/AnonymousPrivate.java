package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Arrays;
import java.util.function.Supplier;

/** Private members and constructors around anonymous and local classes. */
class AnonymousPrivate {
  private int count = 1;
  private static String shared = "s";

  private String join(String separator, Object... parts) {
    return parts == null ? "null" : parts.length + separator + Arrays.toString(parts);
  }

  private static int twice(int x) {
    return 2 * x;
  }

  static class Varied {
    final String made;
    private int hidden = 3;

    Varied(String first, int... numbers) {
      made = first + (numbers == null ? "null" : Arrays.toString(numbers));
    }

    private Varied(Object only) {
      made = "object " + only;
    }

    private Varied(long wide, Integer boxed) {
      made = "wide " + wide + boxed;
    }

    private Varied() {
      this("none");
    }

    private String secret() {
      return "secret " + made;
    }

    String open() {
      return "open " + made;
    }
  }

  class Inner {
    final int depth;

    private Inner(int depth) {
      this.depth = depth + count;
    }

    Inner(Integer... all) {
      this(all.length);
    }

    private int deeper() {
      return depth + 1;
    }
  }

  static class Generic<T> {
    final T held;

    Generic(T held) {
      this.held = held;
    }

    private <U extends T> T choose(U other, boolean isOther) {
      return isOther ? other : held;
    }
  }

  @Async
  String construct() {
    trace(new Varied("a").made + new Varied("b", 1, await(value(2))).made);
    trace(new Varied("c", (int[]) null).made + new Varied("d", new int[] {4}).made);
    trace(new Varied((Object) null).made + new Varied(await(value(5)), await(value(6))).made);
    trace(new Varied('x', null).made + new Varied().secret() + new Varied().hidden);
    trace(new Inner(await(value(1))).depth + new Inner(1, 2, 3).deeper() + new Inner().depth);
    trace(this.new Inner(twice(await(value(4)))).deeper());
    trace(new Generic<>(await(value("held"))).choose("other", await(value(true))).length());
    trace(new Generic<Number>(1).choose(2.5, false));
    Supplier<Varied> reference = Varied::new;
    trace(join("-") + join("+", 1, await(value("p"))) + join("!", (Object[]) null));
    trace(join("~", new Object[] {1, 2}) + join("^", new int[] {1}.length) + reference.get().made);
    return "constructed";
  }

  @Async
  String anonymous(int local) {
    Object first =
        new Varied("anon", local, await(value(1))) {
          private int own = 7;

          @Override
          String open() {
            return super.open() + own + local + count + shared + join("/", own) + twice(own);
          }

          private String mine() {
            return "mine" + own++;
          }

          @Override
          public String toString() {
            return open() + mine() + this.own + AnonymousPrivate.this.count++;
          }
        };
    trace(first);
    Inner inner =
        new Inner(await(value(2)), 3) {
          @Override
          public String toString() {
            return "inner " + depth + count + AnonymousPrivate.this.join("i", depth);
          }
        };
    trace(await(value("pause")) + inner);
    Object generic =
        new Generic<String>("g") {
          @Override
          public String toString() {
            return held.length() + shared;
          }
        };
    class Local extends Varied {
      private final int size;

      Local(int size) {
        super("local", size);
        this.size = size + local;
        count += size;
      }

      private int area() {
        return size * twice(size) + new Inner(1).deeper();
      }
    }
    Local made = new Local(await(value(3)));
    await(value("pause"));
    trace(made.area() + made.open() + made.size + new Local(1).area());
    return generic + "" + count;
  }

  @Async
  static Object run() {
    trace(await(AnonymousPrivateAsync.construct(new AnonymousPrivate())));
    return await(AnonymousPrivateAsync.anonymous(new AnonymousPrivate(), 9));
  }
}
