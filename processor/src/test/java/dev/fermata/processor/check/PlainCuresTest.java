package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.processor.check.CheckTester.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCuresTest {
  private static final String HEAD =
      """
      class Foo {
        @Async static int two() { return 2; }
        @Async static String text() { return ""; }
        @Async static List<String> all() { return List.of(); }
      }
      class A {
        static void take(String text) {}
        static void m(AsyncEvent event, AsyncLock lock, Task<String> task, int[] numbers)
            throws Exception {
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int i = FooAsync.two();",
        "int i = FooAsync.two() + 1;",
        "int i = -FooAsync.two();",
        "String s; s = (FooAsync.text());",
        "String s = numbers.length == 0 ? FooAsync.text() : null;",
        "if (event.awaitSet()) {}",
        "while (event.awaitSet()) {}",
        "assert event.awaitSet();",
        "boolean b = event.awaitSet() ? true : false;",
        "try (var hold = lock.acquire()) {}",
        "FooAsync.text().length();",
        "int i = numbers[FooAsync.two()];",
        "int[] made = new int[FooAsync.two()];",
        "for (String each : FooAsync.all()) {}",
        "throw FooAsync.text();",
        "take(FooAsync.text());",
        "take(task);",
        "switch (FooAsync.text()) { case \"x\" -> {} default -> {} }",
        "Runnable r = () -> take(FooAsync.text());",
        "Supplier<String> s = () -> FooAsync.text();",
        "String s = gather(FooAsync.text());",
        "List<String> s = gather(List.of(FooAsync.text()));",
        "String s; s = gatherSettled(FooAsync.text());",
        "String s = numbers.length == 0 ? (shield(task)) : null;",
        "int i = waitFor(FooAsync.two(), ofMillis(1));",
        "String s = createTask(FooAsync.text());",
        "String s = toThread(() -> \"\");",
        "int i = sleep(ofMillis(1), 3);",
        "new Object() { String text() { return gather(task); } };",
      })
  void aCoroutineInPlaceOfItsValueHasANoteWithTheCure(String statement) {
    List<String> said = said(HEAD + statement + "}}");
    assertThat(said.stream().filter(it -> it.contains(": error: ")).toList()).isNotEmpty();
    assertThat(notes(said)).hasSize(1);
    assertThat(notes(said).get(0)).contains("FERMATA-100");
    assertThat(notes(said).get(0)).contains("await(");
  }

  @Test
  void plainCodeRunsACoroutineAndNoTaskOrScope() {
    assertThat(notes(said(HEAD + "take(FooAsync.text());}}")).get(0))
        .endsWith("Plain code starts a loop for it: run(FooAsync.text()).");
    assertThat(notes(said(HEAD + "take(task);}}")).get(0)).endsWith("await(task).");
    assertThat(notes(said(HEAD + "try (var hold = lock.acquire()) {}}}")).get(0))
        .endsWith("await(lock.acquire()).");
  }

  @Test
  void whatIsWrongOtherwiseHasNoNote() {
    assertThat(
            notes(
                said(
                    HEAD
                        + """
                          Coroutine<String> c = FooAsync.text();
                          String s = "" + c.hashCode() + numbers.size();
                          int i = "x";
                          Object o = task == null ? c : task;
                          o = take(o);
                          Future<List<String>> f = gather(FooAsync.two());
                          Supplier<String> g = () -> { return List.of(1); };
                          List<String> l = List.of(task.hashCode());
                        }}
                        """)))
        .isEmpty();
  }

  @Test
  void aNameThatLooksLikeACompanionsHasANote() {
    List<String> notes = notes(said(HEAD + "run(BarAsync.go()); int barAsync = fooAsync;}}"));
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0))
        .contains("[FERMATA-101] BarAsync would be the companion of a type Bar");
  }

  @Test
  void aFunctionWithoutAValueIsAConsumer() {
    List<String> notes =
        notes(said(HEAD + "var f = asyncFunction((String s) -> { s.length(); });}}"));
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0)).contains("Did you mean asyncConsumer?");
    assertThat(
            notes(
                said(
                    HEAD
                        + "Function<Integer, Coroutine<String>> f ="
                        + " asyncFunction((String s) -> { return s.length(); });}}")))
        .isEmpty();
  }

  private static List<String> notes(List<String> said) {
    return said.stream().filter(it -> it.contains(": note: [")).toList();
  }
}
