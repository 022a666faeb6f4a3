package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;

import org.junit.jupiter.api.Test;

class CancellationCheckTest {
  @Test
  void aCatchOfEverythingAroundAnAwaitIsWarnedOf() {
    check(
        """
        class A {
          @Async static void run(AsyncLock lock) {
            try { await(sleep(ZERO)); } catch (Throwable e) { System.out.println(e); }
            //                                 ^ FERMATA-061
            try { await(sleep(ZERO)); } catch (IllegalStateException | Error e) { }
            //                                                         ^ FERMATA-061
            try (var hold = await(lock.acquire())) { hold.getClass(); } catch (java.lang.Error e) { }
            //                                                                          ^ FERMATA-061
            try (var group = new TaskGroup()) { group.cancel(); } catch (Throwable e) { }
            //                                                           ^ FERMATA-061
          }
        }
        """);
  }

  @Test
  void aCatchThatLetsACancellationThroughIsFine() {
    check(
        """
        class A {
          @Async static void run(dev.fermata.Future<String> future) throws Exception {
            try { await(sleep(ZERO)); } catch (Exception e) { }
            try { await(sleep(ZERO)); } catch (CancelledError e) { throw e; } catch (Throwable e) { }
            try { await(sleep(ZERO)); } catch (CancelledError e) { }
            try { await(sleep(ZERO)); } catch (Throwable e) { throw new Exception(e); }
            Throwable failure = null;
            try { await(sleep(ZERO)); } catch (Throwable e) { failure = e; }
            if (failure != null) { throw new Exception(failure); }
            try { future.cancel(); } catch (Throwable e) { }
            try { await(sleep(ZERO)); } catch (AssertionError e) { }
            try { Runnable r = () -> run(sleep(ZERO)); } catch (Throwable e) { }
          }
          @SuppressWarnings("fermata:swallows-cancellation")
          @Async static void quiet() { try { await(sleep(ZERO)); } catch (Throwable e) { } }
          static void run(Coroutine<Void> c) { }
        }
        """);
  }
}
