package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' classes that are compiled against jars, modules and folders of class files. */
class LibrariesTest {
  private static final String LIBRARY =
      """
      package library;

      import static dev.fermata.Fermata.*;

      import dev.fermata.*;
      import dev.fermata.annotation.Async;
      import dev.fermata.function.*;
      import java.time.Duration;
      import java.util.*;

      public class Library<E> {
        public interface Step<A, B, X extends Throwable> {
          @Async B step(A a) throws X;
        }

        public interface Pages<T> {
          @Async AsyncIterator<T> pages(int from);
        }

        private final List<E> all;

        public Library(List<E> all) {
          this.all = all;
        }

        @Async
        public static <T, X extends Throwable> T retry(int times, AsyncSupplier<T, X> body) throws X {
          for (int left = times; ; left--) {
            try {
              return body.get();
            } catch (IllegalStateException e) {
              if (left == 1) {
                throw e;
              }
              await(sleep(Duration.ofMillis(1)));
            }
          }
        }

        @Async
        public <R, X extends Throwable> List<R> map(Step<? super E, ? extends R, X> step) throws X {
          List<R> mapped = new ArrayList<>();
          for (E each : all) {
            mapped.add(step.step(each));
          }
          return mapped;
        }

        @Async
        public AsyncIterator<E> items() {
          for (E each : all) {
            await(sleep(Duration.ofMillis(1)));
            emit(each);
          }
          return end();
        }

        @Async
        public static <T> List<T> drain(Pages<T> pages, int from) {
          List<T> drained = new ArrayList<>();
          for (T each : awaitEach(pages.pages(from))) {
            drained.add(each);
          }
          return drained;
        }
      }
      """;

  private static final String APPLICATION =
      """
      package application;

      import static dev.fermata.Fermata.*;

      import dev.fermata.AsyncIterator;
      import dev.fermata.annotation.Async;
      import java.io.IOException;
      import java.time.Duration;
      import java.util.*;
      import library.Library;

      public class Application extends Library<String> {
        private int tries;

        Application() {
          super(List.of("x", "y"));
        }

        @Async
        String flaky() {
          if (tries++ < 2) {
            throw new IllegalStateException("again");
          }
          await(sleep(Duration.ZERO));
          return "try " + tries;
        }

        @Async
        String checked(String text) throws IOException {
          if (text.equals("y")) {
            throw new IOException(text);
          }
          return text;
        }

        @Override
        @Async
        public AsyncIterator<String> items() {
          emit("first");
          return super.items();
        }

        @Async
        AsyncIterator<String> from(int start) {
          for (int i = start; i > 0; i--) {
            emit("page " + i);
          }
          return end();
        }

        @Async
        static List<Object> all(Application application) {
          int factor = 3;
          List<Object> all = new ArrayList<>();
          all.add(retry(3, () -> application.flaky()));
          all.add(Library.retry(1, application::flaky));
          all.add(
              new Library<>(List.of("a", "bb"))
                  .map(
                      each -> {
                        await(sleep(Duration.ofMillis(1)));
                        return each.length() * factor;
                      }));
          try {
            all.add(application.map(application::checked));
          } catch (IOException e) {
            all.add("failed at " + e.getMessage());
          }
          Library<String> library = application;
          for (String each : awaitEach(library.items())) {
            all.add(each);
          }
          all.add(
              drain(
                  from -> {
                    for (int i = 0; i < from; i++) {
                      await(sleep(Duration.ZERO));
                      emit(i * factor);
                    }
                    return end();
                  },
                  2));
          all.add(drain(application::from, 1));
          return all;
        }

        public static void main(String[] args) {
          System.out.println(run(ApplicationAsync.all(new Application())));
        }
      }
      """;

  private static final String TEST_OF_JUNIT =
      """
      package clock;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import dev.fermata.annotation.Async;
      import org.junit.jupiter.api.Test;

      class Clock {
        @Async
        void starts(int expected) {
          assertEquals(expected, 1);
        }

        @Test
        void plain() {
          dev.fermata.Fermata.run(ClockAsync.starts(this, 1));
        }
      }
      """;

  private static final List<String> JUNIT =
      List.of(
          "org.junit.jupiter.api.Test",
          "org.junit.platform.commons.annotation.Testable",
          "org.apiguardian.api.API",
          "org.opentest4j.AssertionFailedError",
          "org.jspecify.annotations.Nullable");

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void outBesideSources() {
    out = folder.resolve("out");
  }

