package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A generic class of a generic method, raw, with wildcards and with type arguments. */
class LocalGenericClassInGenericMethod {
  @Async
  static <T> Object body(T first) {
    class Pair<E> {
      final T left = first;
      final E right;

      Pair(E right) {
        this.right = right;
      }

      boolean isLike(Object object) {
        return object instanceof Pair<?> other && other.left.equals(left);
      }
    }
    Object object = new Pair<>(await(value("right")));
    if (object instanceof Pair<?> pair && await(value(true))) {
      T left = pair.left;
      trace(left + "" + pair.right + pair.isLike(pair));
    }
    @SuppressWarnings("rawtypes")
    Pair raw = (Pair) object;
    @SuppressWarnings("unchecked")
    Pair<String> typed = (Pair<String>) object;
    Pair<?>[] array = {typed, new Pair<>(await(value(2)))};
    await(value("between"));
    return raw.left + "" + typed.right.length() + array[1].right + array[0].left;
  }

  @Async
  static Object run() {
    return await(LocalGenericClassInGenericMethodAsync.body('f'));
  }
}
