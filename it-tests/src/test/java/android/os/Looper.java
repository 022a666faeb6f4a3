package android.os;

/** What the documentation's examples use of Android, to compile them with. */
public final class Looper {
  private Looper() {}

  public boolean isCurrentThread() {
    throw new UnsupportedOperationException();
  }
}
