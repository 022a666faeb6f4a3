package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;

import org.junit.jupiter.api.Test;

class AwaitPlacementCheckTest {
  @Test
  void anAwaitInALambdaIsRefused() {
    check(
        """
        class A {
          @Async static void run(List<Coroutine<String>> all) {
            all.forEach(each -> await(each));
            //                  ^ FERMATA-031
            Runnable r = () -> {
              String s = Fermata.await(all.get(0));
              //                ^ FERMATA-031
            };
          }
        }
        """);
  }

  @Test
  void anAwaitInAClassWithinTheBodyIsRefused() {
    check(
        """
        class A {
          @Async static void run(Coroutine<String> c) {
            class Local {
              String field = await(c);
              //             ^ FERMATA-033
              { await(c); }
              //^ FERMATA-033
              Local() { await(c); }
              //        ^ FERMATA-033
              void method() { await(c); }
              //              ^ FERMATA-032
            }
            record Pair(int a) {
              Pair { await(sleep(ZERO)); }
              //     ^ FERMATA-033
            }
            enum Color {
              RED(await(sleep(ZERO))),
              //  ^ FERMATA-033
              GREEN(null) { void method() { await(sleep(ZERO)); } };
              //                            ^ FERMATA-032
              Color(Object o) { await(sleep(ZERO)); }
              //                ^ FERMATA-033
              void method() { }
            }
            new Object() { void method() { await(c); } };
            //                             ^ FERMATA-032
          }
        }
        """);
  }

  @Test
  void aReferenceToAwaitIsRefused() {
    check(
        """
        class A {
          @Async static void run() {
            Function<Coroutine<String>, String> f = Fermata::await;
            //                                      ^ FERMATA-034
          }
        }
        """);
  }

  @Test
  void anAwaitUnderAMonitorIsRefused() {
    check(
        """
        class A {
          @Async void run(Coroutine<Object> c) {
            synchronized (await(c)) {
              if (c != null) {
                await(c);
              //^ FERMATA-035
              }
            }
            synchronized (this) {
              synchronized (await(c)) {
              //            ^ FERMATA-035
                c.hashCode();
              }
            }
          }
        }
        """);
  }

  @Test
  void aBlockInALambdaIsRefusedForTheLambda() {
    check(
        """
        class A {
          @Async void a() {
            Runnable run = () -> {
              synchronized (this) {
                await(sleep(ofSeconds(1)));
              //^ FERMATA-031
              }
            };
            synchronized (this) {
              run = () -> await(sleep(ofSeconds(1)));
              //          ^ FERMATA-031
            }
          }
        }
        """);
  }

  @Test
  void theEndOfAnAsyncScopeAwaitsToo() {
    check(
        """
        class A {
          @Async void run(Timeout outer) {
            synchronized (this) {
              try (var t = timeout(ZERO)) {
              //       ^ FERMATA-035
              }
            }
            Runnable r = () -> {
              try (outer) {
              //   ^ FERMATA-031
              }
            };
          }
        }
        """);
  }

  @Test
  void anAwaitInTheArgumentsOfAnAnonymousClassIsFine() {
    check(
        """
        class A {
          @Async void run(Coroutine<String> c) {
            Object o = new Thread(await(c)) { };
            Object p = switch (await(c)) { case "a" -> await(c); default -> 1; };
            synchronized (this) { o.hashCode(); }
          }
        }
        """);
  }

  @Test
  void anotherMethodOfThatNameIsFine() {
    check(
        """
        class A {
          static String await(String s) { return s; }
          static class Gate { boolean await(int n, Object o) { return true; } void await() {} }
          @Async void run(Gate gate, Coroutine<String> c) {
            Runnable r = () -> gate.await();
            Supplier<String> s = () -> await("x");
            Function<String, String> f = A::await;
            synchronized (this) { gate.await(1, await("")); }
            Fermata.await(c);
          }
        }
        """);
  }
}
