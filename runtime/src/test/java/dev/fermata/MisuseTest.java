package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotation.Async;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What await says where it was not transformed. */
class MisuseTest {

  @Async
  static int asyncMethod() {
    return await(Coroutine.completed(1));
  }

  static int plainMethod() throws Exception {
    return await(CompletableFuture.completedFuture(1), Exception.class);
  }

  @Test
  @DisplayName("a direct call of an @Async method names its companion")
  void aDirectCallNamesTheCompanion() {
    assertThat(assertThrows(IllegalStateException.class, MisuseTest::asyncMethod))
        .hasMessageThat()
        .contains("call MisuseTestAsync.asyncMethod(...)");
  }

  @Test
  @DisplayName("an await in a plain method asks for the annotation")
  void anAwaitInAPlainMethodAsksForTheAnnotation() {
    assertThat(assertThrows(IllegalStateException.class, MisuseTest::plainMethod))
        .hasMessageThat()
        .contains("await(...) in MisuseTest.plainMethod, which is not annotated with @Async");
  }
}
