package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TwinTest {

  @Test
  void parametersKeepWhatTheySayOfNull() {
    Emitted emitted =
        Emitted.of(
            """
            package test;

            import dev.fermata.annotation.*;
            import java.lang.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            class Test {
              @Target(ElementType.PARAMETER) @interface NotNull {}
              @Async static void plain(@Nullable String a, @NotNull List<String> b) {}
              @Async static void nested(Map.@Nullable Entry<String, int[]> a) {}
              @Async static void arrays(@Nullable String[] a, String @Nullable [] b, int[] c) {}
              @Async void variable(@Nullable Object @Nullable ... a) {}
            }
            """);

    String source = emitted.source("TestAsync");

    assertThat(source).contains("plain(@Nullable String a, @Test.NotNull List<String> b) {");
    assertThat(source).contains("nested(Map.@Nullable Entry<String, int[]> a) {");
    assertThat(source).contains("arrays(@Nullable String[] a, String @Nullable [] b, int[] c) {");
    assertThat(source).contains("variable(Test self, @Nullable Object @Nullable ... a) {");
  }

  @Test
  void aResultThatMayBeNullIsOneInTheTwinToo() {
    Emitted emitted =
        Emitted.of(
            """
            package test;

            import dev.fermata.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            class Test {
              @Async static @Nullable String plain() { return null; }
              @Async Map.@Nullable Entry<String, int[]> nested() { return null; }
              @Async static String @Nullable [] array() { return null; }
            }
            """);

    String source = emitted.source("TestAsync");

    assertThat(source).contains("static Coroutine<@Nullable String> plain() {");
    assertThat(source).contains("static Coroutine<Map.@Nullable Entry<String, int[]>> nested(");
    assertThat(source).contains("static Coroutine<String @Nullable []> array() {");
  }

  @Test
  void whatATypeIsMadeOfKeepsWhatItSaysOfNull() {
    Emitted emitted =
        Emitted.of(
            """
            package test;

            import dev.fermata.*;
            import dev.fermata.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            class Test<K extends @Nullable Object> {
              class Inner<V> {}
              @Async static List<@Nullable String> list(Map<@Nullable String, ?> a) { return null; }
              @Async static @Nullable String[][] rows(String @Nullable [] [] @Nullable [] a) { return null; }
              @Async static <T extends @Nullable Number & Comparable<@Nullable T>> T pick(
                  List<? extends @Nullable T> a, List<? super @Nullable T> b) { return null; }
              @Async static Test<@Nullable String>.@Nullable Inner<int @Nullable []> inner() { return null; }
              @Async static AsyncIterator<@Nullable String> items() { return null; }
              @Async static AsyncIterator<? extends @Nullable String> some() { return null; }
              @Async K own(@Nullable K key) { return key; }
              @SafeVarargs @Async static void spread(List<@Nullable String> @Nullable [] @Nullable ... a) {}
            }
            """);

    String source = emitted.source("TestAsync");

    assertThat(source)
        .contains("static Coroutine<List<@Nullable String>> list(Map<@Nullable String, ?> a) {");
    assertThat(source)
        .contains("Coroutine<@Nullable String[][]> rows(String @Nullable [][] @Nullable [] a) {");
    assertThat(source)
        .contains("<T extends @Nullable Number & Comparable<@Nullable T>> Coroutine<T> pick(");
    assertThat(source).contains("List<? extends @Nullable T> a, List<? super @Nullable T> b) {");
    assertThat(source)
        .contains("Coroutine<Test<@Nullable String>.@Nullable Inner<int @Nullable []>> inner() {");
    assertThat(source).contains("static AsyncIterator<@Nullable String> items() {");
    assertThat(source).contains("static AsyncIterator<? extends @Nullable String> some() {");
    assertThat(source).contains("extends GeneratorBody<@Nullable String> {");
    assertThat(source).contains("static <K extends @Nullable Object> Coroutine<K> own(");
    assertThat(source).contains("class Own<K extends @Nullable Object> extends Coroutine<K> {");
    assertThat(source).contains("spread(List<@Nullable String> @Nullable [] @Nullable ... a) {");
  }

  @Test
  void aTwinsTypesAreAnnotatedAsTheMethods() throws ReflectiveOperationException {
    Emitted emitted =
        Emitted.of(
            """
            package test;

            import dev.fermata.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            class Test {
              static class Outer<T> { class Inner {} }
              @Async static <T extends @Nullable Object & Comparable<@Nullable T>> Map.@Nullable Entry<
                      @Nullable String, ? super List<@Nullable T>>
                  method(
                      @Nullable String[] a,
                      String @Nullable [] b,
                      Outer<@Nullable String>.@Nullable Inner c,
                      List<? extends @Nullable Integer @Nullable []> d,
                      byte[] @Nullable [][] @Nullable ... e) {
                return null;
              }
            }
            """);
    ClassLoader classes = emitted.classLoader();
    Method method = onlyMethod(classes.loadClass("test.Test"));
    Method twin = onlyMethod(classes.loadClass("test.TestAsync"));

    var coroutine = (AnnotatedParameterizedType) twin.getAnnotatedReturnType();

    assertThat(Arrays.stream(twin.getAnnotatedParameterTypes()).map(Object::toString).toList())
        .isEqualTo(
            Arrays.stream(method.getAnnotatedParameterTypes()).map(Object::toString).toList());
    assertThat(coroutine.getAnnotatedActualTypeArguments()[0].toString())
        .isEqualTo(method.getAnnotatedReturnType().toString());
    assertThat(Arrays.toString(twin.getTypeParameters()[0].getAnnotatedBounds()))
        .isEqualTo(Arrays.toString(method.getTypeParameters()[0].getAnnotatedBounds()));
    assertThat(method.getAnnotatedReturnType().toString()).contains("@org.jspecify");
  }

  private static Method onlyMethod(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("method"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTypeThatSaysWhatTypesMeanHasACompanionThatDoes() {
    Emitted emitted =
        Emitted.of(
            """
            package test;

            import dev.fermata.annotation.*;
            import org.jspecify.annotations.*;

            @NullMarked
            class Test {
              @Async static @Nullable String a() { return null; }
              static class Inner { @Async static String b() { return ""; } }
              @NullUnmarked static class Other { @Async static String c() { return ""; } }
            }
            """);

    assertThat(emitted.source("TestAsync"))
        .contains(
            "@NullMarked\n"
                + "@SuppressWarnings({\"NullAway\", \"nullness\"})\n"
                + "final class TestAsync {");
    assertThat(emitted.source("TestAsync"))
        .contains("@SuppressWarnings({\"NullAway\", \"nullness\"})\nfinal class Test$Async {");
    assertThat(emitted.source("Test_InnerAsync"))
        .contains("@NullMarked\n@SuppressWarnings({\"NullAway\", \"nullness\"})\nfinal class");
    assertThat(emitted.source("Test_OtherAsync")).contains("@NullUnmarked\nfinal class");
  }
}
