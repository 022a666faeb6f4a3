package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void versionIsThatOfTheBuild() throws Exception {
    ProcessResult result = Script.fermata("--version");

    assertThat(result).isEqualTo(new ProcessResult(0, "fermata 0.1.0-SNAPSHOT\n", ""));
  }

  @Test
  void wrongUsageEndsWithTwo() throws Exception {
    ProcessResult result = Script.fermata("no-such-command");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("no-such-command");
  }
}
