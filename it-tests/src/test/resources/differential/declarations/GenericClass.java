package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An instance method of a generic class. */
class GenericClass {
  static class Box<T> {
    private T content;

    Box(T content) {
      this.content = content;
    }

    @Async
    T get() {
      await(value("pause"));
      return content;
    }

    @Async
    <R> Box<R> map(java.util.function.Function<? super T, ? extends R> f) {
      R mapped = f.apply(await(GenericClass_BoxAsync.get(this)));
      return new Box<>(await(value(mapped)));
    }
  }

  @Async
  static Object run() {
    Box<String> box = new Box<>("abc");
    Box<Integer> length = await(GenericClass_BoxAsync.map(box, String::length));
    return await(GenericClass_BoxAsync.get(length)) + 1;
  }
}
