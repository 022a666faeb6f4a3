package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncLambdaCheckTest {
  @Test
  void inPlainCodeNoLambdaMayAwait() {
    check(
        """
        class A {
          static class B {
            void start() {
              run(async(() -> await(sleep(ZERO, "a"))));
              //              ^ FERMATA-085
              Fermata.run(Fermata.async(() -> { Fermata.await(sleep(ZERO)); }));
              //                                       ^ FERMATA-085
              run(() -> sleep(ZERO));
              //  ^ FERMATA-085
              run(() -> await(sleep(ZERO)));
              //        ^ FERMATA-085
              run(async(() -> "plain"));
              other(() -> await(sleep(ZERO, "b")));
              //          ^ FERMATA-031
            }
          }
          static void other(Supplier<String> supplier) { }
        }
        """);
    assertThat(
            said(
                "class A { static class B { void b() { run(async(() -> await(sleep(ZERO)))); } } }"))
        .containsExactly(
            "A.java:1:55: error: [FERMATA-085] await in a lambda in plain code: only in the body of"
                + " an @Async method is a lambda an async one\n"
                + "    Make it an @Async method, main for example, and start that:"
                + " run(A_BAsync.main()).");
  }

  @Test
  void onlyAnAsyncLambdaMayAwait() {
    check(
        """
        class A {
          interface Plain { String get(); }
          interface Own { @Async String get(); }
          @Async static void run(List<String> all) {
            Own own = () -> await(sleep(ZERO, "a"));
            Own nested = () -> { Plain p = () -> await(sleep(ZERO, "b")); return p.get(); };
            //                                   ^ FERMATA-031
            Plain plain = () -> await(sleep(ZERO, "c"));
            //                  ^ FERMATA-031
            Supplier<Own> made = () -> () -> await(sleep(ZERO, "d")) + own.get();
            all.forEach(each -> own.get());
            //                     ^ FERMATA-031
            all.stream().map(each -> async(() -> own.get() + each)).toList();
            Object lock = all;
            synchronized (lock) {
              Own inLock = () -> await(sleep(ZERO, "e"));
              Own locked = () -> { synchronized (lock) { return await(sleep(ZERO, "f")); } };
              //                                                ^ FERMATA-035
            }
          }
        }
        """);
  }

  @Test
  void aLambdaOfAClassWithinTheBodyMayAwait() {
    check(
        """
        class A {
          interface Own { @Async String get(); }
          @Async static void run() {
            class Local {
              Own field = () -> await(sleep(ZERO, "a"));
              Own make() { return () -> await(sleep(ZERO, "b")); }
              Own plain() { return () -> "c"; }
              Supplier<String> other() { return () -> await(sleep(ZERO, "d")); }
              //                                      ^ FERMATA-031
            }
          }
        }
        """);
  }

  @Test
  void aBlockingCallOfAnAsyncLambdaBlocksTheLoop() {
    check(
        """
        class A {
          @Async static void run() throws Throwable {
            dev.fermata.function.AsyncAction<Exception> action = () -> Thread.sleep(1);
            //                                                               ^ FERMATA-054
            await(toThread(() -> { Thread.sleep(1); return 1; }));
            action.run();
          }
        }
        """);
  }

  @Test
  void theCoroutineThatAnAsyncLambdaGivesIsNeverAwaited() {
    check(
        """
        class A {
          @Async static String fetch() { return "a"; }
          @Async static void run() {
            await(createTask(() -> AAsync.fetch()));
            //                           ^ FERMATA-052
            await(createTask(() -> { return AAsync.fetch(); }));
            //                                    ^ FERMATA-052
            await(createTask(() -> fetch()));
            await(createTask(() -> await(AAsync.fetch())));
            Supplier<Coroutine<String>> plain = () -> AAsync.fetch();
            await(plain.get());
          }
        }
        """);
  }

  @Test
  void aMethodOfThatNameTakesNoAsyncLambda() {
    check(
        """
        class A {
          static void createTask(Runnable body) {}
          static void start() {
            createTask(() -> await(sleep(ZERO)));
            //               ^ FERMATA-031
            Fermata.createTask(() -> await(sleep(ZERO)));
            //                       ^ FERMATA-085
          }
        }
        """);
  }

  @Test
  void whatGivesItsValueLaterIsNoValueOfAnAsyncLambda() {
    check(
        """
        class A {
          @Async static String fetch() { return "a"; }
          @Async static void run(boolean b, CompletableFuture<String> stage) {
            await(createTask(() -> createTask(() -> fetch())));
            //                               ^ FERMATA-062
            await(async(() -> { return b ? new CompletableFuture<String>() : stage.copy(); }));
            //                             ^ FERMATA-062
            //                                                                         ^ FERMATA-062
            List.of(1).stream().map(asyncConsumer(x -> createTask(() -> fetch()))).toList();
            @SuppressWarnings("fermata:double-wrap")
            Task<Task<String>> meant = createTask(() -> createTask(() -> fetch()));
            await(await(meant));
          }
        }
        """);
  }

  @Test
  void aFunctionWithoutAValueIsAConsumer() {
    List<String> said =
        said(
            """
            class A {
              @Async static void run(List<String> all) {
                all.stream().map(asyncFunction(each -> { await(sleep(ZERO)); })).toList();
              }
            }
            """);
    assertThat(said).hasSize(1);
    assertThat(said.get(0))
        .contains("Did you mean asyncConsumer(each -> { await(sleep(ZERO)); })?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"each -> send(each)", "(Integer each) -> send(each)", "A::send"})
  void soIsOneWhoseExpressionHasNone(String function) {
    List<String> said =
        said(
            """
            class A {
              @Async static void send(int mail) {}
              @Async static void run(List<Integer> all) {
                var sent = all.stream().map(asyncFunction(%s)).toList();
                await(gather(sent));
              }
            }
            """
                .formatted(function));
    assertThat(said.get(0)).contains("Did you mean asyncConsumer(" + function + ")?");
  }

  @Test
  void aReferenceThatFitsTwoMethodsIsToBeALambda() {
    List<String> said =
        said(
            """
            class A {
              @Async int load() { return 1; }
              @Async int load(int i) { return i; }
              @Async void run() {
                await(createTask(this::load));
                await(createTask(AAsync::load));
              }
            }
            """);
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).contains("Did you mean createTask(() -> this.load())?");
    assertThat(said.get(1)).contains("Did you mean createTask(AAsync.load())?");
    assertThat(said.get(0)).doesNotContain("It has its value");
  }
}
