package declarations.removed;

/** A type that is deprecated. */
@Deprecated
public class Old {
  @Override
  public String toString() {
    return "old";
  }
}
