package dev.fermata;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds what users see to what was reviewed: {@code runtime/public-api.txt}. A change of it is made
 * visible by writing the file anew:
 *
 * <pre>{@code
 * ./mvnw -pl runtime -am test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfermata.updateApi
 * }</pre>
 */
class PublicApiTest {
  private static final Path REVIEWED = Path.of("public-api.txt");

  @Test
  void thePublicApiIsTheReviewedOne() throws IOException {
    String current = ApiDump.of(Async.class) + "\n" + ApiDump.of(Fermata.class);
    if (System.getProperty("fermata.updateApi") != null) {
      Files.writeString(REVIEWED, current);
    }

    assertWithMessage(
            "the public API has changed: if it is meant to, write runtime/public-api.txt anew, as"
                + " the Javadoc of this test says, and commit it")
        .that(current)
        .isEqualTo(Files.readString(REVIEWED));
  }
}
