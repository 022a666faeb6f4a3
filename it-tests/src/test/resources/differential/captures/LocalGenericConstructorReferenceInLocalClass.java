package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;
import java.util.function.Supplier;

/** A local class, in a generic method, that refers to the constructor of a generic one. */
class LocalGenericConstructorReferenceInLocalClass {
  @Async
  static Object run() {
    return await(LocalGenericConstructorReferenceInLocalClassAsync.all("generic"));
  }

  @Async
  private static <T> String all(T generic) {
    await(value("pause"));
    class Box<U> {
      final T held = generic;
      final U content;

      Box(U content) {
        this.content = content;
      }

      Box() {
        this(null);
      }

      Supplier<Box<U>> empty() {
        return Box::new;
      }
    }
    class User {
      Box<T> boxed(T content) {
        Function<T, Box<T>> create = Box::new;
        return create.apply(content);
      }
    }
    String paused = await(value("pause"));
    Box<T> boxed = new User().boxed(generic);
    return paused + boxed.content + boxed.held + boxed.empty().get().content;
  }
}
