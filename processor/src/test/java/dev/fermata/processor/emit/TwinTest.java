package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

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
}
