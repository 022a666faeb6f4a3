package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.fermata.annotation.Async;
import dev.fermata.processor.testing.Attributed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class FermataProcessorTest {
  private static final String IMPORTS =
      """
      package test;
      import static dev.fermata.Fermata.*;
      import dev.fermata.*;
      import dev.fermata.annotation.*;
      """;

  private static Compilation compile(Processor other, String... sources) {
    return Compiler.javac()
        .withOptions("-Xlint:all", "-Werror")
        .withProcessors(other, new AwaitCheckProcessor(), new FermataProcessor())
        .compile(Stream.of(sources).map(source -> Attributed.file(IMPORTS + source)).toList());
  }

  private static Compilation compile(String... sources) {
    return compile(new Late("test.Unused", "", Integer.MAX_VALUE), sources);
  }

  /** As {@code -processor} may name them, which heeds no order and may leave one out. */
  @Test
  void checksAreMadeInWhateverOrderProcessorsAreNamed() {
    for (List<Processor> processors :
        List.<List<Processor>>of(
            List.of(new AwaitCheckProcessor(), new FermataProcessor()),
            List.of(new FermataProcessor(), new AwaitCheckProcessor()),
            List.of(new FermataProcessor()))) {
      Compilation compilation =
          Compiler.javac()
              .withProcessors(processors)
              .compile(
                  Attributed.file(
                      IMPORTS
                          + "class Example { @Async static void f() {} void g() { await(sleep(java.time.Duration.ZERO)); } }"));
      assertThat(compilation).hadErrorContaining("FERMATA-030");
      assertThat(compilation).hadErrorCount(1);
    }
  }

  /** Writes a type in a later round, as other processors do. */
  @SupportedAnnotationTypes("*")
  static final class Late extends AbstractProcessor {
    private final String name;
    private final String source;
    private final int round;
    private int rounds;

    Late(String name, String source, int round) {
      this.name = name;
      this.source = source;
      this.round = round;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      rounds++;
      if (rounds == round) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          writer.write(source);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void nothingIsSaidOfASoundClass() {
    assertThat(
            compile(
                """
                class A {
                  @Async @AsyncTimed static String f() { return await(sleep(java.time.Duration.ZERO, "x")); }
                }
                """))
        .succeededWithoutWarnings();
  }

  @Test
  void classFilesDifferInMoreThanCase() {
    Compilation compilation =
        compile(
            """
            class A {
              @Async int getUrl() { return await(sleep(java.time.Duration.ZERO, 1)); }
              @Async int getURL() { return await(AAsync.getUrl(this)); }
              @Async int supeR() { return await(AAsync.getURL(this)); }
            }
            """);

    List<String> files =
        compilation.generatedFiles().stream()
            .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
            .map(JavaFileObject::getName)
            .toList();
    assertThat(files.stream().map(String::toLowerCase).toList()).containsNoDuplicates();
  }

  @Test
  void classFilesHaveNamesThatEveryFileSystemTakes() {
    String longName = "m".repeat(300);
    Compilation compilation =
        compile(
            """
            class A {
              @Async int %s() { return await(sleep(java.time.Duration.ZERO, 1)); }
              @Async int %sn() { return await(AAsync.%s(this)); }
              @Async int größe() { return await(sleep(java.time.Duration.ZERO, 1)); }
              @Async int grße() { return await(AAsync.größe(this)); }
              @Async int 大きさ() { return await(sleep(java.time.Duration.ZERO, 1)); }
              @Async int é1() { return await(AAsync.大きさ(this)); }
            }
            """
                .formatted(longName, longName, longName));

    assertThat(compilation).succeededWithoutWarnings();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
      assertThat(name).matches("[\\x20-\\x7e]{1,200}");
    }
  }

  @Test
  void doclintReadsNothingInACompanionThatItDoesNotReadInTheBody() {
    String source =
        """
        import java.util.List;
        class A {
          @Async static Object f() {
            /**
             * A {@link List} of {@link Missing}s.
             *
             * @param none there is none
             */
            class Local {
              /** See {@link Absent} <no-tag>. */
              int field;
            }
            Local local = new Local();
            await(sleep(java.time.Duration.ZERO));
            return local;
          }
        }
        """;

    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all", "-Xdoclint:all,-missing", "-Werror")
            .withProcessors(new AwaitCheckProcessor(), new FermataProcessor())
            .compile(Attributed.file(IMPORTS + source));

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("test.AAsync")
        .contentsAsUtf8String()
        .contains(
            """
                /* A {@link List} of {@link Missing}s.
                 *\s
                 * @param none there is none */
            """);
  }

  @Test
  void theTimeOfEachStageIsSaidToWhomAsks() {
    String source =
        "class A { @Async static String f() { return await(sleep(java.time.Duration.ZERO, \"x\")); } }";

    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all", "-Werror", "-Afermata.timings")
            .withProcessors(new AwaitCheckProcessor(), new FermataProcessor())
            .compile(Attributed.file(IMPORTS + source));

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .hadNoteContainingMatch(
            "^\\[fermata.timings] discover \\d+ ms, parse \\d+ ms, attribute \\d+ ms, check \\d+ ms, "
                + "lower \\d+ ms, machine \\d+ ms, emit \\d+ ms$");
  }

  @Test
  void aBodyMayUseWhatAnotherProcessorWritesLater() {
    Late late =
        new Late(
            "test.Made", "package test; class Made { static Made of() { return new Made(); } }", 2);
    assertThat(
            compile(
                late,
                """
                class A {
                  @Async static Object f() {
                    var made = Made.of();
                    await(BAsync.g());
                    return made;
                  }
                }
                """,
                "class B { @Async static void g() { await(sleep(java.time.Duration.ZERO)); } }"))
        .succeeded();
  }

  @Test
  void aSignatureMayUseWhatAnotherProcessorWrites() {
    Late late = new Late("test.Made", "package test; class Made {}", 1);
    assertThat(
            compile(
                late,
                "class A { @Async static Made f(Made m) { return m; } }",
                "class B { @Async static Object g() { return await(AAsync.f(null)); } }"))
        .succeeded();
  }

  @Test
  void aCompanionMayBeUsedByWhatAnotherProcessorWrites() {
    Late late = new Late("test.Made", "package test; class Made { Object o = AAsync.f(); }", 1);
    assertThat(compile(late, "class A { @Async static int f() { return 1; } }")).succeeded();
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream()
        .map(
            each ->
                each.getLineNumber()
                    + ":"
                    + each.getColumnNumber()
                    + " "
                    + each.getMessage(null).lines().findFirst().orElseThrow())
        .toList();
  }

  @Test
  void anErrorInABodyIsSaidOnceAndNothingOfMissingCompanions() {
    Compilation compilation =
        compile(
            """
            class A {
              @Async static int f() {
                return missing + await(BAsync.g());
              }
              int plain() { return run(AAsync.f()); }
            }
            """,
            "class B { @Async static int g() { return await(AAsync.f()); } }");
    assertThat(errors(compilation)).containsExactly("7:12 [FERMATA-003] cannot find symbol");
  }

  @Test
  void anErrorInASignatureHidesNoneOfOthersBehindACompanion() {
    Compilation compilation =
        compile(
            "class A { @Async static Missing f() { return null; } }",
            "class B { @Async static Object g() { return await(AAsync.f()); } }");
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(null)).contains("class Missing");
  }

  @Test
  void aMemberWaitsForATypeThatAnotherProcessorWrites() {
    assertThat(
            compile(
                new Late("test.Made", "package test; class Made { int x; }", 1),
                """
                class A {
                  private Made hidden(int x) { Made made = new Made(); made.x = x; return made; }
                  Made made = new Made();
                  @Async int f() { return hidden(1).x + await(Coroutine.completed(2)) + made.x; }
                  @Async int g() {
                    var kept = made;
                    await(sleep(java.time.Duration.ZERO));
                    return kept.x;
                  }
                }
                """))
        .succeededWithoutWarnings();
  }

  @Test
  void anErrorInASignatureThatABodyUsesIsSaidOnce() {
    Compilation compilation =
        compile(
            """
            class A {
              private Missing hidden() { return null; }
              private static class Inner { Inner(Missing missing) {} }
              @Async String f() { return hidden() + await(BAsync.g()) + new Inner(null); }
            }
            """,
            "class B { @Async static String g() { return \"\"; } }");
    assertThat(errors(compilation))
        .containsExactly("6:11 cannot find symbol", "7:38 cannot find symbol");
  }

  @Test
  void theSameSourceGivesTheSameBytes() throws IOException {
    String source =
        """
        class A<T> {
          private int x;
          @Async T f(T t) { x++; await(sleep(java.time.Duration.ZERO)); return t; }
        }
        """;
    assertThat(companion(compile(source))).isEqualTo(companion(compile(source)));
  }

  private static String companion(Compilation compilation) throws IOException {
    return compilation
        .generatedSourceFile("test.AAsync")
        .orElseThrow()
        .getCharContent(true)
        .toString();
  }

  @Test
  void aTypeInTheUnnamedPackageIsNotHiddenByACoroutine() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new AwaitCheckProcessor(), new FermataProcessor())
            .compile(
                JavaFileObjects.forSourceString("Point", "class Point {}"),
                JavaFileObjects.forSourceString(
                    "A",
                    """
                    class A {
                      private Point make() { return new Point(); }
                      @dev.fermata.annotation.Async Object point() { return make(); }
                    }
                    """));

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("AAsync")
        .contentsAsUtf8String()
        .contains("class PointCoroutine extends");
  }

  @Test
  void aTypeInTheUnnamedPackageHasACompanionThere() {
    assertThat(
            Compiler.javac()
                .withProcessors(new FermataProcessor())
                .compile(
                    JavaFileObjects.forSourceString(
                        "A",
                        "class A { @dev.fermata.annotation.Async static int f() { return 1; } }")))
        .generatedSourceFile("AAsync");
  }

  @Test
  void aTypeIsRefusedWhereTheRuntimeIsMissing() throws Exception {
    File annotations =
        new File(Async.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    Compilation compilation =
        Compiler.javac()
            .withProcessors(new AwaitCheckProcessor(), new FermataProcessor())
            .withClasspath(List.of(annotations))
            .compile(
                Attributed.file(
                    "package test;\nclass A { @dev.fermata.annotation.Async void a() {} }"));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[FERMATA-006]");
  }
}
