package declarations.removed;

/** A type that is deprecated, with members for the types that extend it. */
@Deprecated(forRemoval = true)
public class Removed {
  protected int field;

  protected int method(Removed other) {
    return other == null ? 1 : 2;
  }

  @Override
  public String toString() {
    return "removed";
  }
}
