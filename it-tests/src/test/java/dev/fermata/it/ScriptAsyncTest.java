package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.it.Script.fermata;
import static dev.fermata.it.Script.fermataIn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with programs that have {@code @Async} methods. */
class ScriptAsyncTest {
  private static final String IMPORTS =
      """
      import static dev.fermata.Fermata.*;
      import static java.time.Duration.*;
      import dev.fermata.annotation.Async;
      """;

  @TempDir private Path folder;

  @Test
  void asyncMainWithoutArgumentsRuns() throws Exception {
    Path file =
        write(
            "class Main { @Async static void main() { await(sleep(ZERO)); print(\"ran\"); } %s }");

    assertThat(fermata("run", file)).isEqualTo(new ProcessResult(0, "ran\n", ""));
  }

  @Test
  void asyncMainTakesArguments() throws Exception {
    Path file =
        write("class Main { @Async static int main(String[] a) { print(a[0]); return 3; } %s }");

    assertThat(fermata("run", file, "x")).isEqualTo(new ProcessResult(0, "x\n", ""));
  }

  @Test
  void plainMainIsPreferredToAsyncOnes() throws Exception {
    Path file =
        write(
            "class Main { @Async static void main() { print(\"async\"); }"
                + " public static void main(String[] args) { print(\"plain\"); } %s }");

    assertThat(fermata("run", file)).isEqualTo(new ProcessResult(0, "plain\n", ""));
  }

  @Test
  void uncaughtExceptionOfACoroutineNamesTheUsersLine() throws Exception {
    Path file =
        write("class Main {\n@Async static void main() {\nthrow new Error(\"no\");\n}\n%s }");

    ProcessResult result = fermata("run", file);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("Exception in thread \"main\" java.lang.Error: no\n");
    assertThat(result.err()).contains("Main.main(Main.java:6)");
    assertThat(result.err()).doesNotContain("dev.fermata.cli");
  }

  @Test
  void debugTurnsTheLoopsDebugModeOn() throws Exception {
    Path file =
        write(
            "class Main { @Async static void main() { print(getRunningLoop().getDebug()); } %s }");

    assertThat(fermata("run", file).out()).isEqualTo("false\n");
    assertThat(fermata("run", "--debug", file).out()).isEqualTo("true\n");
  }

  @Test
  void interruptCancelsMainOnceAndLetsFinallyBlocksFinish() throws Exception {
    Path file =
        write(
            """
            class Main {
              @Async static void main() {
                try {
                  print("ready");
                  await(sleep(ofSeconds(60)));
                } finally {
                  await(sleep(ofMillis(100)));
                  print("cleaned up");
                }
              }
              %s
            }
            """);
    Process process =
        new ProcessBuilder(Script.interruptibleCommand("run", file))
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader();
    assertThat(lines.readLine()).isEqualTo("ready");

    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

    assertThat(lines.readLine()).isEqualTo("cleaned up");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  @Test
  void errorOfTheProcessorNamesFileLineColumnAndMessage() throws Exception {
    write("class Main {\n  static void main() { await(sleep(ZERO)); }\n%s }");

    ProcessResult result = fermataIn(folder, "run", "Main.java");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("Main.java:5:24: error: [FERMATA-030] ");
    assertThat(result.err()).doesNotContain("\tat ");
  }

  @Test
  void expandPrintsTheCompanionsOfTheFileAndOfNoOther() throws Exception {
    Sources.write(
        folder, "Other.java", IMPORTS + "class Other { @Async static int other() { return 1; } }");
    Path file =
        write(
            "class Main { @Async static int a() { return await(OtherAsync.other()); }"
                + " static class Inner { @Async int b() { return 1; } } %s }");

    ProcessResult result = fermata("expand", file);

    assertThat(result.status()).isEqualTo(0);
    assertThat(result.out()).contains("class MainAsync {");
    assertThat(result.out()).contains("class Main_InnerAsync {");
    assertThat(result.out()).doesNotContain("class OtherAsync");
  }

  @Test
  void graphDrawsEachMethod() throws Exception {
    Path file =
        write(
            "class Main { @Async static void a() { await(sleep(ZERO)); }"
                + " @Async static void b() {} %s }");
    Path out = folder.resolve("out.svg");

    assertThat(fermata("graph", file, "-o", out)).isEqualTo(new ProcessResult(0, "", ""));

    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.toFile());
    String svg = Files.readString(out);
    assertThat(svg).contains("Main: void a()");
    assertThat(svg).contains("Main: void b()");
    assertThat(fermata("graph", file).out()).isEqualTo(svg);
  }

