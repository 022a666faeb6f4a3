package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.IntFunction;

/** Types in a local class that is generic for its method: no instance of it goes with them. */
class StaticMemberTypesOfLocalClassInGenericMethod {
  @Async
  static Object run() {
    return await(StaticMemberTypesOfLocalClassInGenericMethodAsync.all("generic"));
  }

  @Async
  private static <T> String all(T generic) {
    await(value("pause"));
    class Owner {
      final T held = generic;

      enum Kind {
        FIRST,
        SECOND
      }

      record Part(int number) {
        static int made;

        Part {
          made++;
        }
      }

      static class Nested {
        class Inner {
          final Part part = new Part(1);
        }
      }

      class Inner {
        final T same = held;

        static class Deep {
          final int number = 2;
        }
      }
    }
    Owner.Part part = new Owner.Part(3);
    var inferred = List.of(part, new Owner.Part(4));
    Owner.Nested.Inner inner = new Owner.Nested().new Inner();
    Owner.Inner ofInstance = new Owner().new Inner();
    var deep = new Owner.Inner.Deep();
    IntFunction<Owner.Part> create = Owner.Part::new;
    String paused = await(value("pause"));
    Object o = inferred.get(0);
    return paused
        + part
        + inferred
        + inner.part
        + ofInstance.same
        + deep.number
        + create.apply(5)
        + Owner.Part.made
        + Owner.Kind.SECOND
        + (o instanceof Owner.Part found && found.number() == 3);
  }
}
