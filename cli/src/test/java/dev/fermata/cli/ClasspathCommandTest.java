package dev.fermata.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ClasspathCommandTest {
  @Test
  void printsWhereTheAnnotationsAndTheRuntimeAre() {
    StringWriter out = new StringWriter();

    int status = Main.commandLine().setOut(new PrintWriter(out)).execute("classpath");

    assertThat(status).isEqualTo(0);
    assertThat(out.toString()).contains("annotations");
    assertThat(out.toString()).contains("runtime");
  }
}
