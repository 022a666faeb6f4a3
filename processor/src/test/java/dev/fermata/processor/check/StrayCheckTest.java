package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;

import org.junit.jupiter.api.Test;

class StrayCheckTest {
  private static final String ASYNC_TYPE = "class Z { @Async void z() { } }";

  @Test
  void anAwaitInAPlainMethodIsRefusedWhereverTheTypeStands() {
    check(
        ASYNC_TYPE,
        """
        class A {
          static void plain() {
            await(sleep(ZERO));
          //^ FERMATA-030
            Fermata.await(sleep(ZERO));
            //     ^ FERMATA-030
            dev.fermata.Fermata
                .<Void>await(sleep(ZERO));
              //^ FERMATA-030
          }
          interface Inner { default void plain() { await(sleep(ZERO)); } }
          //                                       ^ FERMATA-030
        }
        class Second { void plain() { await(sleep(ZERO)); } }
        //                            ^ FERMATA-030
        """);
  }

  @Test
  void theNearestThingThatDecidesWhenItRunsIsNamed() {
    check(
        ASYNC_TYPE,
        """
        class A {
          String field = await(sleep(ZERO, ""));
          //             ^ FERMATA-033
          static { await(sleep(ZERO)); }
          //       ^ FERMATA-033
          { await(sleep(ZERO)); }
          //^ FERMATA-033
          A(String s) { await(sleep(ZERO)); }
          //            ^ FERMATA-033
          A() { this(await(sleep(ZERO, ""))); }
          //         ^ FERMATA-033
          Runnable lambda = () -> await(sleep(ZERO));
          //                      ^ FERMATA-031
          Consumer<Coroutine<String>> reference = Fermata::await;
          //                                      ^ FERMATA-034
          Object anonymous = new Object() { void plain() { await(sleep(ZERO)); } };
          //                                               ^ FERMATA-032
          void plain() {
            class Local { void method() { await(sleep(ZERO)); } }
            //                            ^ FERMATA-032
          }
        }
        enum B {
          ONE(await(sleep(ZERO, "")));
          //  ^ FERMATA-033
          B(String s) {}
        }
        """);
  }

  @Test
  void anAsyncMethodOfAClassWithinAPlainBodyIsRefused() {
    check(
        ASYNC_TYPE,
        """
        class A {
          void plain() {
            class Local { @Async void method() { await(sleep(ZERO)); } }
            //                        ^ FERMATA-012
          }
          Object field = new Object() { @dev.fermata.annotation.Async void method() { await(sleep(ZERO)); } };
          //                                                               ^ FERMATA-013
          enum E { ONE { @Async void method() { } }; }
          //                         ^ FERMATA-013
        }
        """);
  }

  @Test
  void anotherMethodOfThatNameIsFine() {
    check(
        ASYNC_TYPE,
        """
        class A {
          static void await(Object o) {}
          void plain() { await(1); new Object() { { await(2); } }; }
          class Inner { Runnable r = () -> await(3); }
        }
        """,
        """
        class B {
          void plain(CountDownLatch latch, Base base) throws Exception {
            latch.await();
            latch.await(1, TimeUnit.SECONDS);
            new CountDownLatch(1) { void go() throws Exception { await(1, TimeUnit.SECONDS); } };
            class Local extends Base { void go() { await(1); } }
            new Derived() { void go() { await(1); } };
            Runnable r = base::await;
          }
          static class Base { void await(int i) {} void await() {} }
          static class Derived extends Base { void go() { await(1); } }
        }
        """);
  }

  @Test
  void whatIsNotImportedFromFermataIsFine() {
    checkFiles(
        "package test;\nclass Z { @dev.fermata.annotation.Async void z() { } }",
        """
        package test;
        import static test.Own.await;
        import static dev.fermata.Fermata.*;
        class A { void plain() { await(1); } }
        """,
        """
        package test;
        import static test.Own.*;
        class B { void plain() { await(1); } }
        """,
        """
        package test;
        class Own { static void await(int i) {} }
        """,
        """
        package other;
        import dev.fermata.*;
        class C {
          void plain() { Fermata.await(1); }
          static class Fermata { static void await(int i) {} }
        }
        """);
  }

