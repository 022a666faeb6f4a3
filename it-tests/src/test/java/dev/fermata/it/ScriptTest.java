package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.it.Script.fermata;
import static dev.fermata.it.Script.fermataIn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with programs that need no companion: how it starts, runs and ends. */
class ScriptTest {
  @TempDir private Path folder;

  @Test
  void versionIsThatOfTheBuild() throws Exception {
    assertThat(fermata("--version"))
        .isEqualTo(new ProcessResult(0, "fermata 0.1.0-SNAPSHOT\n", ""));
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    ProcessResult result = fermata("--help");

    assertThat(result.status()).isEqualTo(0);
    for (String command :
        new String[] {
          "run", "expand", "graph", "passes", "compile", "classpath", "where", "ps", "pstree"
        }) {
      assertThat(result.out()).containsMatch("(?m)^  " + command + " ");
    }
  }

  @Test
  void wrongUsageEndsWithTwo() throws Exception {
    for (Object[] wrong :
        new Object[][] {
          {}, {"no-such-command"}, {"run"}, {"run", "NoSuchFile.java"}, {"run", folder}
        }) {
      ProcessResult result = fermata(wrong);

      assertThat(result.status()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).isNotEmpty();
    }
  }

  @Test
  void argumentsReachTheProgramAsTheyAre() throws Exception {
    Path file = program("System.out.println(String.join(\"|\", args));");

    ProcessResult result = fermata("run", file, "--debug", "@here", "", "a b", "--main", "*");

    assertThat(result).isEqualTo(new ProcessResult(0, "--debug|@here||a b|--main|*\n", ""));
  }

  @Test
  void standardInputReachesTheProgram() throws Exception {
    Path file = program("System.out.println(new java.util.Scanner(System.in).nextLine());");

    ProcessResult result =
        ProcessResult.of(new ProcessBuilder(Script.command("run", file)), "a line\nanother\n");

    assertThat(result).isEqualTo(new ProcessResult(0, "a line\n", ""));
  }

  @Test
  void exitStatusIsTheProgramsOwn() throws Exception {
    assertThat(fermata("run", program("System.exit(42);")).status()).isEqualTo(42);
  }

  @Test
  void uncaughtExceptionPrintsItsTraceAsWithJavaAndEndsWithOne() throws Exception {
    Path file = program("throw new IllegalStateException(\"no\", new RuntimeException(\"why\"));");

    assertThat(fermata("run", file))
        .isEqualTo(
            new ProcessResult(
                1,
                "",
                """
                Exception in thread "main" java.lang.IllegalStateException: no
                \tat app.Main.main(Main.java:5)
                Caused by: java.lang.RuntimeException: why
                \t... 1 more
                """));
  }

  @Test
  void aProgramThatRunsHasTheUsersLines() throws Exception {
    Path file =
        Sources.write(
            folder,
            "Lines.java",
            """
            import dev.fermata.annotation.Async;

            class Lines {
              @Async
              static void main() {
                System.out.println(new Throwable().getStackTrace()[0].getLineNumber());
              }
            }
            """);

    assertThat(fermata("run", file)).isEqualTo(new ProcessResult(0, "6\n", ""));
  }

  @Test
  void threadsThatOutliveMainFinish() throws Exception {
    Path file =
        program(
            """
            new Thread(() -> {
              java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
              System.out.println("late");
            }).start();
            """);

    assertThat(fermata("run", file)).isEqualTo(new ProcessResult(0, "late\n", ""));
  }

