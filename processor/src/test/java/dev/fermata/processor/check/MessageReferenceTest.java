package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.diag.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/messages.md} to what the processor says. */
class MessageReferenceTest {
  private static final Path REFERENCE = Path.of("../docs/messages.md");

  /** A cure has no warning of the compiler's either, but for several classes in a file. */
  private static final String LINT = "-Xlint:all,-processing,-auxiliaryclass";

  private static final Pattern SECTION = Pattern.compile("(?m)^## (\\S+)\n((?:(?!## ).*\n)*)");
  private static final Pattern BLOCK = Pattern.compile("(?m)^```\\w+\n([\\s\\S]*?)\n```$");

  /** What brings these about is no type in a package of every Java, or too long to show. */
  private static final Set<String> WITHOUT_EXAMPLE =
      Set.of(
          "FERMATA-001",
          "FERMATA-002",
          "FERMATA-004",
          "FERMATA-005",
          "FERMATA-006",
          "FERMATA-007",
          "FERMATA-017",
          "FERMATA-018",
          "FERMATA-024",
          "FERMATA-060",
          "FERMATA-096",
          "FERMATA-097");

  /** A section: the id, what is wrong, what is said of it, what is right. */
  record Entry(String id, List<String> blocks) {
    @Override
    public String toString() {
      return id;
    }
  }

  private static List<Entry> entries() throws IOException {
    String text = Files.readString(REFERENCE);
    return SECTION
        .matcher(text)
        .results()
        .map(
            section ->
                new Entry(
                    section.group(1),
                    BLOCK.matcher(section.group(2)).results().map(r -> r.group(1)).toList()))
        .toList();
  }

  static Stream<Entry> examples() throws IOException {
    return entries().stream().filter(entry -> !WITHOUT_EXAMPLE.contains(entry.id()));
  }

  @Test
  void everyMessageHasASectionInTheOrderOfIds() throws IOException {
    assertThat(entries().stream().map(Entry::id).toList())
        .containsExactlyElementsIn(Arrays.stream(Message.values()).map(Message::id).toList())
        .inOrder();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theFirstExampleGivesTheMessage(Entry entry) {
    assertThat(String.join("\n", CheckTester.said(entry.blocks().get(0))))
        .isEqualTo(entry.blocks().get(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSecondExampleGivesNone(Entry entry) {
    assertThat(CheckTester.saidWith(LINT, entry.blocks().get(2))).isEmpty();
  }
}
