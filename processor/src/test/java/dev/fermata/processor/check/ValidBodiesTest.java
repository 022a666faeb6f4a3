package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;

import org.junit.jupiter.api.Test;

/** Nothing is said of what is right. */
class ValidBodiesTest {
  @Test
  void expressionsOfAllSorts() {
    check(
        """
        class A {
          int field;
          int[] array = {1, 2, 3};
          A next;
          static <T> Coroutine<T> later(T value) { return sleep(ZERO, value); }
          int index() { return field++; }
          @Async int all(Object o, int i, String s, boolean b, char c, long l) {
            int sum = await(later(1)) + i * await(later(2)) - (int) (long) await(later(3L));
            s += await(later("a")) + c + null + l;
            array[index()] += await(later(4));
            array[await(later(0))] = await(later(5));
            next.next.field *= await(later(6));
            b = b && await(later(true)) || !await(later(false)) ^ (o == null);
            Object conditional = b ? await(later(1)) : 2.0;
            Object same = o instanceof String text && text.isEmpty() ? text : await(later(o));
            int[][] grid = new int[await(later(2))][3];
            String[] init = {await(later("x")), s};
            field = -~await(later(i));
            List<? extends Number> list = new ArrayList<>(List.of(await(later(1)), 2L));
            list.stream().map(n -> n.intValue()).filter(n -> n > i).forEach(System.out::println);
            Supplier<String> ref = s::trim;
            Function<String, StringBuilder> make = StringBuilder::new;
            return await(later(list)).get(await(later(0))).intValue() + sum;
          }
        }
        """);
  }

  @Test
  void statementsOfAllSorts() {
    check(
        """
        class A {
          static <T> Coroutine<T> later(T value) { return sleep(ZERO, value); }
          static class Res implements AutoCloseable { public void close() { } }
          @Async static String all(List<String> list, Map<String, Integer> map, int n) throws Exception {
            final var local = await(later(List.of(1, 2)));
            int a, b = 2;
            outer:
            for (int i = await(later(0)); i < await(later(n)); i += await(later(1))) {
              for (String each : await(later(list))) {
                if (each.isEmpty()) continue outer;
                else if (each.length() > 3) break outer;
                Runnable r = () -> System.out.println(each);
              }
            }
            while (await(later(false))) { }
            do { n--; } while (n > 0 && await(later(true)));
            switch (await(later("x"))) {
              case "a": case "b": n = await(later(1));
              default: break;
            }
            int y = switch (n) {
              case 1 -> await(later(1));
              case 2 -> { String t = await(later("")); yield t.length(); }
              default -> throw new IllegalStateException(await(later("no")));
            };
            try (Res r = new Res(); var group = new TaskGroup()) {
              group.createTask(later(1));
              await(later(r));
            } catch (IllegalStateException | UnsupportedOperationException e) {
              throw new Exception(await(later("x")), e);
            } finally {
              await(later(map)).merge("k", 1, Integer::sum);
            }
            synchronized (await(later(list))) { list.size(); }
            assert await(later(true)) : await(later("message"));
            record Pair(int a, int b) { int sum() { return a + b; } }
            interface Local { int get(); }
            class Impl implements Local { public int get() { return y; } }
            Pair p = new Pair(1, await(later(2)));
            ;
            { int scoped = new Impl().get() + p.sum(); }
            return await(later(local.toString()));
          }
        }
        """);
  }

  @Test
  void theRuntimesOwnIdioms() {
    check(
        """
        class A {
          private static final AsyncLock LOCK = new AsyncLock();
          @Async static int work(int i) { await(sleep(ofMillis(i))); return i; }
          @Async static void all(CompletableFuture<String> stage) throws Exception {
            Task<Integer> task = createTask(AAsync.work(1), "one");
            task.cancel();
            task.addDoneCallback(done -> System.out.println(done));
            await(gather(List.of(AAsync.work(2), AAsync.work(3))));
            String s = await(stage);
            int t = await(toThread(() -> stage.get().length()));
            try { await(waitFor(shield(task), ofSeconds(1))); } catch (TimeoutException e) { }
            try (var timeout = timeout(ofSeconds(1)); var hold = await(LOCK.acquire())) { }
            getRunningLoop().callSoon(() -> System.out.println(s));
            AsyncQueue<Integer> queue = new AsyncQueue<>();
            await(queue.put(1));
            int got = await(queue.get());
            queue.getNowait();
            currentTask().getCoroutine().close();
            await(task.join());
          }
          public static void main(String[] args) {
            run(AAsync.work(1));
            run(sleep(ZERO), true);
            Coroutine<Integer> kept = AAsync.work(2);
            kept.close();
          }
        }
        """);
  }

  @Test
  void declarationsOfAllSorts() {
    check(
        """
        abstract class A<T extends Comparable<? super T>, E extends Exception> {
          private T secret;
          protected abstract T plain() throws E;
          @Async protected abstract List<T> load(T... many) throws E;
          @Async private <R> Map<R, T> index(Function<? super T, ? extends R> key) { return null; }
          @Async static int fibonacci(int n) {
            return n < 2 ? n
                : await(AAsync.fibonacci(n - 1)) + await(AAsync.fibonacci(n - 2));
          }
          class Inner { @Async boolean outer() { return secret == null; } }
          enum Color { RED { int code() { return 1; } }, BLUE; int code() { return 2; }
            @Async int later() { return code(); } }
          record Point(int x, int y) { Point { x++; } @Async int sum() { return x + y; } }
          sealed interface Shape permits Circle { @Async default double area() { return 0; } }
          record Circle(double r) implements Shape { @Async public double area() { return r; } }
        }
        class B<E extends Exception> extends A<String, E> {
          @Override protected String plain() throws E { return ""; }
          @Override protected List<String> load(String... many) throws E {
            return List.of(many);
          }
        }
        """);
  }

  @Test
  void theUnnamedPackageAndOtherClassesAwaits() {
    checkFiles(
        """
        import static dev.fermata.Fermata.await;
        import dev.fermata.annotation.Async;
        class Plain {
          @Async static void go() { await(dev.fermata.Fermata.sleep(java.time.Duration.ZERO)); }
          void barrier(java.util.concurrent.CyclicBarrier b) throws Exception { b.await(); }
        }
        """,
        """
        import java.util.concurrent.locks.*;
        abstract class Mine implements Condition {
          void call() throws InterruptedException { await(); this.await(1, null); }
        }
        """);
  }
}
