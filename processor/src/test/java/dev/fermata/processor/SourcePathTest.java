package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that javac finds by itself. */
class SourcePathTest {
  @TempDir Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    write(
        "app/Main.java",
        """
        package app;
        import static dev.fermata.Fermata.*;
        import dev.fermata.annotation.Async;
        class Main {
          @Async static String go() {
            await(sleep(java.time.Duration.ZERO));
            var other = new Sibling().other();
            return other.name();
          }
        }
        """);
    write("app/Sibling.java", "package app; class Sibling extends util.Base {}");
    write("app/Broken.java", "package app; class Broken { int x = ; }");
    write(
        "util/Base.java",
        "package util; public class Base { public Other other() { return null; } }");
    write(
        "util/Other.java",
        "package util; public class Other { public String name() { return \"\"; } }");
    write("util/Wrong.java", "package util; class Wrong { int x = \"not an int\"; }");
    Files.createDirectory(folder.resolve("out"));
  }

  private void write(String name, String source) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }

  private List<String> errors(StandardLocation location) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      Path src = folder.resolve("src");
      List<Path> classPath =
          Stream.concat(
                  Stream.of(folder.resolve("elsewhere")),
                  Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                      .map(Path::of))
              .toList();
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      if (location == StandardLocation.SOURCE_PATH) {
        files.setLocationFromPaths(location, List.of(src));
      } else {
        files.setLocationFromPaths(
            location, Stream.concat(Stream.of(src), classPath.stream()).toList());
      }
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder.resolve("out")));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              List.of(),
              null,
              files.getJavaFileObjects(src.resolve("app/Main.java")));
      task.setProcessors(List.of(new FermataProcessor(), new AwaitCheckProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(null))
        .toList();
  }

  @Test
  void onlyWhatIsNeededIsReadFromTheSourcePath() throws IOException {
    assertThat(errors(StandardLocation.SOURCE_PATH)).isEmpty();
    assertThat(Files.exists(folder.resolve("out/app/MainAsync.class"))).isTrue();
    assertThat(Files.exists(folder.resolve("out/util/Other.class"))).isTrue();
  }

  @Test
  void aCompanionThatAnEarlierBuildLeftAmongTheSourcesIsReplaced() throws IOException {
    write(
        "app/MainAsync.java",
        "package app; import javax.annotation.processing.Generated;"
            + " @Generated(\"dev.fermata.processor.FermataProcessor\")"
            + " final class MainAsync { Gone gone; }");

    assertThat(errors(StandardLocation.SOURCE_PATH)).isEmpty();
    assertThat(errors(StandardLocation.CLASS_PATH)).isEmpty();
  }

  @Test
  void aCompanionInAModuleThatHasNoGeneratedAnnotationIsReplacedToo() throws IOException {
    write(
        "app/MainAsync.java",
        "package app; @dev.fermata.companion.GeneratedCompanion"
            + " final class MainAsync { Gone gone; }");

    assertThat(errors(StandardLocation.SOURCE_PATH)).isEmpty();
  }

  @Test
  void aClassOfTheUsersIsNotReplaced() throws IOException {
    write("app/MainAsync.java", "package app; final class MainAsync {}");

    String error = errors(StandardLocation.SOURCE_PATH).get(0);

    assertThat(error).contains("FERMATA-020");
  }

  @Test
  void aFileOfTheUsersThatTheCompilerDoesNotKnowIsNotOverwritten() throws IOException {
    write("../out/app/MainAsync.java", "package app; final class MainAsync {}");

    String error = errors(StandardLocation.SOURCE_PATH).get(0);

    assertThat(error).contains("FERMATA-020");
    assertThat(Files.readString(folder.resolve("out/app/MainAsync.java")))
        .isEqualTo("package app; final class MainAsync {}");
  }

  @Test
  void aCompanionThatCannotBeWrittenIsNoFailureOfTheProcessor() throws IOException {
    write("../out/app", "a file where the folder would be");

    String error = errors(StandardLocation.SOURCE_PATH).get(0);

    assertThat(error).contains("FERMATA-004");
    assertThat(error).doesNotContain("\tat ");
  }

  @Test
  void whatLiesInTheUnnamedPackageElsewhereIsNotRead() throws IOException {
    write(
        "app/Main.java",
        """
        package app;
        import dev.fermata.annotation.Async;
        class Main {
          static class Nested {
            @Async static void go() {}
          }
        }
        """);
    write("../elsewhere/Scratch.java", "class Scratch { int x = ; }");

    assertThat(errors(StandardLocation.CLASS_PATH)).isEmpty();
    assertThat(Files.exists(folder.resolve("out/app/Main_NestedAsync.class"))).isTrue();
  }

  @Test
  void onlyWhatIsNeededIsReadFromTheClassPath() throws IOException {
    assertThat(errors(StandardLocation.CLASS_PATH)).isEmpty();
    assertThat(Files.exists(folder.resolve("out/app/MainAsync.class"))).isTrue();
  }
}
