package android.os;

/** What the documentation's examples use of Android, to compile them with. */
public class Handler {
  public Handler(Looper looper) {}

  public final boolean post(Runnable work) {
    throw new UnsupportedOperationException();
  }
}
