package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.javaFiles;
import static dev.fermata.it.Sources.project;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' projects, built by Eclipse's compiler. */
class EclipseCompilerTest {
  private static final String SHOP =
      """
      import static dev.fermata.Fermata.*;
      import dev.fermata.*;
      import dev.fermata.annotation.Async;
      import java.io.IOException;
      import java.util.*;

      public class Shop<K extends Comparable<K>> {
        public interface Stock<T> {
          @Async T take(String item, int... counts) throws IOException;

          class Shelf<V> {
            @Async V[] fill(Shelf<? extends List<V>> from) { return null; }
          }
        }

        record Item<V>(V value) {
          @Async V read(Item<?> other) { return value; }
        }

        enum Size { SMALL; @Async Size next() { return this; } }

        class Cart<V> {
          @Async Map<K, V> items(Shop<String>.Cart<V> other, Stock.Shelf<V> from) { return null; }
        }

        @Async public <T extends K> Map<T, ? super int[]> prices(Stock<? extends T> of) { return Map.of(); }
        @Async protected boolean sold(String item) { return false; }
        @Async AsyncIterator<K> keys() { while (true) { await(sleep(java.time.Duration.ZERO)); } }
        @SafeVarargs @Async static <E, X extends Exception> List<E> all(E... items) throws X, IOException {
          return List.of(items);
        }
        @Async private long count() { return 0; }
        @Async static void main() { System.out.println("open"); }

        @Async static boolean asks(Shop<String> shop) throws IOException {
          ShopAsync.<String, String>prices(shop, (item, counts) -> item).close();
          return await(ShopAsync.sold(shop, "tea")) && shop.sold("egg");
        }

        public static void main(String[] args) {
          run(ShopAsync.main());
        }
      }
      """;

  /** The platform then has no javac, as where there is no JDK. */
  private static final List<String> WITHOUT_JAVAC = List.of("--limit-modules", "java.se");

  /** Of a class, or of a twin: accessors are nobody's to call. */
  private static final Pattern SIGNATURE =
      Pattern.compile("(class|interface) |dev\\.fermata\\.(Coroutine|AsyncIterator)<.*\\(");

  @TempDir private Path out;

