package dev.fermata.processor.testing;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;

/** The part of the runtime's API that tested bodies call, for as long as the runtime lacks it. */
final class RuntimeApi {
  private RuntimeApi() {}

  static List<JavaFileObject> files() {
    if (exists()) {
      return List.of();
    }
    return List.of(
        JavaFileObjects.forSourceString(
            "dev.fermata.Fermata",
            """
            package dev.fermata;
            public final class Fermata {
              public static <T> T await(Awaitable<? extends T> awaitable) { return null; }
              public static <T> T await(java.util.concurrent.CompletionStage<? extends T> stage) { return null; }
              public static <T> Task<T> createTask(Awaitable<? extends T> awaitable) { return null; }
              public static Coroutine<Void> sleep(java.time.Duration delay) { return null; }
              public static <T> Coroutine<T> sleep(java.time.Duration delay, T result) { return null; }
              public static <T> T run(Awaitable<? extends T> main) { return null; }
            }
            """),
        JavaFileObjects.forSourceString(
            "dev.fermata.Task",
            "package dev.fermata; public abstract class Task<T> implements Awaitable<T> {}"),
        JavaFileObjects.forSourceString(
            "dev.fermata.AsyncScope",
            """
            package dev.fermata;
            public interface AsyncScope extends AutoCloseable {
              Coroutine<Boolean> exit(Throwable cause);
              default void close() {}
            }
            """));
  }

  private static boolean exists() {
    try {
      Class.forName("dev.fermata.Fermata");
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
