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
    assertThat(notes(said(HEAD + "Supplier<String> s = () -> FooAsync.text();}}")).get(0))
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
  void theCompanionOfANestedTypeHasTheNamesOfThoseAround() {
    assertThat(
            notes(
                said(
                    """
                    import java.util.Map.Entry;
                    class Outer {
                      static class In {
                        @Async static void go(int i) {}
                        static class Deep { @Async static void go() {} }
                      }
                      static void own() { run(InAsync.go(1)); run(Outer.InAsync.go(2)); }
                    }
                    class Other {
                      void start() { run(DeepAsync.go()); run(EntryAsync.go()); }
                    }
                    """)))
        .containsExactly(
            """
            Outer.java:7:27: note: [FERMATA-101] InAsync would be the companion of a type In
                test.Outer.In has Outer_InAsync, once it has @Async methods and no errors.""",
            """
            Outer.java:7:52: note: [FERMATA-101] InAsync would be the companion of a type In
                test.Outer.In has Outer_InAsync, once it has @Async methods and no errors.""",
            """
            Outer.java:10:22: note: [FERMATA-101] DeepAsync would be the companion of a type Deep
                test.Outer.In.Deep has Outer_In_DeepAsync, once it has @Async methods and no errors.""",
            """
            Outer.java:10:43: note: [FERMATA-101] EntryAsync would be the companion of a type Entry
                java.util.Map.Entry has Map_EntryAsync, once it has @Async methods and no errors.""");
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
