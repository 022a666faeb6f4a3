package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.it.Sources.lineOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stack traces of errors, as whoever catches them in a body or asks a task sees them. */
class CaughtErrorsTest {
  private static final Path REPORT = Sources.project("caught").resolve("Report.java");

  @TempDir private Path out;

  @BeforeEach
  void compile() throws Exception {
    Distribution.compile(out, "-Xlint:all", "-Werror", REPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"waits", "at once"})
  void aCatchThatPrintsShowsTheUsersFramesAndTheCallers(String how) throws Exception {
    assertThat(printed("printing", how))
        .containsExactly(
            "java.io.IOException: gone",
            frame("read", "// thrown"),
            frame("parse", "// parse awaits"),
            frame("printing", "// printing awaits"),
            frame("main", "// main prints"))
        .inOrder();
  }

  @ParameterizedTest
  @CsvSource({
    "keeping, // main keeps, waits",
    "keeping, // main keeps, at once",
    "copying, // main copies, waits",
    "copying, // main copies, at once"
  })
  void soDoesOneThatIsLookedAtBehindTheCatch(String method, String caller, String how)
      throws Exception {
    assertThat(printed(method, how))
        .containsExactly(
            "java.io.IOException: gone",
            frame("read", "// thrown"),
            frame("parse", "// parse awaits"),
            frame(method, "// " + method + " awaits"),
            frame("main", caller))
        .inOrder();
  }

  @Test
  void soDoesOneWithoutAnAwait() throws Exception {
    assertThat(printed("plain", "waits"))
        .containsExactly(
            "java.lang.IllegalStateException: plain",
            frame("plain", "// plainly thrown"),
            frame("main", "// main is plain"))
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"waits", "at once"})
  void anErrorThatIsThrownOnKeepsTheAwaitsThatItCameThrough(String how) throws Exception {
    assertThat(printed("tasks", how))
        .containsExactly(
            "java.io.IOException: gone",
            frame("read", "// thrown"),
            frame("parse", "// parse awaits"),
            frame("passing", "// passing awaits"),
            "java.io.IOException: gone",
            frame("read", "// thrown"),
            frame("parse", "// parse awaits"),
            frame("late", "// late awaits"),
            "java.io.IOException: gone",
            frame("read", "// thrown"),
            frame("parse", "// parse awaits"),
            frame("holding", "// holding awaits"))
        .inOrder();
  }

  private List<String> printed(String... arguments) throws Exception {
    ProcessResult result =
        Jdk.run("java", "-cp", Distribution.classPath(out), "Report", arguments[0], arguments[1]);
    return result.err().lines().map(String::strip).toList();
  }

  private static String frame(String method, String mark) throws IOException {
    return "at Report." + method + "(Report.java:" + lineOf(REPORT, mark) + ")";
  }
}