  @Test
  void graphsAreInTheWordsOfTheSourceUnlessTheMachineIsAskedFor() throws Exception {
    Path file =
        write(
            """
            class Base {
              @Async int total(int n) { return n; }
            }
            class Main extends Base {
              private int calls;
              private java.util.List<Main> others = new java.util.ArrayList<>();
              static class Util { @Async static int twice(int n) { return 2 * n; } }
              @Async @Override int total(int n) {
                for (var other : others) {
                  calls += other.total(n) + Util.twice(calls++);
                }
                this.calls = super.total(n) + total(n - 1);
                return calls;
              }
              %s
            }
            """);

    String words = fermata("graph", file, "total").out();
    String machine = fermata("graph", "--machine", file, "total").out();

    assertThat(words).contains(">Main other : others ?<");
    assertThat(words).contains(">await other.total(n)<");
    assertThat(words).contains(">await Util.twice(calls++)<");
    assertThat(words).contains(">await super.total(n)<");
    assertThat(words).contains(">await total(n - 1)<");
    assertThat(words).contains(">return calls<");
    assertThat(words).doesNotContain("Async");
    assertThat(words).doesNotContain("java.util");
    assertThat(machine).contains(">await MainAsync.total(other, n) → ");
  }

  @Test
  void compileWritesClassesAndGeneratedSources() throws Exception {
    Path file = write("class Main { @Async static void a() { await(sleep(ZERO)); } %s }");
    Path out = folder.resolve("out");

    assertThat(fermata("compile", file, "-d", out)).isEqualTo(new ProcessResult(0, "", ""));

    assertThat(Sources.contents(out).keySet())
        .containsAtLeastElementsIn(List.of("Main.class", "MainAsync.class", "MainAsync.java"));
    // Once more, over what was generated.
    assertThat(fermata("compile", file, "-d", out)).isEqualTo(new ProcessResult(0, "", ""));
  }

  @Test
  void compileOverwritesNoSourceOfTheUsers() throws Exception {
    Path file = write("class Main { @Async static void a() { await(sleep(ZERO)); } %s }");
    Path out = folder.resolve("out");
    Sources.write(out, "MainAsync.java", "// mine\n");

    ProcessResult result = fermata("compile", file, "-d", out);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("MainAsync.java: error: exists and was not generated");
    assertThat(Sources.contents(out)).containsExactly("MainAsync.java", "// mine\n");
  }

  /** Writes Main.java; {@code %s} stands for a method that prints. */
  private Path write(String program) throws Exception {
    String print = "static void print(Object line) { System.out.println(line); }";
    return Sources.write(folder, "Main.java", IMPORTS + program.formatted(print));
  }

  @Test
  void whereTellsWhatALineBecame() throws Exception {
    Path file = Sources.project("lines").resolve("Ticker.java");

    ProcessResult found = fermata("where", file + ":" + Sources.lineOf(file, "// counted"));
    assertThat(found.status()).isEqualTo(0);
    assertThat(found.out()).containsMatch("^TickerAsync\\.java:\\d+: (// counted|sum \\+= i;)");

    ProcessResult none = fermata("where", file + ":1");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("Ticker.java:1: error: no statement of an @Async method");

    ProcessResult wrong = fermata("where", file);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("Usage: fermata where [-hV] [-cp=PATH] FILE.java:LINE");
  }
}
