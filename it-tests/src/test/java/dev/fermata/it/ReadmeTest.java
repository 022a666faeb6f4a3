package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is true. */
class ReadmeTest {
  @TempDir private Path folder;

  @Test
  void exampleRuns() throws Exception {
    Path file = Sources.write(folder, "Hello.java", Readme.block("java", "class Hello {"));

    assertThat(Script.fermata("run", file))
        .isEqualTo(new ProcessResult(0, "3 ...\n2 ...\n1 ...\nHello, world!\n", ""));
  }

  @Test
  void generatedSourceBesideTheExampleIsWhatIsGenerated() throws Exception {
    Path file = Sources.write(folder, "Hello.java", Readme.block("java", "class Hello {"));

    assertThat(Script.fermata("expand", file))
        .isEqualTo(new ProcessResult(0, Readme.block("java", "class HelloAsync {"), ""));
  }

  @Test
  void javacCommandsWork() throws Exception {
    Sources.write(folder, "Hello.java", Readme.block("java", "class Hello {"));
    // As if the folder were a clone in which the user's file lies.
    Files.createSymbolicLink(folder.resolve("fermata"), Script.HOME.resolve("fermata"));
    Files.createSymbolicLink(folder.resolve("processor"), Script.HOME.resolve("processor"));
    String jdk = Path.of(Jdk.tool("javac")).getParent().toString();
    String commands = "PATH=" + jdk + ":$PATH\n" + Readme.block("sh", "javac -cp");

    ProcessResult result =
        ProcessResult.of(
            new ProcessBuilder("bash", "-euc", commands).directory(folder.toFile()), "");

    assertThat(result).isEqualTo(new ProcessResult(0, "3 ...\n2 ...\n1 ...\nHello, world!\n", ""));
  }

  @Test
  void filesThatAreLinkedExist() throws Exception {
    String readme = Files.readString(Script.HOME.resolve("README.md"));

    Matcher links = Pattern.compile("\\]\\(([^):]+)\\)").matcher(readme);
    while (links.find()) {
      assertThat(Files.exists(Script.HOME.resolve(links.group(1)))).isTrue();
    }
  }
}
