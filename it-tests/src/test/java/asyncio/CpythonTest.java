package asyncio;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fermata.EventLoop;
import dev.fermata.Runner;
import dev.fermata.VirtualTimeEventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same random program on Fermata and on CPython's asyncio: what happens, when and in which
 * order must be the same. Skipped where there is no python3 of at least 3.11. More of them:
 *
 * <pre>{@code
 * ./mvnw -pl it-tests -am package -Dtest=CpythonTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfermata.cpython="10000 5000"
 * }</pre>
 *
 * compares 10,000, beginning with seed 5000.
 */
class CpythonTest {
  private static final String[] RANGE = System.getProperty("fermata.cpython", "300 0").split(" ");

  @TempDir Path folder;

  @Test
  void randomProgramsDoWhatTheyDoOnAsyncio() throws Exception {
    assumeTrue(versionOfPython() >= 311, "there is no python3 of at least 3.11 to compare with");
    List<List<Op>> programs = new ArrayList<>();
    int first = Integer.parseInt(RANGE[1]);
    for (int i = 0; i < Integer.parseInt(RANGE[0]); i++) {
      programs.add(RandomOps.program(first + i));
    }

    List<String> expected = onAsyncio(programs);

    assertThat(expected).hasSize(programs.size());
    List<String> different = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      String actual = onFermata(programs.get(i));
      if (!actual.equals(expected.get(i))) {
        different.add(
            "seed %d: %s%nasyncio  %s%nfermata  %s"
                .formatted(first + i, programs.get(i), expected.get(i), actual));
      }
    }
    assertWithMessage(
            "%s of %s programs differ, the shortest of them:\n%s\n",
            different.size(),
            programs.size(),
            different.stream().min((a, b) -> a.length() - b.length()).orElse(""))
        .that(different.size())
        .isEqualTo(0);
  }

  private static String onFermata(List<Op> program) throws TimeoutException {
    Runner runner = Runner.builder().loopFactory(VirtualTimeEventLoop::new).build();
    try {
      EventLoop loop = runner.loop();
      loop.setExceptionHandler((where, context) -> {});
      return runner.run(InterpreterAsync.main(program)).stream()
          .map(line -> '"' + line + '"')
          .collect(Collectors.joining(", ", "[", "]"));
    } finally {
      close(runner);
    }
  }

  /** What a program did is told before; what it left may wait in a finally for ever. */
  private static void close(Runner runner) {
    try {
      runner.close();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().contains("can ever go on again");
    }
  }

  private List<String> onAsyncio(List<List<Op>> programs) throws Exception {
    Path script = folder.resolve("interpreter.py");
    try (InputStream source = CpythonTest.class.getResourceAsStream("/asyncio/interpreter.py")) {
      Files.write(script, source.readAllBytes());
    }
    Path file = folder.resolve("programs.json");
    Files.write(file, programs.stream().map(Object::toString).toList());
    return outputOf("python3", script.toString(), file.toString());
  }

  /** Such as 311 for 3.11; 0 where there is none. */
  private int versionOfPython() throws Exception {
    try {
      String version =
          String.join(
              "",
              outputOf(
                  "python3",
                  "-c",
                  "import sys; print(100 * sys.version_info[0] + sys.version_info[1])"));
      return version.matches("\\d+") ? Integer.parseInt(version) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private List<String> outputOf(String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return Files.readAllLines(output);
  }
}