  @Test
  void companionsAreThoseOfJavac() throws Exception {
    ProcessResult compiled = compile(javaFiles(project("compiled-once")));
    assertWithMessage(compiled.err()).that(compiled.status()).isEqualTo(0);

    ProcessResult result = run("depot.Depot");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out().replaceFirst("\\d+\\.\\d+ s", "SECONDS s"))
        .isEqualTo(CompanionVersionTest.PRINTED);
    Path byJavac = out.resolve("javac");
    Distribution.compile(
        out.resolve("javac-classes"),
        "--release",
        "17",
        "-s",
        Files.createDirectories(byJavac),
        javaFiles(project("compiled-once")));
    assertThat(Sources.contents(out.resolve("generated"))).isEqualTo(Sources.contents(byJavac));
  }

  @Test
  void mistakesAreSaidWithTheirPlaces() throws Exception {
    Path source =
        Sources.write(
            out,
            "Held.java",
            """
            import dev.fermata.annotation.Async;
            class Held {
              @Async synchronized void work() {}
            }
            class Right {
              @Async void work() {}
            }
            """);

    ProcessResult result = compile(List.of(source));

    assertThat(result.status()).isNotEqualTo(0);
    assertThat(result.err()).contains("Held.java (at line 2)");
    assertThat(result.err()).contains("Held.java:3:28: [FERMATA-010] ");
    assertThat(result.err()).doesNotContain("[FERMATA-025]");
  }

  @Test
  void withoutAJdkCompanionsHaveTheSignaturesOfJavacs() throws Exception {
    Path source = Sources.write(out, "Shop.java", SHOP);

    ProcessResult compiled = compile(WITHOUT_JAVAC, List.of(source));

    assertWithMessage(compiled.err()).that(compiled.status()).isEqualTo(0);
    assertThat(compiled.err()).contains("[FERMATA-005] ShopAsync has signatures only");
    Distribution.compile(out.resolve("javac-classes"), source);
    assertThat(signatures(out.resolve("classes")))
        .isEqualTo(signatures(out.resolve("javac-classes")));
  }

  @Test
  void whatHasSignaturesOnlySaysWhatToDoAndThenRuns() throws Exception {
    List<Path> sources = List.of(Sources.write(out, "Shop.java", SHOP));
    compile(WITHOUT_JAVAC, sources);

    ProcessResult stopped = run("Shop");

    assertThat(stopped.status()).isNotEqualTo(0);
    assertThat(stopped.err())
        .contains(
            "IllegalStateException: ShopAsync.main is a stub, written where Shop was compiled by an"
                + " editor: compile Shop with Maven, Gradle or javac, with Fermata's processor, and"
                + " run what that made");

    ProcessResult withJdk = compile(sources);
    assertWithMessage(withJdk.err()).that(withJdk.status()).isEqualTo(0);
    assertThat(withJdk.err()).doesNotContain("FERMATA");
    assertThat(run("Shop").out()).isEqualTo("open\n");
  }

  /** It does not tell where sources and classes are. */
  @Test
  void underAFileManagerOfOnesOwnCompanionsHaveSignatures() throws Exception {
    Path source = Sources.write(out, "Shop.java", SHOP);
    StringWriter said = new StringWriter();
    JavaCompiler compiler = new EclipseCompiler();
    StandardJavaFileManager platform = compiler.getStandardFileManager(null, null, null);
    List<String> options =
        List.of(
            "-17",
            "-d",
            out.resolve("classes").toString(),
            "-s",
            Files.createDirectories(out.resolve("generated")).toString(),
            "-cp",
            Distribution.classPath(),
            "-processorpath",
            Distribution.processor() + File.pathSeparator + Distribution.classPath());

    boolean isCompiled =
        compiler
            .getTask(
                said,
                new ForwardingJavaFileManager<JavaFileManager>(platform) {},
                null,
                options,
                null,
                platform.getJavaFileObjects(source))
            .call();

    assertWithMessage(said.toString()).that(isCompiled).isTrue();
    assertThat(said.toString()).contains("[FERMATA-005] ShopAsync has signatures only");
  }

  /** What a user may call of the compiled companions of {@link #SHOP}. */
  private static String signatures(Path classes) throws Exception {
    ProcessResult printed =
        Jdk.run(
            "javap",
            "-package",
            "-cp",
            Distribution.classPath(classes),
            "ShopAsync",
            "ShopAsync$Super",
            "Shop_StockAsync",
            "Shop_StockAsync$Body",
            "Shop_Stock_ShelfAsync",
            "Shop_ItemAsync",
            "Shop_SizeAsync",
            "Shop_CartAsync");
    assertWithMessage(printed.err()).that(printed.status()).isEqualTo(0);
    return printed.out().lines().filter(SIGNATURE.asPredicate()).collect(joining("\n"));
  }

  private ProcessResult run(String main) throws Exception {
    return Jdk.run("java", "-cp", Distribution.classPath(out.resolve("classes")), main);
  }

  private ProcessResult compile(List<Path> sources) throws Exception {
    return compile(List.of(), sources);
  }

  private ProcessResult compile(List<String> ofTheVm, List<Path> sources) throws Exception {
    Path ecj =
        Path.of(BatchCompiler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Jdk.run(
        "java",
        ofTheVm,
        "-jar",
        ecj,
        "-17",
        "-d",
        out.resolve("classes"),
        "-s",
        Files.createDirectories(out.resolve("generated")),
        "-cp",
        Distribution.classPath(),
        "-processorpath",
        Distribution.processor() + File.pathSeparator + Distribution.classPath(),
        sources);
  }
}
