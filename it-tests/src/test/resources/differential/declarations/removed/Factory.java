package declarations.removed;

/** Makes instances of deprecated types, and is not deprecated itself. */
public class Factory {
  @SuppressWarnings("removal")
  public Removed removed() {
    return new Removed();
  }

  @SuppressWarnings("deprecation")
  public Old old() {
    return new Old();
  }
}