  @Test
  void asyncLambdasAndGeneratorsGoFromOneJarToAnother() throws Exception {
    Path classes = folder.resolve("library");
    compile("-cp", Distribution.classPath(), classes, write("Library.java", LIBRARY));
    Path jar = folder.resolve("library.jar");
    assertSucceeded(Jdk.run("jar", "cf", jar, "-C", classes, "."));

    compile("-cp", Distribution.classPath(jar), out, write("Application.java", APPLICATION));

    assertThat(Jdk.run("java", "-cp", Distribution.classPath(jar, out), "application.Application"))
        .isEqualTo(
            new ProcessResult(
                0, "[try 3, try 4, [3, 6], failed at y, first, x, y, [0, 3], [page 1]]\n", ""));
  }

  @Test
  void aClassThatHidesACompanionIsSaid() throws Exception {
    Path classes = folder.resolve("library");
    compile("-cp", Distribution.classPath(), classes, write("Library.java", LIBRARY));
    Path hiding =
        write("LibraryAsync.java", "package library; public class LibraryAsync { int mine; }");
    Path user =
        write(
            "User.java",
            """
            package user;
            class User {
              @dev.fermata.annotation.Async static Object all(library.Library<String> library) {
                return dev.fermata.Fermata.await(library.items().toList());
              }
            }
            """);

    ProcessResult result =
        Jdk.run(
            "javac",
            "-d",
            out,
            "-cp",
            Distribution.classPath(classes),
            "-processorpath",
            Distribution.processor(),
            hiding,
            user);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains(
            "library.LibraryAsync hides the companion of library.Library, and was written by hand:"
                + " rename one of the two");
  }

  @Test
  void kotlinClassesThatNobodyNamesAreNotWarnedOf() throws Exception {
    String classPath = Distribution.classPath(jars(JUNIT));

    compile("-cp", classPath, out, write("Clock.java", TEST_OF_JUNIT));
  }

  @Test
  void kotlinClassesOfModulesThatNobodyNamesAreNotWarnedOf() throws Exception {
    Path module =
        write(
            "module-info.java",
            "open module clocks { requires dev.fermata; requires org.junit.jupiter.api; }");
    String modulePath = Distribution.classPath(jars(JUNIT));

    compile("--module-path", modulePath, out, module, write("Clock.java", TEST_OF_JUNIT));
  }

  @Test
  void kotlinClassesInFoldersThatNobodyNamesAreNotWarnedOf() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("junit"));
    for (Path jar : jars(JUNIT)) {
      ProcessBuilder unpack = new ProcessBuilder(Jdk.tool("jar"), "xf", jar.toString());
      assertSucceeded(ProcessResult.of(unpack.directory(classes.toFile()), ""));
    }
    Files.delete(classes.resolve("module-info.class"));

    compile("-cp", Distribution.classPath(classes), out, write("Clock.java", TEST_OF_JUNIT));
  }

  @Test
  void whatIsCompiledOverItsOwnClassFilesIsNotWarnedOf() throws Exception {
    Path source = write("Clock.java", TEST_OF_JUNIT);
    Path module =
        write(
            "module-info.java",
            "open module clocks { requires dev.fermata; requires org.junit.jupiter.api; }");
    String modulePath = Distribution.classPath(jars(JUNIT));

    for (int i = 0; i < 3; i++) {
      compile("--module-path", modulePath, out, module, source);
    }
  }

  private Path write(String name, String text) throws Exception {
    return Sources.write(folder, name, text);
  }

  private static void compile(String option, String path, Path out, Path... sources)
      throws Exception {
    assertSucceeded(
        Jdk.run(
            "javac",
            "-Xlint:all,-processing,-requires-automatic",
            "-Werror",
            "-implicit:none", // Beside class files are the companions' sources.
            "-d",
            out,
            option,
            path,
            "-processorpath",
            Distribution.processor(),
            List.of(sources)));
  }

  private static void assertSucceeded(ProcessResult result) {
    assertThat(result).isEqualTo(new ProcessResult(0, "", ""));
  }

  /** The jars of classes, by name: their own dependencies are none of ours. */
  private static Path[] jars(List<String> types) throws Exception {
    List<Path> jars = new ArrayList<>();
    for (String type : types) {
      jars.add(
          Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return jars.toArray(new Path[0]);
  }
}
