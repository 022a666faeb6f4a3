package dev.fermata.processor.resolve.javac;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compiler;
import dev.fermata.processor.diag.Timings;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.Discovery;
import dev.fermata.processor.discover.SourceText;
import dev.fermata.processor.resolve.javac.CompanionTrial.Flaw;
import dev.fermata.processor.testing.Attributed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class CompanionTrialTest {
  private static final String SOURCE =
      """
      package test;

      import dev.fermata.annotation.Async;

      class Test {
        private int secret;

        @Async
        static int f(Test test) {
          int a = test.secret;
          int b = 2;
          return a + b;
        }
      }
      """;

  private static final String COMPANION =
      """
      package test;

      final class TestAsync {
        static int getSecret(Test test) {
          return %s;
        }
      }

      final class Test$Async {
        @dev.fermata.companion.CompiledFrom(
            type = "test.Test",
            method = "f",
            file = "Test.java",
            line = 9,
            states = {9},
            lines = {
              24, 10, 25, 11, 26, 12
            })
        static final class F extends dev.fermata.Coroutine<Integer> {
          Test test;

          @Override
          protected Integer resume() {
            int a = %s;
            int b = %s;
            return a + b;
          }

          private static <T> Integer typedInteger(Object value) {
            return %s;
          }
        }
      }
      """;

  /** The line of the original at which a companion's first error is, and what it says. */
  private static String flawOf(Object... expressions) {
    String companion = COMPANION.formatted(expressions);
    List<String> found = new ArrayList<>();
    Compiler.javac()
        .withOptions("-proc:only")
        .withProcessors(new Trying(companion, found))
        .compile(Attributed.file(SOURCE));
    return String.join("\n", found);
  }

  @Test
  void aSoundCompanionHasNone() {
    assertThat(flawOf("1", "TestAsync.getSecret(test)", "2", "(Integer) value")).isEqualTo("none");
  }

  @Test
  void anErrorInAStatementIsAtTheLineThatThisWasMadeOf() {
    assertThat(flawOf("1", "TestAsync.getSecret(test)", "\"b\"", "(Integer) value"))
        .isEqualTo("11: incompatible types: java.lang.String cannot be converted to int");
  }

  @Test
  void theFirstErrorCounts() {
    assertThat(flawOf("1", "missing", "\"b\"", "(Integer) value"))
        .isEqualTo("10: cannot find symbol");
  }

  @Test
  void anErrorElsewhereInACoroutineIsAtItsMethod() {
    assertThat(flawOf("1", "TestAsync.getSecret(test)", "2", "value"))
        .isEqualTo(
            "9: incompatible types: java.lang.Object cannot be converted to java.lang.Integer");
  }

  @Test
  void anErrorElsewhereIsAtTheFirstMethod() {
    assertThat(flawOf("test.secret", "TestAsync.getSecret(test)", "2", "(Integer) value"))
        .isEqualTo("9: secret has private access in test.Test");
  }

  @SupportedAnnotationTypes("*")
  private static final class Trying extends AbstractProcessor {
    private final String companion;
    private final List<String> found;

    Trying(String companion, List<String> found) {
      this.companion = companion;
      this.found = found;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        return false;
      }
      TypeElement element = processingEnv.getElementUtils().getTypeElement("test.Test");
      try {
        AsyncType type = new Discovery(processingEnv, new Timings()).describe(element);
        Flaw flaw =
            new CompanionTrial(processingEnv, Set.of("test.Test"))
                .flaws(Map.of(type, companion), List.of(type))
                .get(type);
        found.add(
            flaw == null
                ? "none"
                : new SourceText(SOURCE).position((int) flaw.span().start()).line
                    + ": "
                    + flaw.message());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return false;
    }
  }
}
