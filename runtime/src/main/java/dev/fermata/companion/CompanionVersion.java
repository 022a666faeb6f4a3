package dev.fermata.companion;

/**
 * The protocol between companions and the runtime, which is binary: a library is shipped with the
 * companions of its day, and runs on the runtime of its user's.
 *
 * <p>It is this package and the protected members of {@link dev.fermata.Coroutine}. Within a
 * version nothing of it goes, changes its type or means something else; what comes in addition, and
 * is called by the companions of a newer processor, makes a new version. A runtime runs the
 * companions of its own version and of all before. Those of a later one say so as soon as they are
 * used, since each begins with
 *
 * <pre>{@code
 * static {
 *   CompanionVersion.require(2);
 * }
 * }</pre>
 *
 * <p>which those of version 1 need not, there being no runtime before it.
 */
public final class CompanionVersion {

  /** The newest version that this runtime runs. */
  public static final int NEWEST = 1;

  private CompanionVersion() {}

  /**
   * Refuses to be the runtime of a companion that is too new for it.
   *
   * @param version the version that the companion was written for
   * @throws LinkageError if this runtime knows no such version
   */
  public static void require(int version) {
    if (version > NEWEST) {
      Class<?> companion =
          StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
      throw new LinkageError(
          "%s was compiled for version %d of Fermata's companions, and this runtime knows %d: use a newer fermata-runtime"
              .formatted(companion.getName(), version, NEWEST));
    }
  }
}
