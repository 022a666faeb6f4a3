package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users' projects, built by Maven as users build them. */
class MavenProjectsTest {
  @TempDir private static Path folder;

  private static LocalRepository repository;
  private static ProcessResult besideOthers;

  @BeforeAll
  static void build() throws Exception {
    repository = new LocalRepository(folder.resolve("repository"));
    copy(Sources.project("beside-others"), folder.resolve("beside-others"));
    besideOthers =
        repository.maven(
            folder.resolve("beside-others"), "--quiet", "--fail-at-end", "process-classes");
  }

  @Test
  void snippetOfTheGuideIsAllThatAProjectNeeds() throws Exception {
    Path project = folder.resolve("guide");
    Sources.write(
        project,
        "src/main/java/Greetings.java",
        Page.GETTING_STARTED.block("java", "class Greetings {"));
    Sources.write(
        project,
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>user</groupId>
          <artifactId>guide</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          %s
        </project>
        """
            .formatted(Page.GETTING_STARTED.block("xml", "annotationProcessorPaths")));

    ProcessResult result = repository.maven(project, "--quiet", "compiler:compile");

    assertThat(result).isEqualTo(new ProcessResult(0, "", ""));
    Path classes = project.resolve("target/classes");
    assertThat(Jdk.run("java", "-cp", Distribution.classPath(classes), "Greetings").out())
        .endsWith("Hello, slow world!\n");
  }

  @ParameterizedTest
  @CsvSource({
    "autovalue, 'Animal{name=dog, legs=4}'",
    "dagger, it is noon",
    "immutables, 'Point{x=1, y=2}'",
    "lombok, Ada",
    "lombok-last, Ada",
    "mapstruct, 'CarDto[make=Trabant, seatCount=4]'",
  })
  void worksBesideAnotherProcessor(String name, String printed) throws Exception {
    Path target = folder.resolve("beside-others").resolve(name).resolve("target");
    String classPath =
        target.resolve("classes") + File.pathSeparator + target.resolve("lib").resolve("*");

    ProcessResult result = Jdk.run("java", "-cp", classPath, "app.Main");

    assertWithMessage(besideOthers.out() + besideOthers.err())
        .that(result)
        .isEqualTo(new ProcessResult(0, printed + "\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.3", "6.1.3"})
  void testsAreAsync(String junit) throws Exception {
    Path project = folder.resolve("testing-" + junit);
    copy(Sources.project("testing"), project);

    ProcessResult result = repository.maven(project, "-Djunit.version=" + junit, "test");

    String output = result.out() + result.err();
    assertWithMessage(output).that(result.status()).isEqualTo(1);
    assertThat(output).contains("Tests run: 17, Failures: 1, Errors: 0, Skipped: 0");
    assertThat(output).contains("RaceTest.losesMoney fails in run ");
    assertThat(output).contains("with 1 deviation from FIFO");
    assertThat(output).contains("int other = store.load(to);");
    Matcher schedule = Pattern.compile("-Dfermata\\.schedule=\\S+").matcher(output);
    assertThat(schedule.find()).isTrue();

    ProcessResult replayed =
        repository.maven(
            project,
            "-Djunit.version=" + junit,
            "-Dtest=RaceTest#losesMoney",
            schedule.group(),
            "surefire:test");

    assertThat(replayed.out()).contains("RaceTest.losesMoney fails under the given schedule");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.3", "6.1.3"})
  void testsOfAModuleAreAsync(String junit) throws Exception {
    Path project = folder.resolve("testing-modular-" + junit);
    copy(Sources.project("testing-modular"), project);

    ProcessResult result = repository.maven(project, "-Djunit.version=" + junit, "test");

    String output = result.out() + result.err();
    assertWithMessage(output).that(result.status()).isEqualTo(0);
    assertThat(output).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
  }

  @Test
  void billOfMaterialsHasTheVersions() throws Exception {
    Path project = folder.resolve("consumer");
    copy(Sources.project("consumer"), project);

    ProcessResult result = repository.maven(project, "test");

    assertWithMessage(result.out()).that(result.status()).isEqualTo(0);
    assertThat(result.out()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      List<Path> files = paths.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
