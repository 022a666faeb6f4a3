package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.net.URI;
import java.util.List;

/** Methods with the names of types, which constants and classes of the companion get too. */
class MethodsNamedLikeTypes {
  private int count;

  @Async
  URI uri() {
    return URI.create(await(value("a:b")));
  }

  @Async
  int throwable() {
    count += await(value(1));
    return count;
  }

  @Async
  int override() {
    count += await(value(2));
    return count;
  }

  @Async
  int object() {
    count += await(value(3));
    return count;
  }

  @Async
  int illegalStateException() {
    count += await(value(4));
    return count;
  }

  @Deprecated
  @Async
  int deprecated() {
    count += await(value(5));
    return count;
  }

  @Async
  int suppressWarnings(Object list) {
    @SuppressWarnings("unchecked")
    List<String> strings = (List<String>) list;
    return await(value(strings)).size();
  }

  @SafeVarargs
  @Async
  final <T> int safeVarargs(T... many) {
    return await(value(many)).length;
  }

  @Async
  static Object run() {
    MethodsNamedLikeTypes it = new MethodsNamedLikeTypes();
    return await(MethodsNamedLikeTypesAsync.uri(it)).getScheme()
        + await(MethodsNamedLikeTypesAsync.throwable(it))
        + await(MethodsNamedLikeTypesAsync.override(it))
        + await(MethodsNamedLikeTypesAsync.object(it))
        + await(MethodsNamedLikeTypesAsync.illegalStateException(it))
        + await(MethodsNamedLikeTypesAsync.suppressWarnings(it, List.of("s")))
        + await(MethodsNamedLikeTypesAsync.safeVarargs(it, "v", "w"));
  }
}
