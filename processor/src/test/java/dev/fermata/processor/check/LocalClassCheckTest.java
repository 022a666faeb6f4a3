package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;

import org.junit.jupiter.api.Test;

class LocalClassCheckTest {
  @Test
  void anExceptionClassThatNeedsTypeParametersIsRefused() {
    check(
        """
        class A {
          @Async <T, U extends List<T>> void a(T t, U u, String text) {
            class Plain extends Error { Object held() { return text; } }
            class Capturing extends RuntimeException { Object held() { return t; } }
        //  ^ FERMATA-043
            class Naming extends Exception { transient U held; }
        //  ^ FERMATA-043
            await(sleep(ofSeconds(1)));
            if (text.isEmpty()) throw new Plain();
            Object moved = new Capturing();
          }
          @Async <T> void b(T t) {
            await(sleep(ofSeconds(1)));
            class Unmoved extends RuntimeException { Object held() { return t; } }
            throw new Unmoved();
          }
        }
        """);
  }

  @Test
  void whatAClosureThrowsByWhatTheTryThrowsIsRefusedWhereTheTypesAreNotNamed() {
    check(
        """
        class A {
          interface Attempt { void run() throws TimeoutException; }
          static void connect() throws TimeoutException {}

          @Async void a() throws TimeoutException {
            Attempt failed = () -> {};
            try {
              connect();
              await(sleep(ofSeconds(1)));
            } catch (Exception e) {
              failed = () -> { throw e; };
        //                           ^ FERMATA-046
              Attempt other = new Attempt() {
                public void run() throws TimeoutException {
                  try { throw e; } catch (RuntimeException own) {}
        //                    ^ FERMATA-046
                }
              };
            }
            failed.run();
          }
          @Async void b() throws Exception {
            await(sleep(ofSeconds(1)));
            try {
              connect();
            } catch (Exception e) {
              Attempt kept = () -> { throw e; };
              kept.run();
            }
            try {
              connect();
              await(sleep(ofSeconds(1)));
            } catch (Exception e) {
              Callable<Object> any = () -> { throw e; };
              Attempt handled = () -> { try { throw e; } catch (Exception own) {} };
              any.call();
            }
          }
        }
        """);
  }

  @Test
  void aLocalTypeWithTheNameOfTheCompanionIsRefused() {
    check(
        """
        class A {
          @Async Object a() {
            record AAsync(int number) {}
        //  ^ FERMATA-020
            class Other {
              enum AAsync { ONE }
        //    ^ FERMATA-020
            }
            await(sleep(ofSeconds(1)));
            return new AAsync(1) + "" + Other.AAsync.ONE;
          }
        }
        """);
  }

  @Test
  void anExceptionClassInAClassThatNeedsTypeParametersIsRefused() {
    check(
        """
        class A {
          @Async <T> Object a(T t) {
            class Holder {
              T held = t;
              static class Static extends Exception {}
              class Member extends Exception {}
        //    ^ FERMATA-043
              RuntimeException failure() {
                class Local extends RuntimeException {}
        //      ^ FERMATA-043
                return t == null ? new Local() : new IllegalStateException() {};
                //                                   ^ FERMATA-043
              }
              static RuntimeException other() { return new IllegalStateException() {}; }
            }
            await(sleep(ofSeconds(1)));
            return new Holder();
          }
        }
        """);
  }

  @Test
  void aVariableWithoutANameableTypeThatAClassCapturesAcrossAnAwaitIsRefused() {
    check(
        """
        class A {
          @Async int a() {
            var counter = new Object() { int next; };
            //  ^ FERMATA-040
            class Local { int next() { return counter.next++; } }
            Local local = new Local();
            await(sleep(ofSeconds(1)));
            return local.next();
          }
          @Async int b() {
            await(sleep(ofSeconds(1)));
            var counter = new Object() { int next; };
            class Local { int next() { return counter.next++; } }
            return new Local().next();
          }
        }
        """);
  }

  @Test
  void aVariableWithoutANameableTypeThatAClassOfALambdaTakesAcrossAnAwaitIsRefused() {
    check(
        """
        class A {
          static <T> Supplier<T> supplied(Supplier<T> supplier) { return supplier; }
          @Async int a() {
            var local = supplied(() -> {
              var counter = new Object() { int next; };
              //  ^ FERMATA-040
              class Local { int next() { return counter.next++; } }
              return new Local();
            }).get();
            await(sleep(ofSeconds(1)));
            return local.next();
          }
        }
        """);
  }

  @Test
  void aVariableWithoutANameableTypeIsRefusedOnceWhateverCapturesIt() {
    check(
        """
        class A {
          interface Op<T> { @Async T op(); }
          static <T> T same(T t) { return t; }
          @Async int a() {
            var counter = same(new Object() { int next; });
            //  ^ FERMATA-040
            Op<Op<Integer>> nested = () -> () -> counter.next;
            return nested.op().op();
          }
        }
        """);
  }

  @Test
  void anAnonymousReceiverOfAMemberOfItsOwnIsRefusedBeforeAnAwait() {
    check(
        """
        class A {
          @Async int a(Awaitable<Integer> b) {
            return new Object() { int plus(int n) { return n + 1; } }.plus(await(b));
        //         ^ FERMATA-040
          }
          @Async int b(Awaitable<Integer> b) {
            return new Object() { int plus(int n) { return n + 1; } }.plus(2) + await(b);
          }
        }
        """);
  }

  @Test
  void anAwaitedValueOfAnAnonymousClassIsRefusedWhereItsOwnMembersAreUsed() {
    check(
        """
        class A {
          static <T> Awaitable<T> of(T value) { return null; }
          @Async int a() {
            return await(of(new Object() { int next; })).next;
        //         ^ FERMATA-040
          }
          @Async int b() {
            var counter = await(of(new Object() { int next; }));
            //  ^ FERMATA-040
            return counter.next;
          }
          @Async int c() {
            for (var each : await(of(List.of(new Object() { int next; })))) {
        //                  ^ FERMATA-040
              return each.next;
            }
            return await(of(List.of(new Object() { int next; }))).get(0).hashCode();
        //         ^ FERMATA-040
          }
          @Async int d() {
            return await(of(new Object() { int next; })).hashCode();
          }
        }
        """);
  }

  @Test
  void aClassThatNeedsTypeParametersIsRefusedInAStaticContext() {
    check(
        """
        class A {
          @Async <T> void a(T t) {
            class Box { T held = t; }
            record Pair(Box left, int right) {}
        //              ^ FERMATA-044
            interface Source { Optional<Box> get(); }
        //                              ^ FERMATA-044
            class Other {
              static Object last;
              boolean isBox(Box box) { return box instanceof Box; }
            }
            record Test(Object o) { boolean isBox() { return o instanceof Box; } }
            await(sleep(ofSeconds(1)));
            new Other();
          }
          @Async <T> void b(T t) {
            class Box { int held; }
            record Pair(Box left, int right) {}
            await(sleep(ofSeconds(1)));
          }
        }
        """);
  }
}
