package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows besides programs is true, too: commands, passes, pictures. */
class GuideTest {
  @TempDir private Path folder;

  @Test
  void javacCommandsWork() throws Exception {
    // As if the folder were a clone in which the user's file lies.
    Files.createSymbolicLink(folder.resolve("fermata"), Script.HOME.resolve("fermata"));
    Files.createSymbolicLink(folder.resolve("processor"), Script.HOME.resolve("processor"));
    String jdk = Path.of(Jdk.tool("javac")).getParent().toString();
    Sources.write(
        folder,
        "Hello.java",
        Page.GETTING_STARTED
            .block("java", "class Greetings {")
            .replace("class Greetings", "class Hello")
            .replace("GreetingsAsync", "HelloAsync"));
    String commands = "PATH=" + jdk + ":$PATH\n" + Page.GETTING_STARTED.block("sh", "javac -cp");

    ProcessResult result =
        ProcessResult.of(
            new ProcessBuilder("bash", "-euc", commands).directory(folder.toFile()), "");

    assertThat(result)
        .isEqualTo(new ProcessResult(0, "Hello, fast world!\nHello, slow world!\n", ""));
  }

  @Test
  void passesAreThoseOfTheProcessor() throws Exception {
    ProcessResult result = Script.fermata("passes", poll(), "sum");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    List<String> stages = new ArrayList<>();
    for (String stage : result.out().split("(?m)^== ")) {
      if (!stage.isEmpty()) {
        stages.add(stage.strip());
      }
    }
    List<String> shown = new ArrayList<>();
    Matcher blocks =
        Pattern.compile("(?ms)^<!-- pass (.*?) -->\n+```java\n(.*?)^```$")
            .matcher(Page.HOW_IT_WORKS.text());
    while (blocks.find()) {
      shown.add("sum: " + blocks.group(1) + "\n" + blocks.group(2).strip());
    }
    assertThat(shown).containsExactlyElementsIn(stages).inOrder();
  }

  @Test
  void companionIsTheOneThatIsGenerated() throws Exception {
    assertThat(Script.fermata("expand", poll()).out())
        .contains(Page.HOW_IT_WORKS.block("java", "class Sum extends Coroutine"));
  }

  @Test
  void pictureIsWhatTheCommandDraws() throws Exception {
    String picture = Files.readString(Script.HOME.resolve("docs/images/poll.svg"));

    assertThat(Script.fermata("graph", poll(), "sum").out()).isEqualTo(picture);
  }

  private Path poll() throws Exception {
    return Sources.write(folder, "Poll.java", Page.HOW_IT_WORKS.block("java", "class Poll {"));
  }
}
