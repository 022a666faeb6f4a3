import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;

/** Says whether the loader of a program and its runtime can go once the program's loops are closed. */
class Unload {
  private static final int MOST_COLLECTIONS = 200;

  public static void main(String[] classPath) throws Exception {
    WeakReference<ClassLoader> loader = used(classPath);
    for (int i = 0; i < MOST_COLLECTIONS && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(50);
    }
    System.out.println(loader.get() == null ? "gone" : "left behind");
    System.exit(0);
  }

  private static WeakReference<ClassLoader> used(String[] classPath) throws Exception {
    URL[] urls = new URL[classPath.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = new File(classPath[i]).toURI().toURL();
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      for (boolean debug : new boolean[] {false, true}) {
        loader.loadClass("Work").getMethod("run", boolean.class).invoke(null, debug);
      }
      return new WeakReference<>(loader);
    }
  }
}
