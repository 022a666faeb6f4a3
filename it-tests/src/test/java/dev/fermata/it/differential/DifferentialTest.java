package dev.fermata.it.differential;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file under {@code src/test/resources/differential} with an {@code @Async static} method
 * {@code run()} is a test: the program means the same through the processor as it does as plain
 * Java. A folder {@code sinceN} is left out on a JDK older than N.
 */
final class DifferentialTest {
  private static final Pattern SINCE = Pattern.compile("since(\\d+)");

  @TestFactory
  Stream<DynamicTest> meansTheSameAsPlainJava() {
    Path root = Resources.path("differential");
    Map<Path, Source> sources = new LinkedHashMap<>();
    Resources.files("differential").stream()
        .map(root::relativize)
        .filter(DifferentialTest::isForThisJdk)
        .forEach(file -> sources.put(file, Resources.read(root.resolve(file))));
    Differential differential = Differential.of(sources.values());
    return sources.entrySet().stream()
        .filter(entry -> differential.isProgram(entry.getValue()))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().toString().replace('\\', '/'),
                    root.resolve(entry.getKey()).toUri(),
                    () -> assertThat(differential.difference(entry.getValue())).isEmpty()));
  }

  private static boolean isForThisJdk(Path file) {
    Matcher matcher = SINCE.matcher(file.toString());
    return !matcher.find() || Integer.parseInt(matcher.group(1)) <= Runtime.version().feature();
  }
}
