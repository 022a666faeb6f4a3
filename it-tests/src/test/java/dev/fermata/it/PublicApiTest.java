package dev.fermata.it;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.fermata.Fermata;
import dev.fermata.annotation.Async;
import dev.fermata.io.Net;
import dev.fermata.junit.FermataTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds what users see to what was reviewed: a file {@code public-api.txt} beside each module's
 * sources. A change of it is made visible by writing the files anew:
 *
 * <pre>{@code
 * ./mvnw -Dfermata.quick -pl it-tests -am package -Dtest=PublicApiTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dfermata.updateApi
 * }</pre>
 */
class PublicApiTest {

  @Test
  void ofTheRuntime() throws IOException {
    check("runtime", ApiDump.of(Async.class) + "\n" + ApiDump.of(Fermata.class));
  }

  @Test
  void ofInputAndOutput() throws IOException {
    check("io", ApiDump.of(Net.class));
  }

  @Test
  void ofTests() throws IOException {
    check("junit", ApiDump.of(FermataTest.class));
  }

  private static void check(String module, String current) throws IOException {
    Path reviewed = Script.HOME.resolve(module).resolve("public-api.txt");
    if (System.getProperty("fermata.updateApi") != null) {
      Files.writeString(reviewed, current);
    }

    assertWithMessage(
            "the public API has changed: if it is meant to, write %s/public-api.txt anew, as the"
                + " Javadoc of this test says, and commit it",
            module)
        .that(current)
        .isEqualTo(Files.readString(reviewed));
  }
}
