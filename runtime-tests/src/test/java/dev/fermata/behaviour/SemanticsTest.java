package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of behaviours says what the tests hold, by the same ids. */
class SemanticsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern DISPLAY_NAME =
      Pattern.compile("@DisplayName\\(\\s*((?:\"[^\"]*\"[\\s+]*)+)\\)");
  private static final Pattern WITH_IDS =
      Pattern.compile("(?<ids>[A-Z]{1,2}\\d\\d(?:, [A-Z]{1,2}\\d\\d)*): (?<behaviour>.*)");
  private static final Pattern ENTRY = Pattern.compile("- \\*\\*(?<id>\\w+)\\*\\* (?<text>.*)");

  @Test
  void thePageSaysWhatTheTestsHold() throws IOException {
    assertThat(onPage()).containsExactlyEntriesIn(inTests());
  }

  private static Map<String, Set<String>> inTests() throws IOException {
    Map<String, Set<String>> behaviours = new TreeMap<>();
    for (String module : List.of("runtime", "runtime-tests")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          DISPLAY_NAME
              .matcher(Files.readString(file))
              .results()
              .map(found -> found.group(1).replaceAll("\"[\\s+]*\"|\"\\s*", ""))
              .forEach(name -> addTo(behaviours, name));
        }
      }
    }
    return behaviours;
  }

  private static void addTo(Map<String, Set<String>> behaviours, String name) {
    Matcher parts = WITH_IDS.matcher(name);
    if (parts.matches()) {
      for (String id : parts.group("ids").split(", ")) {
        behaviours
            .computeIfAbsent(id, first -> new TreeSet<>())
            .addAll(List.of(parts.group("behaviour").split("; ")));
      }
    }
  }

  private static Map<String, Set<String>> onPage() throws IOException {
    Map<String, Set<String>> behaviours = new TreeMap<>();
    String page = Files.readString(ROOT.resolve("docs/semantics.md"));
    for (String line : page.replaceAll("\n +", " ").split("\n")) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        behaviours.put(entry.group("id"), new TreeSet<>(List.of(entry.group("text").split("; "))));
      }
    }
    return behaviours;
  }
}
