package dev.fermata.processor.diag;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void idsAreUniqueAndInOrder() {
    List<String> ids = Arrays.stream(Message.values()).map(Message::id).toList();
    assertThat(ids).containsNoDuplicates();
    assertThat(ids).isInOrder();
  }

  @Test
  void onlyWarningsCanBeSuppressed() {
    for (Message message : Message.values()) {
      assertWithMessage(message.id())
          .that(message.suppression() != null)
          .isEqualTo(message.kind() == Diagnostic.Kind.WARNING);
    }
  }

  @Test
  void aMessageIsIdTextAndCure() {
    assertThat(Message.NATIVE_METHOD.format("read"))
        .isEqualTo(
            "[FERMATA-011] an @Async method cannot be native: read has no body to compile\n"
                + "  Call the native method from an @Async one, through toThread(...) if it"
                + " blocks.");
  }

  @Test
  void aFailureOfOursAsksForTheTrace() {
    assertThat(Message.INTERNAL_ERROR.format("app.Hello", "trace"))
        .isEqualTo(
            "[FERMATA-001] the processor failed on app.Hello: trace\n"
                + "  This is a bug in Fermata. Please report it with the stack trace and the"
                + " source.");
  }

  @Test
  void aWarningSaysWhatSilencesIt() {
    assertThat(Message.BLOCKING_CALL.format("Thread.sleep", "Use sleep."))
        .endsWith("\n  Use sleep. @SuppressWarnings(\"fermata:blocking\") silences this.");
  }
}