  @Test
  void interruptRunsShutdownHooksAndEndsWith130() throws Exception {
    Path file =
        program(
            """
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
            System.out.println("ready");
            Thread.sleep(60_000);
            """);
    Process process =
        new ProcessBuilder(Script.interruptibleCommand("run", file))
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader();
    assertThat(lines.readLine()).isEqualTo("ready");

    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

    assertThat(lines.readLine()).isEqualTo("hook");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  @Test
  void sourcesThatTheProgramUsesAreFoundFromItsRoot() throws Exception {
    Sources.write(
        folder,
        "lib/deep/Other.java",
        "package lib.deep; public class Other { public static int x = 1; }");
    Sources.write(
        folder, "app/Near.java", "package app; class Near { static int x = lib.deep.Other.x; }");
    Sources.write(folder, "app/Broken.java", "package app; class Broken { this is not Java }");
    Path file = program("System.out.println(Near.x);");

    assertThat(fermataIn(folder.resolve("app"), "run", "Main.java"))
        .isEqualTo(new ProcessResult(0, "1\n", ""));
    assertThat(fermata("run", file)).isEqualTo(new ProcessResult(0, "1\n", ""));
  }

  @Test
  void aClassPathIsTakenByEveryCommandThatCompiles() throws Exception {
    Path library = folder.resolve("library");
    Path other =
        Sources.write(
            folder,
            "sources/lib/Other.java",
            "package lib; public class Other { public static String name() { return \"lib\"; } }");
    assertThat(Jdk.run("javac", "-d", library, other).status()).isEqualTo(0);
    Path file =
        Sources.write(
            folder,
            "app/Main.java",
            """
            package app;
            class Main {
              @dev.fermata.annotation.Async static void main() {
                System.out.println(lib.Other.name());
              }
            }
            """);

    assertThat(fermata("run", "-cp", library, file)).isEqualTo(new ProcessResult(0, "lib\n", ""));
    assertThat(fermata("expand", "-cp", library, file).out()).contains("Other.name()");
    assertThat(fermata("graph", "--classpath", library, file).out()).startsWith("<svg");
    assertThat(fermata("compile", "-cp", library, file, "-d", folder.resolve("out")).status())
        .isEqualTo(0);
    assertThat(fermata("run", file).err()).contains("Main.java:4:27: error: [FERMATA-003] ");
  }

  @Test
  void whatIsMissingIsLookedForAsMavenWould() throws Exception {
    Path library = folder.resolve("library");
    Path other =
        Sources.write(
            folder,
            "sources/lib/Other.java",
            "package lib; public class Other { public static String name() { return \"lib\"; } }");
    assertThat(Jdk.run("javac", "-d", library, other).status()).isEqualTo(0);
    Sources.write(folder, "project/pom.xml", "<project/>");
    Path maven =
        Sources.write(
            folder,
            "project/mvnw",
            """
            #!/bin/sh
            for argument in "$@"; do
              case "$argument" in -Dmdep.outputFile=*) echo '%s' > "${argument#*=}" ;; esac
            done
            """
                .formatted(library));
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Path file =
        Sources.write(
            folder,
            "project/src/main/java/app/Main.java",
            """
            package app;
            class Main {
              public static void main(String[] args) { System.out.println(lib.Other.name()); }
            }
            """);

    ProcessResult first = fermata("run", file);
    ProcessResult second = fermata("run", file);

    assertThat(first.out()).isEqualTo("lib\n");
    assertThat(first.err()).startsWith("fermata: asking Maven for the class path of ");
    assertThat(second).isEqualTo(new ProcessResult(0, "lib\n", ""));
  }

  @Test
  void folderRunsTheMainClassThatIsNamed() throws Exception {
    program("System.out.println(\"one \" + String.join(\" \", args));");
    assertThat(fermata("run", folder, "x").out()).isEqualTo("one x\n");

    Sources.write(
        folder,
        "app/Second.java",
        "package app; class Second {"
            + " public static void main(String[] args) { System.out.println(\"two\"); } }");
    ProcessResult ambiguous = fermata("run", folder);
    assertThat(ambiguous.status()).isEqualTo(2);
    assertThat(ambiguous.err()).contains("app.Main, app.Second");
    assertThat(fermata("run", "--main", "app.Second", folder).out()).isEqualTo("two\n");
    assertThat(fermata("run", folder, "--main", "app.Main", "y").out()).isEqualTo("one y\n");
  }

  @Test
  void compileErrorNamesFileLineAndColumn() throws Exception {
    program("int x = \"no\";");

    ProcessResult result = fermataIn(folder, "run", "app/Main.java");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            app/Main.java:5:9: error: incompatible types: java.lang.String cannot be converted to int
            int x = "no";
                    ^
            """);
  }

  @Test
  void programWithoutMainIsAnError() throws Exception {
    Path file = Sources.write(folder, "Library.java", "class Library {}");

    assertThat(fermata("run", file))
        .isEqualTo(new ProcessResult(1, "", file + ": error: no main method\n"));
  }

  @Test
  void runLeavesNoFile() throws Exception {
    Path file = program("");
    var before = Sources.contents(folder);

    assertThat(fermataIn(folder, "run", file)).isEqualTo(new ProcessResult(0, "", ""));

    assertThat(Sources.contents(folder)).isEqualTo(before);
  }

  @Test
  void compiledClassesRunOnTheClassPathThatIsPrinted() throws Exception {
    program("System.out.println(\"compiled\");");
    Path out = folder.resolve("out");
    assertThat(fermata("compile", folder.resolve("app"), "-d", out))
        .isEqualTo(new ProcessResult(0, "", ""));

    String classPath = fermata("classpath").out().strip();

    ProcessResult result =
        ProcessResult.of(
            new ProcessBuilder(Jdk.tool("java"), "-cp", out + ":" + classPath, "app.Main"), "");
    assertThat(result).isEqualTo(new ProcessResult(0, "compiled\n", ""));
  }

  @Test
  void compileWritesNothingWhenThereAreErrors() throws Exception {
    program("int x = \"no\";");
    Path out = folder.resolve("out");

    assertThat(fermata("compile", folder.resolve("app"), "-d", out).status()).isEqualTo(1);

    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void scriptWorksThroughSymbolicLinksFromAnywhere() throws Exception {
    Files.createSymbolicLink(folder.resolve("link"), Script.HOME.resolve("fermata"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));

    ProcessResult result =
        ProcessResult.of(
            new ProcessBuilder(second.toString(), "--version").directory(folder.toFile()), "");

    assertThat(result).isEqualTo(new ProcessResult(0, "fermata 0.1.0-SNAPSHOT\n", ""));
  }

  @Test
  void missingJdkIsNamed() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("env", "JAVA_HOME=" + folder, Script.HOME + "/fermata", "--version");

    ProcessResult result = ProcessResult.of(builder, "");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("JAVA_HOME is " + folder);
  }

  private Path program(String body) throws Exception {
    return Sources.write(
        folder,
        "app/Main.java",
        """
        package app;

        public class Main {
          public static void main(String[] args) throws Exception {
        %s
          }
        }
        """
            .formatted(body.stripTrailing()));
  }
}
