package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;
import static dev.fermata.processor.check.CheckTester.said;

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
    var said =
        said(
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
            """);
    assertThat(said).hasSize(5);
    assertThat(said.get(0)).contains("Did you mean page -> AAsync.load(this, page)?");
    assertThat(said.get(1)).contains("Did you mean (page, name) -> AAsync.load(a, page, name)?");
    assertThat(said.get(2)).contains("Did you mean AAsync::load?");
    assertThat(said.get(3)).contains("Did you mean AsyncFunction.of(AAsync::first)?");
    assertThat(said.get(4))
        .contains("Did you mean AsyncFunction.of(page -> AAsync.load(this, page))?");
  }
}
