package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;

import org.junit.jupiter.api.Test;

class LocalAsyncMethodCheckTest {
  @Test
  void aMethodThatImplementsAnAsyncOneMayBe() {
    check(
        """
        class A {
          interface Handler { @Async String handle(String s); }
          abstract static class Base { @Async abstract int size(); }
          @Async String run(String captured) {
            class Local extends Base implements Handler {
              @Async @Override public String handle(String s) { return await(sleep(ZERO, s)) + size(); }
              @Async @Override int size() { return captured.length(); }
            }
            Handler other = new Handler() {
              @Async @Override public String handle(String s) { return await(sleep(ZERO, s)); }
            };
            return new Local().handle("a") + other.handle("b") + new Local().size();
          }
        }
        """);
  }

  @Test
  void aMethodThatImplementsNoneIsRefused() {
    check(
        """
        class A {
          interface Handler { @Async String handle(String s); String plain(); }
          @Async void run() {
            class Local {
              @Async void work() { await(sleep(ZERO)); }
              //          ^ FERMATA-110
              @Async static int number() { return 1; }
              //                ^ FERMATA-110
            }
            interface Own { @Async void own(); }
            //                          ^ FERMATA-110
            new Handler() {
              @Async @Override public String handle(String s) { return plain(); }
              @Async @Override public String plain() { return ""; }
              //                             ^ FERMATA-110
            };
            new Local().work();
          }
        }
        """);
  }

  @Test
  void aMonitorIsNotHeldAcrossASuspension() {
    check(
        """
        class A {
          interface Handler { @Async String handle(String s); }
          @Async Object run() {
            return new Handler() {
              @Async @Override public synchronized String handle(String s) { return s; }
              //                                          ^ FERMATA-010
              synchronized void plain() { synchronized (this) { } }
            };
          }
          @Async Object other() {
            return new Handler() {
              @Async @Override public String handle(String s) {
                synchronized (this) { return await(sleep(ZERO, s)); }
                //                           ^ FERMATA-035
              }
            };
          }
        }
        """);
  }

  @Test
  void codeOfAnEnumConstantIsRefused() {
    check(
        """
        class A {
          interface Handler { @Async String handle(String s); }
          @Async void run() {
            enum Kind implements Handler {
              ONE { @Async @Override public String handle(String s) { return s; } },
              //                                   ^ FERMATA-111
              TWO(s -> await(sleep(ZERO, s)));
              //  ^ FERMATA-111
              Kind(Handler... handlers) {}
              @Async @Override public String handle(String s) { return await(sleep(ZERO, name())); }
            }
          }
        }
        """);
  }

  @Test
  void aLambdaNeedsAClassThatCanHoldItsOwn() {
    check(
        """
        class A {
          interface Handler { @Async String handle(String s); }
          @Async void run() {
            interface Local {
              default Handler handler() { return s -> await(sleep(ZERO, s)); }
              //                                 ^ FERMATA-112
            }
            class Other {
              Other(Handler handler) {}
              Other() { this(s -> await(sleep(ZERO, s))); }
              //             ^ FERMATA-113
            }
            interface Fine extends Handler {
              @Async @Override default String handle(String s) {
                Handler inner = text -> await(sleep(ZERO, text));
                return inner.handle(s);
              }
            }
          }
        }
        """);
  }

  @Test
  void superOfAnInterfaceIsOutOfReach() {
    check(
        """
        class A {
          interface Handler {
            @Async default String handle(String s) { return s; }
            default String name() { return ""; }
          }
          @Async void run() {
            new Handler() {
              @Async @Override public String handle(String s) {
                return Handler.super.name() + Handler.super.handle(s);
                //     ^ FERMATA-114
              }
              @Override public String name() { return Handler.super.name(); }
            };
          }
        }
        """);
  }

  @Test
  void everyCheckSeesItsBody() {
    check(
        """
        class A {
          interface Handler { @Async String handle(String s) throws Exception; }
          @Async Object run() {
            return new Handler() {
              @Async @Override public String handle(String s) throws Exception {
                Thread.sleep(1);
                //    ^ FERMATA-054
                int one = 1; emit(s);
                //           ^ FERMATA-090
                Runnable plain = () -> await(sleep(ZERO));
                //                     ^ FERMATA-031
                return s;
              }
              void plain() { await(sleep(ZERO)); }
              //             ^ FERMATA-032
            };
          }
        }
        """);
  }

  @Test
  void aNativeMethodIsRefusedThereToo() {
    check(
        """
        class A {
          interface Page { @Async String title(); }
          @Async void run() {
            class Local implements Page {
              @Async @Override public native String title();
              //                                    ^ FERMATA-011
            }
          }
        }
        """);
  }

  @Test
  void aTimedGeneratorIsRefusedThereToo() {
    check(
        """
        class A {
          interface Pages { @Async AsyncIterator<Integer> pages(); }
          @Async void run() {
            new Pages() {
              @AsyncTimed @Async @Override public AsyncIterator<Integer> pages() { return end(); }
              //                                                         ^ FERMATA-095
            };
          }
        }
        """);
  }
}
