package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.BiFunction;

/** A private method of a generic class is called, and referred to for instances of the raw type. */
class RawReferenceBesideUseOfType<T> {
  private final T content;

  RawReferenceBesideUseOfType(T content) {
    this.content = content;
  }

  private boolean holdsAs(RawReferenceBesideUseOfType<? extends T> other) {
    return content == other.content;
  }

  @Async
  @SuppressWarnings("rawtypes")
  Object compare(RawReferenceBesideUseOfType<? extends T> other) {
    String compared = "" + holdsAs(await(value(other)));
    BiFunction<RawReferenceBesideUseOfType, RawReferenceBesideUseOfType<? extends T>, Boolean>
        comparing = RawReferenceBesideUseOfType::holdsAs;
    return compared + comparing.apply(this, other);
  }

  @Async
  static Object run() {
    RawReferenceBesideUseOfType<String> text = new RawReferenceBesideUseOfType<>("text");
    return await(RawReferenceBesideUseOfTypeAsync.<String>compare(text, text));
  }
}
