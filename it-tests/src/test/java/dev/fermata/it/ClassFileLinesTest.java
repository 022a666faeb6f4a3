package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.it.Sources.lineOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** What the class files of a user's build say of where the code came from. */
class ClassFileLinesTest {
  private static final Path TICKER = Sources.project("lines").resolve("Ticker.java");

  @TempDir private Path out;

  @Test
  void coroutinesNameTheUsersFileAndItsLines() throws Exception {
    compile(out);

    String tick = disassembled("Ticker$Async$Tick");
    assertThat(tick).contains("Compiled from \"Ticker.java\"");
    assertThat(tick).contains("line " + lineOf(TICKER, "// counted") + ":");
    assertThat(tick).contains("line " + lineOf(TICKER, "never thrown") + ":");
    assertThat(tick).contains("line " + lineOf(TICKER, "describe());") + ":");
  }

  @Test
  void bodiesThatNeverRunClaimNoLines() throws Exception {
    compile(out);

    String original = disassembled("Ticker");
    assertThat(original).doesNotContain("line " + lineOf(TICKER, "// counted") + ":");
    assertThat(original).doesNotContain("line " + lineOf(TICKER, "describe());") + ":");
    assertThat(original).contains("line " + lineOf(TICKER, "\"ticked as \"") + ":");
  }

  @Test
  void nothingButDebugAttributesIsChanged(@TempDir Path asWritten) throws Exception {
    compile(out, "-g");
    compile(asWritten, "-g", "-Afermata.lines=companion");

    Map<String, String> rewritten = withoutDebugAttributes(out);
    assertThat(rewritten).containsKey("Ticker$Async$Tick.class");
    assertThat(rewritten).isEqualTo(withoutDebugAttributes(asWritten));
    assertThat(Sources.contents(out)).isNotEqualTo(Sources.contents(asWritten));
  }

  @Test
  void theCompanionsOwnLinesStayWhereTheyAreAskedFor() throws Exception {
    compile(out, "-Afermata.lines=companion");

    assertThat(disassembled("Ticker$Async$Tick")).contains("Compiled from \"TickerAsync.java\"");
    assertThat(disassembled("Ticker")).contains("line " + lineOf(TICKER, "// counted") + ":");
  }

  @Test
  void aPlainStackTraceNamesTheUsersLines() throws Exception {
    Path program =
        Sources.write(
            out,
            "src/Failing.java",
            """
            class Failing {
              public static void main(String[] args) {
                dev.fermata.Fermata.run(TickerAsync.fail());
              }
            }
            """);
    compile(out, program.toString());

    ProcessResult result = Jdk.run("java", "-cp", Distribution.classPath(out), "Failing");
    assertThat(result.err())
        .contains("at Ticker.fail(Ticker.java:" + lineOf(TICKER, "thrown here") + ")");
  }

  private static void compile(Path out, String... more) throws Exception {
    Distribution.compile(out, List.of("-Xlint:all", "-Werror"), List.of(more), TICKER);
  }

  private String disassembled(String type) throws Exception {
    ProcessResult result = Jdk.run("javap", "-p", "-c", "-l", "-cp", out, type);
    assertThat(result.status()).isEqualTo(0);
    return result.out();
  }

  /** Every class file below a folder, its constant pool made anew. */
  private static Map<String, String> withoutDebugAttributes(Path folder) throws Exception {
    SortedMap<String, String> code = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(Files.readAllBytes(file)).accept(writer, ClassReader.SKIP_DEBUG);
        code.put(
            file.getFileName().toString(),
            new String(writer.toByteArray(), StandardCharsets.ISO_8859_1));
      }
    }
    return code;
  }
}
