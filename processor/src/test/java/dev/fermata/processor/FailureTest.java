package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final String OURS = "dev.fermata.processor.resolve.javac.TypeAttributor";
  private static final String API = "com.sun.tools.javac.api.JavacTrees";
  private static final String ATTR = "com.sun.tools.javac.comp.Attr";

  @Test
  void whatFailsWithinTheCompilerIsTheCompilers() {
    assertThat(Failure.isCompilers(thrownIn(ATTR, API, OURS))).isTrue();
    assertThat(Failure.isCompilers(thrownIn("java.util.ArrayList", ATTR, API, OURS))).isTrue();
    assertThat(Failure.isCompilers(new IllegalStateException(thrownIn(ATTR, API, OURS)))).isTrue();
  }

  @Test
  void whatTheCompilerRefusesToBeAskedIsOurs() {
    assertThat(Failure.isCompilers(thrownIn(OURS, API, ATTR))).isFalse();
    assertThat(Failure.isCompilers(thrownIn("java.util.Objects", API, OURS))).isFalse();
    assertThat(Failure.isCompilers(new IllegalStateException())).isFalse();
    assertThat(Failure.isCompilers(thrownIn())).isFalse();
  }

  private static Throwable thrownIn(String... classes) {
    Throwable thrown = new AssertionError();
    thrown.setStackTrace(
        Stream.of(classes)
            .map(name -> new StackTraceElement(name, "method", null, 1))
            .toArray(StackTraceElement[]::new));
    return thrown;
  }
}
