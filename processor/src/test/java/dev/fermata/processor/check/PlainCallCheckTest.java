package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;
import static dev.fermata.processor.check.CheckTester.said;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainCallCheckTest {
  @Test
  void aCallThatRunsTheNamedBodyIsRefused() {
    check(
        """
        class A {
          @Async int find(int i) { return i; }
          @Async static int load() { return 1; }
          int run() {
            int a = find(1) + load();
            //      ^ FERMATA-050
            //                ^ FERMATA-050
            int b = this.find(2) + A.load() + A.this.find(3);
            //          ^ FERMATA-050
            //                      ^ FERMATA-050
            //                                      ^ FERMATA-050
            Supplier<Integer> s = () -> load();
            //                          ^ FERMATA-050
            return new A() { int more() { return super.find(4); } }.hashCode();
            //                                        ^ FERMATA-050
          }
        }
        """,
        """
        class B extends A {
          int other() { return find(1) + load(); }
          //                             ^ FERMATA-050
          @Override int find(int i) { return super.find(i); }
          //                                      ^ FERMATA-050
        }
        """);
  }

  @Test
  void aCallThatStubsOrVerifiesAMockIsNot() {
    checkFiles(
        """
        package org.mockito;
        public class Mockito {
          public static <T> java.util.List<T> when(T call) { return java.util.List.of(call); }
          public static <T> T verify(T mock) { return mock; }
        }
        """,
        """
        package test;
        import static org.mockito.Mockito.*;
        import dev.fermata.annotation.*;
        interface Store {
          @Async int load(String key);
          static void stub(Store store) {
            when(store.load("k")).clear();
            verify(store).load("k");
            java.util.List.of(store.load("k"));
            //                     ^ FERMATA-080
          }
        }
        """);
  }

  @Test
  void aCallOnAnyOtherReceiverIsWarnedOf() {
    check(
        """
        class A {
          A next;
          @Async int find(int i) { return i; }
          static void run(A other) {
            int b = other.find(2);
            //           ^ FERMATA-080
            other.next.find(3);
            //        ^ FERMATA-080
            Runnable r = () -> new A().find(4);
            //                        ^ FERMATA-080
          }
          @SuppressWarnings("fermata:direct-call") static void quiet(A other) { other.find(2); }
        }
        """);
  }

  @Test
  void anInitializerIsNoPlaceForAnAwait() {
    check(
        """
        class A {
          final int field = load();
          //                ^ FERMATA-033
          static final int FIELD = A.load();
          //                        ^ FERMATA-033
          { load(); }
          //^ FERMATA-033
          A() { this.find(1); }
          //        ^ FERMATA-033
          final Supplier<Integer> later = () -> load();
          //                                    ^ FERMATA-050
          @Async int find(int i) { return i; }
          @Async static int load() { return 1; }
        }
        """);
  }

  @Test
  void referencesAreTreatedLikeCalls() {
    check(
        """
        class A {
          @Async int find(int i) { return i; }
          @Async static int load() { return 1; }
          void run(A other) {
            Supplier<Integer> a = A::load;
            //                    ^ FERMATA-051
            Function<Integer, Integer> b = this::find;
            //                             ^ FERMATA-051
            Function<Integer, Integer> c = other::find;
            //                             ^ FERMATA-080
          }
        }
        """);
  }

  @Test
  void aCallOfAPlainOverrideIsFine() {
    check(
        """
        class A {
          @Async void find() { }
          static void run(B b) { b.find(); }
        }
        class B extends A { @Override void find() { } }
        """);
  }

  @Test
  void theCureNamesTheTwin() {
    assertThat(
            said(
                """
                class A {
                  @Async void save(String s) { }
                  void run(A other) {
                    save("a");
                    other.save("b" + 1);
                  }
                }
                class B extends A {
                  void more() { super.save("c"); }
                }
                """))
        .containsExactly(
            """
            A.java:4:5: error: [FERMATA-050] save is @Async: a direct call does not run it
                Did you mean run(AAsync.save(this, "a"))?""",
            """
            A.java:5:10: warning: [FERMATA-080] save is @Async: plain code does not run it by a \
            direct call, unless what it is called on is a mock
                Did you mean run(AAsync.save(other, "b" + 1))? \
            @SuppressWarnings("fermata:direct-call") silences this.""",
            """
            A.java:9:22: error: [FERMATA-050] save is @Async: a direct call does not run it
                Did you mean run(AAsync.Super.save(this, "c"))?""");
  }

  @Test
  void whereACoroutineIsWantedTheCureIsTheTwinAlone() {
    assertThat(
            said(
                """
                class A {
                  @Async static void save() { }
                  @Async static String load() { return ""; }
                  static void main() {
                    run(save());
                    gather(load());
                  }
                }
                """))
        .containsAtLeast(
            """
            A.java:5:9: error: [FERMATA-050] save is @Async: a direct call does not run it
                Did you mean AAsync.save()?""",
            """
            A.java:6:12: error: [FERMATA-050] load is @Async: a direct call does not run it
                Did you mean AAsync.load()?""");
  }

  @Test
  void aLambdaThatWouldBeAnAsyncOneWantsAnAsyncMethodAround() {
    var said =
        said(
            """
            interface Job { @Async void run(); }
            class A {
              @Async static int load() { return 1; }
              static void start() {
                run(async(() -> load()));
                Job job = () -> { load(); };
                Job reference = A::load;
                Supplier<Integer> plain = () -> load();
              }
            }
            """);
    assertThat(said).hasSize(4);
    assertThat(said.get(0))
        .contains("[FERMATA-085] a call of load, which is @Async, in a lambda in");
    assertThat(said.get(0)).contains("run(AAsync.main())");
    assertThat(said.get(1)).contains("[FERMATA-085]");
    assertThat(said.get(2))
        .contains("[FERMATA-085] a reference to load, which is @Async, in plain code");
    assertThat(said.get(2))
        .contains("[FERMATA-085] a reference to load, which is @Async, in plain code");
    assertThat(said.get(3)).contains("[FERMATA-050]");
  }

  @Test
  void aGeneratorIsNotRun() {
    var said =
        said(
            """
            class A {
              @Async AsyncIterator<Integer> all() { return end(); }
              void start() { all(); }
            }
            """);
    assertThat(said.get(0)).contains("Did you mean AAsync.all(this)?");
  }

  @Test
  void theCureOfAReferenceIsWhatFitsThere() {
    assertThat(
            cures(
                """
                class A {
                  @Async int load(int page, String name) { return 1; }
                  @Async int load(int page) { return 1; }
                  @Async static int first(int page) { return 1; }
                  void start(A a) {
                    IntFunction<Object> one = this::load;
                    BiFunction<Integer, String, Object> two = a::load;
                    BiFunction<A, Integer, Object> unbound = A::load;
                    dev.fermata.function.AsyncFunction<Integer, Integer> ours = A::first;
                    dev.fermata.function.AsyncFunction<Integer, Integer> bound = this::load;
                  }
                }
                """))
        .containsExactly(
            "page -> AAsync.load(this, page)",
            "(page, name) -> AAsync.load(a, page, name)",
            "AAsync::load",
            "AsyncFunction.of(AAsync::first)",
            "AsyncFunction.of(page -> AAsync.load(this, page))")
        .inOrder();
  }

  @Test
  void whereAFunctionGivesAValueTheCureStartsALoop() {
    assertThat(
            cures(
                """
                class A {
                  @Async String load(String page) { return page; }
                  @Async static int first(int... pages) { return 1; }
                  @Async void save() { }
                  @Async AsyncIterator<String> all() { return end(); }
                  void start(List<String> pages) {
                    Function<String, String> value = this::load;
                    BiFunction<A, String, String> unbound = A::load;
                    ToIntBiFunction<Integer, Integer> variable = A::first;
                    Runnable nothing = this::save;
                    pages.stream().map(this::load).forEach(System.out::println);
                    Function<String, ? extends CharSequence> bounded = this::load;
                    Function<String, ?> any = this::load;
                    Supplier<AsyncIterator<String>> generator = this::all;
                  }
                }
                """))
        .containsExactly(
            "page -> run(AAsync.load(this, page))",
            "(self, page) -> run(AAsync.load(self, page))",
            "(argument, argument2) -> run(AAsync.first(argument, argument2))",
            "() -> run(AAsync.save(this))",
            "page -> run(AAsync.load(this, page))",
            "page -> run(AAsync.load(this, page))",
            "page -> AAsync.load(this, page)",
            "() -> AAsync.all(this)")
        .inOrder();
  }

  @Test
  void theParametersOfACureHideNothing() {
    assertThat(
            cures(
                """
                class A {
                  A page;
                  @Async String load(String page, int number) { return ""; }
                  BiFunction<String, Integer, String> field = page::load;
                  void start(String name, int page2) {
                    BiFunction<String, Integer, String> own = this::load;
                    BiFunction<String, Integer, String> other = page::load;
                    Runnable r = () -> {
                      int number = 1;
                      BiFunction<String, Integer, Object> inner = this::load;
                    };
                  }
                }
                """))
        .containsExactly(
            "(page2, number) -> run(AAsync.load(page, page2, number))",
            "(page3, number2) -> run(AAsync.load(this, page3, number2))",
            "(page3, number2) -> run(AAsync.load(page, page3, number2))",
            "(page3, number2) -> AAsync.load(this, page3, number2)")
        .inOrder();
  }

  @Test
  void theReceiverOfACureIsTheInstanceThatWasMeant() {
    assertThat(
            cures(
                """
                class Top {
                  @Async void a() { }
                }
                class K extends Top {
                  @Async void a() { }
                  @Async private void hidden() { }
                  interface I { @Async default void d() { } }
                  class Mid extends K implements I {
                    class Inner {
                      void plain() { a(); Mid.super.a(); K.this.a(); K.super.a(); hidden(); }
                      Runnable call = Mid.super::a;
                    }
                    void own() { a(); super.a(); I.super.d(); hidden(); }
                  }
                  void anonymous() {
                    new Object() { void go() { a(); } };
                    new Object() { void a() { K.this.a(); } };
                    Runnable r = () -> a();
                  }
                }
                """))
        .containsExactly(
            "run(KAsync.a(Mid.this))",
            "run(KAsync.Super.a(Mid.this))",
            "run(KAsync.a(K.this))",
            "run(TopAsync.Super.a(K.this))",
            "run(KAsync.hidden(K.this))",
            "() -> run(KAsync.Super.a(Mid.this))",
            "run(KAsync.a(this))",
            "run(KAsync.Super.a(this))",
            "run(K_IAsync.Super.d(this))",
            "run(KAsync.hidden(K.this))",
            "run(KAsync.a(K.this))",
            "run(KAsync.a(K.this))",
            "run(KAsync.a(this))")
        .inOrder();
  }

  /** What is proposed, in the order of the file. */
  private static List<String> cures(String types) {
    return said(types).stream()
        .flatMap(it -> Pattern.compile("Did you mean (.*)\\?( @|$)").matcher(it).results())
        .map(it -> it.group(1))
        .toList();
  }
}
