package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class AccessorTest {

  @Test
  void privateMembersAreReachedThroughAccessors() {
    Emitted emitted =
        Emitted.of(
            """
            package test;

            import static dev.fermata.Fermata.*;
            import dev.fermata.annotation.*;
            import java.time.Duration;
            import java.util.*;

            class Test extends ArrayList<String> {
              private static final long serialVersionUID = 1;
              private static int count = 5;
              private ArrayList<String> names = new ArrayList<>();
              private Test(String first) { names.add(first); }
              private String join(String... more) throws java.io.IOException {
                return names + String.join(",", more);
              }
              @SafeVarargs
              @SuppressWarnings("varargs")
              private static <T> List<T> listOf(T... elements) { return List.of(elements); }
              @Override public int size() { return 99; }
              class Inner {
                private final int x = 3;
                @Async int outer() { await(sleep(Duration.ZERO)); return x + names.size() + count; }
              }
              @Async int superSize() { await(sleep(Duration.ZERO)); return super.size(); }
              @Async static String all() throws java.io.IOException {
                Test test = new Test("a");
                await(sleep(Duration.ZERO));
                test.names.add("b");
                int before = count++;
                count += 2;
                List<String> copy = listOf("x", "y");
                return test.join("c", "d") + before + count + copy
                    + await(Test_InnerAsync.outer(test.new Inner()))
                    + await(TestAsync.superSize(test));
              }
            }
            """);

    assertThat(emitted.run("all")).isEqualTo("[a, b]c,d58[x, y]130");
  }
}