  @Test
  void anAwaitInAnAsyncMethodIsFine() {
    check("class A { @Async static String a() { return await(sleep(ZERO, \"\")); } }");
  }

  @Test
  void aCoroutineThatPlainCodeDropsIsWarnedOf() {
    checkFiles(
        """
        package test;
        import static dev.fermata.Fermata.*;
        import java.time.Duration;
        import dev.fermata.Coroutine;
        import dev.fermata.annotation.Async;
        public class Hello {
          @Async public static void greet() { }
          static class Inner { @Async void go() { } }
          public static void main(String[] args) {
            HelloAsync.greet();
            //        ^ FERMATA-052
            sleep(Duration.ZERO);
          //^ FERMATA-052
            Runnable r = () -> { HelloAsync.greet(); };
            //                             ^ FERMATA-052
            Hello_InnerAsync.go(null);
            //              ^ FERMATA-052
            run(HelloAsync.greet());
            Coroutine<Void> kept = HelloAsync.greet();
            kept = sleep(Duration.ZERO);
            run(kept);
            @SuppressWarnings("fermata:never-awaited") Runnable q = () -> { HelloAsync.greet(); };
          }
        }
        """,
        """
        package other;
        import test.*;
        class Plain {
          void drop() { HelloAsync.greet(); }
          //                      ^ FERMATA-052
          void greet() { greet(); }
        }
        """,
        """
        package other;
        class Different {
          static class HelloAsync { static void greet() { } }
          void call() { HelloAsync.greet(); }
          void sleep(int i) { sleep(1); }
        }
        """,
        """
        package other;
        import test.*;
        class Obscured {
          interface Greeter { void greet(); }
          void call(Greeter HelloAsync) { HelloAsync.greet(); }
        }
        """,
        """
        package other;
        import dev.fermata.Fermata;
        import test.*;
        @SuppressWarnings("fermata:never-awaited")
        class Quiet { void drop() { HelloAsync.greet(); Fermata.sleep(null); } }
        """);
  }

  @Test
  void anAsyncThatIsNotOursIsNamed() {
    checkFiles(
        """
        package other;
        public @interface Async { }
        """,
        """
        package test;
        import static dev.fermata.Fermata.*;
        import java.time.Duration;
        import other.Async;
        class A {
          @Async void imported() { await(sleep(Duration.ZERO)); }
          //                       ^ FERMATA-063
          @other.Async void qualified() { await(sleep(Duration.ZERO)); }
          //                              ^ FERMATA-063
          @other.Async void fine() { }
          @Deprecated void plain() { await(sleep(Duration.ZERO)); }
          //                         ^ FERMATA-030
        }
        """);
  }

  @Test
  void aScopeOutsideAsyncBodiesIsRefused() {
    check(
        """
        class A {
          A() { try (var group = new TaskGroup()) { group.cancel(); } }
          //             ^ FERMATA-033
          void method(TaskGroup outer) throws Exception {
            try (var limit = timeout(ofSeconds(1)); outer) { limit.when(); }
            //       ^ FERMATA-030
            //                                      ^ FERMATA-030
            Runnable r = () -> { try (TaskGroup group = new TaskGroup()) { group.cancel(); } };
            //                                  ^ FERMATA-031
            new Object() { void inner() { try (var group = new TaskGroup()) { group.cancel(); } } };
            //                                     ^ FERMATA-032
          }
          @Async static void fine() { try (var group = new TaskGroup()) { group.cancel(); } }
          void plain(AutoCloseable resource) throws Exception { try (resource) { } }
        }
        """);
  }
}
