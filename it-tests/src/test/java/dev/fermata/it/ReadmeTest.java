package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is true. */
class ReadmeTest {
  @TempDir private Path folder;

  @Test
  void exampleRuns() throws Exception {
    assertThat(Script.fermata("run", hello()))
        .isEqualTo(new ProcessResult(0, "tea 2\negg 3\ntea 1\negg 2\negg 1\nbreakfast\n", ""));
  }

  @Test
  void pictureIsWhatTheCommandDraws() throws Exception {
    String picture = Files.readString(Script.HOME.resolve("docs/images/hello.svg"));

    assertThat(Script.fermata("graph", hello(), "countDown"))
        .isEqualTo(new ProcessResult(0, picture, ""));
  }

  private Path hello() throws Exception {
    return Sources.write(folder, "Hello.java", Page.README.block("java", "class Hello {"));
  }
}
