package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;

import dev.fermata.annotation.Async;
import java.util.AbstractMap;
import java.util.Set;

/** A member of a raw type is used without a warning where no argument is unchecked. */
public final class MemberOfRawSuperclass {
  private MemberOfRawSuperclass() {}

  static class Box<T> {
    private T value;

    private T get() {
      return value;
    }
  }

  @SuppressWarnings("rawtypes")
  static final class Empty extends AbstractMap implements Cloneable {
    @Override
    public Set entrySet() {
      return Set.of();
    }

    @Async
    Object copy() throws CloneNotSupportedException {
      Object copy = await(later(super.clone()));
      return copy.equals(this) + super.toString() + super.size() + await(later(super.hashCode()));
    }
  }

  @Async
  @SuppressWarnings("rawtypes")
  static Object run() throws CloneNotSupportedException {
    Box box = await(later(new Box()));
    Object seen = box.get() + " " + box.value;
    return seen + String.valueOf(await(MemberOfRawSuperclass_EmptyAsync.copy(new Empty())));
  }
}
