package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A method that may be overridden of a class whose type parameter no call would infer. */
class TypeArgumentsBeyondInferenceOfVirtual<T extends Comparable<T>> {
  private final T content;

  TypeArgumentsBeyondInferenceOfVirtual(T content) {
    this.content = content;
  }

  @Async
  Object content(TypeArgumentsBeyondInferenceOfVirtual<? super T> other) {
    return content + "" + await(value(other.content));
  }

  @Async
  static Object run() {
    TypeArgumentsBeyondInferenceOfVirtual<String> box =
        new TypeArgumentsBeyondInferenceOfVirtual<>("text");
    return await(TypeArgumentsBeyondInferenceOfVirtualAsync.content(box, box));
  }
}
