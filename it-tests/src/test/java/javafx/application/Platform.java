package javafx.application;

/** What the documentation's examples use of JavaFX, to compile them with. */
public final class Platform {
  private Platform() {}

  public static void runLater(Runnable work) {
    throw new UnsupportedOperationException();
  }

  public static boolean isFxApplicationThread() {
    throw new UnsupportedOperationException();
  }
}
