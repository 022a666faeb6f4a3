package dev.fermata.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.fermata.processor.testing.Attributed;
import dev.fermata.processor.testing.WrappedProcessor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Under a compiler that is not javac, and of which nothing is known. */
class StubCompanionsTest {
  private static final String IMPORTS =
      """
      package test;
      import static dev.fermata.Fermata.*;
      import dev.fermata.*;
      import dev.fermata.annotation.*;
      import java.util.*;
      import org.jspecify.annotations.*;
      """;

  private static Compilation compile(List<Processor> others, String... sources) {
    Stream<Processor> ours =
        Stream.of(new AwaitCheckProcessor(), new FermataProcessor())
            .map(WrappedProcessor::hidingJavac);
    return Compiler.javac()
        .withOptions("-Xlint:all,-processing")
        .withProcessors(Stream.concat(others.stream(), ours).toList())
        .compile(Stream.of(sources).map(source -> Attributed.file(IMPORTS + source)).toList());
  }

  private static Compilation compile(String... sources) {
    return compile(List.of(), sources);
  }

  private static List<String> said(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(each -> each.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
        .toList();
  }

  private static String stub(Compilation compilation, String name) throws IOException {
    return compilation.generatedSourceFile(name).orElseThrow().getCharContent(true).toString();
  }

  @Test
  void aTypeGetsItsSignatures() throws IOException {
    Compilation compilation =
        compile(
            """
            @NullMarked
            abstract class Outer<K> {
              interface Source<T> { @Async T get(int count) throws InterruptedException; }

              static class Inner {
                @Async protected static void work() {}
                @Async private int self(int self, String Super) { return self; }
              }

              @Async public <T extends Comparable<T>> @Nullable T pick(List<? super T> from) { return null; }
              @SafeVarargs @Async static <E> List<E> list(E... items) { return List.of(); }
              @Deprecated @Async final Map<K, int[]> @Nullable [] old() { return null; }
              @Async AsyncIterator<K> items() { return null; }
              @Async abstract List raw();
            }
            """
                .replace("List raw", "@SuppressWarnings(\"rawtypes\") List raw"));

    assertThat(said(compilation).stream().map(each -> each.replaceFirst(" here.*", "")))
        .containsExactly(
            "[FERMATA-005] OuterAsync has signatures only",
            "[FERMATA-005] Outer_SourceAsync has signatures only",
            "[FERMATA-005] Outer_InnerAsync has signatures only");
    assertThat(stub(compilation, "test.Outer_InnerAsync"))
        .isEqualTo(
            """
            package test;

            import dev.fermata.Coroutine;
            import dev.fermata.companion.DirectCalls;
            import dev.fermata.companion.GeneratedCompanion;
            import javax.annotation.processing.Generated;
            import org.jspecify.annotations.NullMarked;

            /** The coroutines of {@link Outer.Inner}. */
            @Generated("dev.fermata.processor.FermataProcessor")
            @GeneratedCompanion(isStub = true)
            @NullMarked
            @SuppressWarnings({"NullAway", "nullness"})
            final class Outer_InnerAsync {
              private Outer_InnerAsync() {}

              /** The coroutine of {@link Outer.Inner#work()}. */
              public static Coroutine<Void> work() {
                throw DirectCalls.ofStub(Outer.Inner.class, "work");
              }

              /** The coroutine of {@link Outer.Inner#self(int, String)}. */
              static Coroutine<Integer> self(Outer.Inner self1, int self, String Super1) {
                throw DirectCalls.ofStub(Outer.Inner.class, "self");
              }
            }
            """);
    String outer = stub(compilation, "test.OuterAsync");
    assertThat(outer)
        .contains(
            "public static <K, T extends Comparable<T>> Coroutine<@Nullable T> pick(\n"
                + "      Outer<K> self, List<? super T> from) {");
    assertThat(outer).contains("@SafeVarargs\n");
    assertThat(outer).contains("static <E> Coroutine<List<E>> list(E... items) {");
    assertThat(outer).contains("@Deprecated\n");
    assertThat(outer).contains("Coroutine<Map<K, int[]> @Nullable []> old(Outer<K> self) {");
    assertThat(outer).contains("static <K> AsyncIterator<K> items(Outer<K> self) {");
    assertThat(stub(compilation, "test.Outer_SourceAsync"))
        .contains(
            "static <T> Coroutine<T> get(Outer.Source<T> self, int count) throws"
                + " InterruptedException {");
  }

  @Test
  void signaturesMayNameWhatOthersHaveYetToWrite() throws IOException {
    Compilation compilation =
        compile(
            List.of(new FermataProcessorTest.Late("test.Later", "package test; class Later {}", 1)),
            "class A { @Async Later find() { return null; } }");

    assertThat(said(compilation)).hasSize(1);
    assertThat(stub(compilation, "test.AAsync")).contains("Coroutine<Later> find(A self) {");
  }

  @Test
  void aCompanionThatABuildHasWrittenIsLeftAlone() {
    Compilation compilation =
        compile(
            "class A { @Async void a() {} void plain() { AAsync.a(this).close(); } }",
            """
            @dev.fermata.companion.GeneratedCompanion
            class AAsync { static Coroutine<Void> a(A self) { return null; } }
            """);

    assertThat(said(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFiles()).isEmpty();
  }

  @Test
  void whatCanHaveNoCompanionHasNoStub() {
    Compilation compilation =
        compile("class A { private static class B { @Async void b() {} } { new B(); } }");

    assertThat(said(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFiles()).isEmpty();
  }
}
