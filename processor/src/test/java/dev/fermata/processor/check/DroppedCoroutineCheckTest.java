package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.said;

import java.util.List;
import org.junit.jupiter.api.Test;

class DroppedCoroutineCheckTest {
  @Test
  void aStatementDropsACoroutine() {
    check(
        """
        class A {
          @Async static int find(int i) { return i; }
          Coroutine<Integer> own() { return AAsync.find(0); }
          @Async void run(int n) {
            AAsync.find(1);
            //    ^ FERMATA-052
            sleep(ZERO);
          //^ FERMATA-052
            own();
          //^ FERMATA-052
            for (AAsync.find(2); n > 0; AAsync.find(3)) {
            //         ^ FERMATA-052
            //                                ^ FERMATA-052
            }
            switch (n) { case 1 -> AAsync.find(4); default -> { } }
            //                           ^ FERMATA-052
          }
        }
        """);
  }

  @Test
  void aFunctionOfWhichNobodyWantsAValueDropsACoroutine() {
    check(
        """
        class A {
          @Async static int find(int i) { return i; }
          @Async static void run(List<Integer> all) {
            Runnable r = () -> { AAsync.find(5); };
            //                         ^ FERMATA-052
            all.forEach(each -> AAsync.find(each));
            //                        ^ FERMATA-052
            all.forEach(AAsync::find);
            //          ^ FERMATA-052
            new Thread(() -> sleep(ZERO)).start();
            //               ^ FERMATA-052
            Supplier<Object> wanted = () -> AAsync.find(1);
            Function<Integer, Object> alsoWanted = AAsync::find;
          }
        }
        """);
  }

  @Test
  void aVariableThatIsNeverReadDropsACoroutine() {
    check(
        """
        class A {
          @Async static int find(int i) { return i; }
          @Async static void run() {
            Coroutine<Integer> a = AAsync.find(1);
            //                           ^ FERMATA-052
            var b = AAsync.find(2);
            //            ^ FERMATA-052
            b = AAsync.find(3);
            //        ^ FERMATA-052
            var c = AAsync.find(4);
            Runnable r = () -> c.close();
            @SuppressWarnings("fermata:never-awaited") var d = AAsync.find(5);
            Object e;
            createTask((Awaitable<?>) (e = AAsync.find(6)));
          }
        }
        """);
  }

  @Test
  void theTextOrIdentityOfACoroutineIsNotItsValue() {
    check(
        """
        class A {
          @Async static String find(int i) { return "" + i; }
          @Async static void run(boolean b) {
            String s = "v " + AAsync.find(1);
            //                      ^ FERMATA-052
            s += AAsync.find(2);
            //         ^ FERMATA-052
            s = s + (b ? AAsync.find(1) : "no");
            //                 ^ FERMATA-052
            if (b && AAsync.find(3) != null) { }
            //             ^ FERMATA-052
            System.out.println(AAsync.find(4));
            //                       ^ FERMATA-052
            System.out.printf("%s %s", s, AAsync.find(5));
            //                                  ^ FERMATA-052
            s.equals(AAsync.find(6));
            //             ^ FERMATA-052
            var task = createTask(AAsync.find(7));
            System.out.println("at " + task.getCoroutine() + task);
            List<Coroutine<String>> kept = new ArrayList<>();
            kept.add(AAsync.find(8));
            kept.remove(0);
            Map<String, Coroutine<String>> named = new HashMap<>();
            named.put("x", AAsync.find(9));
          }
        }
        """);
  }

  @Test
  void aMockIsToldAndAskedWhatIsCalled() {
    check(
        """
        class A {
          interface Repository { Coroutine<String> find(int i); }
          static <T> T verify(T mock) { return mock; }
          static void test(Repository mock) {
            verify(mock).find(1);
          }
        }
        """);
  }

  @Test
  void aCoroutineThatIsUsedIsFine() {
    check(
        """
        class A {
          @Async static int find(int i) { return i; }
          @Async static Task<Integer> run(int n) {
            Coroutine<Integer> c = AAsync.find(1);
            c = AAsync.find(2);
            await(AAsync.find(3));
            createTask(AAsync.find(4));
            Supplier<Coroutine<Integer>> s = () -> AAsync.find(5);
            Coroutine<Integer> d = switch (n) { case 1 -> AAsync.find(6); default -> c; };
            gather(c, d);
            c.close();
            return createTask(AAsync.find(7));
          }
          @SuppressWarnings("fermata:never-awaited") @Async static void quiet() { AAsync.find(8); }
        }
        """);
  }

  @Test
  void theCureIsOneThatIsTakenThere() {
    assertThat(
            cures(
                """
                class A {
                  @Async static void each(List<String> all) {
                    sleep(ZERO);
                    all.forEach(it -> sleep(ZERO));
                    all.forEach(AAsync::one);
                  }
                  @Async static void one(String name) {}
                  static void plain() { sleep(ZERO); }
                }
                """))
        .containsExactly(
            "Did you mean await(sleep(ZERO))? To run it concurrently: createTask(...).",
            "Nobody awaits it in a lambda. To run it concurrently: createTask(...).",
            "Nobody awaits what a reference gives: write a lambda. To run it concurrently:"
                + " createTask(...).",
            "Did you mean run(sleep(ZERO))?")
        .inOrder();
  }

  @Test
  void functionsOfPlainCodeStartALoop() {
    assertThat(
            cures(
                """
                class A {
                  @Async static void one(String name) {}
                  @Async void own() {}
                  Coroutine<String> get(int i, Object... more) { return null; }
                  final Runnable field = () -> AAsync.one("field");
                  void plain(Executor executor, List<String> all, String name) {
                    new Thread(() -> { sleep(ZERO); });
                    executor.execute(() -> AAsync.own(this));
                    all.forEach(AAsync::one);
                    Consumer<A> unbound = AAsync::own;
                    Consumer<Integer> variable = this::get;
                    BiConsumer<A, Integer> unboundVariable = A::get;
                    dev.fermata.function.AsyncConsumer<String> ours = it -> AAsync.one(it);
                    dev.fermata.function.AsyncConsumer<String> reference = AAsync::one;
                  }
                }
                """))
        .containsExactly(
            "Did you mean run(AAsync.one(\"field\"))?",
            "Did you mean run(sleep(ZERO))?",
            "Did you mean run(AAsync.own(this))?",
            "Did you mean name2 -> run(AAsync.one(name2))?",
            "Did you mean self -> run(AAsync.own(self))?",
            "Did you mean argument -> run(this.get(argument))?",
            "Did you mean (self, argument) -> run(self.get(argument))?",
            "Nobody awaits it in a lambda of plain code: write an @Async method. To run it"
                + " concurrently: createTask(...).",
            "Did you mean AsyncConsumer.of(AAsync::one)?")
        .inOrder();
  }

  private static List<String> cures(String types) {
    return said(types).stream()
        .map(it -> it.lines().skip(1).findFirst().orElseThrow().split(" @Suppress")[0].strip())
        .toList();
  }
}
