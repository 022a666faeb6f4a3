package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.fermata.processor.AwaitCheckProcessor;
import dev.fermata.processor.FermataProcessor;
import dev.fermata.processor.testing.Attributed;
import dev.fermata.processor.testing.Expected;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** Whole compilations of what is wrong: the one real error, where it is, and nothing written. */
class BadInputTest {
  @TempDir private Path output;

  private static final String IMPORTS =
      "import static dev.fermata.Fermata.*; import static java.time.Duration.*;"
          + " import dev.fermata.annotation.*;\n";

  @Test
  void aSyntaxErrorIsJavacs() throws IOException {
    assertRefused(
        IMPORTS
            + """
            class Hello {
              @Async static void greet() {
                await(sleep(ofSeconds(1)));
                int x = ;
                //      ^ compiler.err.illegal.start.of.expr
              }
            }
            """);
  }

  @Test
  void anUnresolvedNameIsSaidInJavacsWords() throws IOException {
    assertRefused(
        IMPORTS
            + """
            class Hello {
              @Async static String greet() {
                String s = missing + await(sleep(ofSeconds(1), ""));
                //         ^ FERMATA-003
                return s.lenght() + Unknown.name;
                //      ^ FERMATA-003
                //                  ^ FERMATA-003
              }
            }
            """);
  }

  @Test
  void anUnresolvedNameIsSaidBesideAnyNumberOfSuperclassesWithoutAPlainConstructor()
      throws IOException {
    String subclasses =
        IntStream.range(0, 101)
            .mapToObj("static class S%1$d extends Hello { S%1$d() { super(%1$d); } } "::formatted)
            .collect(joining());
    assertRefused(
        IMPORTS
            + subclasses.transform("class Hello { Hello(int x) { } %s\n"::formatted)
            + """
              @Async static String greet() {
                return missing;
                //     ^ FERMATA-003
              }
            }
            """);
  }

  @Test
  void aMethodWithoutABodyIsRefusedInJavacsWords() throws IOException {
    assertRefused(
        IMPORTS
            + """
            class Hello {
              @Async void greet();
              //          ^ FERMATA-003
              @Async static void greetAll();
              //                 ^ FERMATA-003
              @Async void fine() { await(sleep(ofSeconds(1))); }
            }
            """,
        IMPORTS
            + """
            interface Greeter {
              @Async private void greet();
              //                  ^ FERMATA-003
            }
            """);
  }

  @Test
  void anUnresolvedAnnotationIsSaidOnceByJavac() throws IOException {
    Compilation compilation =
        compile(
            IMPORTS
                + """
                class Hello {
                  @Async(name = 1) void greet() { }
                  @SuppressWarnings(MISSING) @Async void greet(@Missing int parameter) { }
                }
                """);

    assertThat(Expected.said(compilation))
        .containsExactly(
            "Hello.java:3:10 compiler.err.cant.resolve.location.args",
            "Hello.java:4:21 compiler.err.cant.resolve.location",
            "Hello.java:4:49 compiler.err.cant.resolve.location");
  }

  @Test
  void whoUsesTheCompanionOfWhatIsWrongDoesNotHideIt() throws IOException {
    List<String> said =
        Expected.said(
            compile(
                "package app;\n"
                    + IMPORTS
                    + """
                    public class Hello {
                      @Async public static int greet() {
                        return missing;
                      }
                    }
                    """,
                """
                package other;
                import static app.HelloAsync.*;
                class Main {
                  public static void main(String[] args) {
                    dev.fermata.Fermata.run(greet());
                  }
                }
                """));
    assertThat(said).contains("app/Hello.java:5:12 FERMATA-003");
  }

  @Test
  void aTypeErrorInABodyIsSaidInJavacsWords() throws IOException {
    assertRefused(
        IMPORTS
            + """
            class Hello {
              @Async static int greet() {
                return await(sleep(ofSeconds(1), "text"));
                //          ^ FERMATA-003
              }
            }
            """);
  }

  @Test
  void anErrorElsewhereIsJavacsAlone() throws IOException {
    Compilation compilation =
        compile(
            IMPORTS
                + """
                class Hello {
                  @Async static void greet() {
                    await(sleep(ofSeconds(1)));
                  }
                  int plain() { return missing; }
                }
                """);
    assertThat(Expected.said(compilation))
        .containsExactly("Hello.java:6:24 compiler.err.cant.resolve.location");
  }

  @Test
  void anAwaitInTheWrongPlaceWritesNothing() throws IOException {
    assertRefused(
        IMPORTS
            + """
            class Hello {
              @Async static void greet() {
                Runnable r = () -> await(sleep(ofSeconds(1)));
                //                 ^ FERMATA-031
              }
              @Async static void fine() { }
            }
            """);
  }

  @Test
  void anAwaitWithNoAsyncMethodAnywhereIsRefused() throws IOException {
    assertRefused(
        IMPORTS
            + """
            class Hello {
              public static void main(String[] args) {
                await(sleep(ofSeconds(1)));
              //^ FERMATA-030
              }
            }
            """);
  }

