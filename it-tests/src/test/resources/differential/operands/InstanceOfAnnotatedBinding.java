package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A binding with an annotation before its modifier lives across an await. */
class InstanceOfAnnotatedBinding {
  @Target({ElementType.TYPE_USE, ElementType.LOCAL_VARIABLE})
  @interface Marked {}

  @Async
  static Object run() {
    Object text = "text";
    if (text instanceof @Marked final String bound && await(value(true))) {
      return bound.length() + await(value(1));
    }
    return "none";
  }
}