  @Test
  void whatOnlyJavacCanReadIsSaidWhereTheParserStopped() throws IOException {
    Compilation compilation =
        compile(
            IMPORTS
                + """
                class Hello {
                  @Async static int greet(int non, int sealed) {
                    non = non-sealed;
                    return non;
                  }
                }
                """);

    assertThat(Expected.said(compilation)).containsExactly("Hello.java:4:9 FERMATA-002");
    assertThat(compilation.errors().get(0).getMessage(null)).contains("write non - sealed");
  }

  @Test
  @EnabledForJreRange(minVersion = 23)
  void whatTheParserStopsAtWithoutAPlaceIsSaidOfTheType() throws IOException {
    Compilation compilation =
        compile(
            IMPORTS
                + """
                class Hello {
                  @Async static boolean fits(long number) { return number instanceof int i; }
                }
                """);

    assertThat(Expected.said(compilation)).containsExactly("Hello.java:2:1 FERMATA-002");
  }

  @Test
  void aTakenCompanionNameIsRefused() throws IOException {
    assertRefused(
        IMPORTS
            + """
            final class Hello {
            //    ^ FERMATA-020
              @Async static void greet() { }
            }
            """,
        "class HelloAsync { }");
  }

  @Test
  void onlyTheTypeWithTheErrorHasNoCompanion() throws IOException {
    assertThat(
            written(
                IMPORTS + "class Good {\n@Async static void good() { } }",
                IMPORTS + "class Bad {\n@Async native void bad(); }"))
        .containsExactly("GoodAsync.java");
  }

  private void assertRefused(String... files) throws IOException {
    Compilation compilation = compile(files);
    Expected.assertSays(compilation, sources(files));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(written(files)).isEmpty();
  }

  private static Compilation compile(String... files) {
    return Compiler.javac()
        .withProcessors(new AwaitCheckProcessor(), new FermataProcessor())
        .compile(sources(files));
  }

  private static List<JavaFileObject> sources(String... files) {
    return Stream.of(files).map(Attributed::file).toList();
  }

  /** The names of the files that a failing compilation leaves behind. */
  private List<String> written(String... files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    CompilationTask task =
        javac.getTask(
            Writer.nullWriter(),
            null,
            null,
            List.of("-d", output.toString()),
            null,
            sources(files));
    task.setProcessors(List.of(new AwaitCheckProcessor(), new FermataProcessor()));
    assertThat(task.call()).isFalse();
    try (Stream<Path> left = Files.walk(output)) {
      return left.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aCoroutineInPlaceOfItsValueIsSaidWithTheCure() {
    assertThat(curesOf("int n = AAsync.two() + 1;"))
        .containsExactly("It has its value once it is awaited: await(...).");
    assertThat(curesOf("if (new AsyncEvent().awaitSet()) { }"))
        .containsExactly("It has its value once it is awaited: await(...).");
    assertThat(curesOf("try (var hold = new AsyncLock().acquire()) { }"))
        .contains("It has its value once it is awaited: await(...).");
    assertThat(curesOf("Supplier<Integer> s = () -> AAsync.two() + 1;"))
        .contains("It has its value once it is awaited, before the lambda.");
    assertThat(curesOf("int n = BAsync.two();"))
        .containsExactly(
            "BAsync is the companion of a type B that has @Async methods and no errors, of a nested"
                + " one Outer_InnerAsync.");
    assertThat(curesOf("int n = two;")).containsExactly("");
    assertThat(curesOf("Iterable<Coroutine<String>> all = null; var f = gather(all);"))
        .containsExactly("");
  }

  @Test
  void typesOfOneNameAreToldApartAsJavacDoes() {
    assertThat(
            String.join(
                "\n",
                CheckTester.said(
                    """
                    class A<T> {
                      @Async <T extends Number> void f(List<T> other) { take(other); int n = two; }
                      void take(List<T> own) {}
                    }""")))
        .isEqualTo(
            """
            A.java:2:58: error: [FERMATA-003] incompatible types: List<T#1> cannot be converted to List<T#2>
                where T#1,T#2 are type-variables:
                  T#1 extends Number declared in method <T#1>f(List<T#1>)
                  T#2 extends Object declared in class A
                The companion of A is written once this resolves.
            A.java:2:74: error: [FERMATA-003] cannot find symbol
                symbol:   variable two
                location: class A<T>
                where T is a type-variable:
                  T extends Object declared in class A
                The companion of A is written once this resolves.""");
  }

  @Test
  void anExplanationIsFollowedByTheCure() {
    assertThat(
            CheckTester.said(
                    "class A { @Async static int two() { return 2; } @Async static <T> void f(T t) {"
                        + " T n = waitFor(two(), t); } }")
                .get(0))
        .containsMatch(
            "(?s)where T.*Did you mean waitFor\\(async\\(\\(\\) -> two\\(\\)\\), t\\)\\?");
  }

  /** What is said before the sentence that every such error ends with. */
  private static List<String> curesOf(String statement) {
    return CheckTester.said(
            "class A { @Async static int two() { return 2; } @Async static void f() { %s } }"
                .formatted(statement))
        .stream()
        .map(said -> said.lines().reduce("", (first, line) -> line).strip())
        .map(last -> last.replace("The companion of A is written once this resolves.", "").strip())
        .toList();
  }
}
