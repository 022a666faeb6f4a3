package dev.fermata.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The workloads as chains of stages, whose asynchronous steps share one thread. */
final class CompletableFutures {
  private CompletableFutures() {}

  // Calls.

  private static CompletableFuture<Integer> next(int number) {
    return CompletableFuture.completedFuture(Work.next(number));
  }

  static int calls(int count) {
    CompletableFuture<Integer> number = CompletableFuture.completedFuture(0);
    for (int i = 0; i < count; i++) {
      number = number.thenCompose(CompletableFutures::next);
    }
    return number.join();
  }

  static int done(int count) {
    CompletableFuture<Integer> done = CompletableFuture.completedFuture(1);
    CompletableFuture<Integer> sum = CompletableFuture.completedFuture(0);
    for (int i = 0; i < count; i++) {
      sum = sum.thenCombine(done, Integer::sum);
    }
    return sum.join();
  }

  private static CompletableFuture<Integer> nested(int depth) {
    return depth == 0
        ? CompletableFuture.completedFuture(0)
        : nested(depth - 1).thenApply(n -> n + 1);
  }

  static int nestedCalls(int depth, int count) {
    int sum = 0;
    for (int i = 0; i < count; i += depth) {
      sum += nested(depth).join();
    }
    return sum;
  }

  // Turns.

  private static CompletableFuture<Integer> turns(int count, Executor thread) {
    CompletableFuture<Integer> turns = CompletableFuture.completedFuture(0);
    for (int i = 0; i < count; i++) {
      turns = turns.thenApplyAsync(n -> n + 1, thread);
    }
    return turns;
  }

  private static int sum(List<CompletableFuture<Integer>> all) {
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    int sum = 0;
    for (CompletableFuture<Integer> one : all) {
      sum += one.join();
    }
    return sum;
  }

  static int turnsOf(int tasks, int count, Executor thread) {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(turns(count / tasks, thread));
    }
    return sum(all);
  }

  // Tasks.

  static int tasks(int count, Executor thread) {
    CompletableFuture<Integer> number = CompletableFuture.completedFuture(0);
    for (int i = 0; i < count; i++) {
      number = number.thenCompose(n -> CompletableFuture.supplyAsync(() -> Work.next(n), thread));
    }
    return number.join();
  }

  static int gathered(int count, Executor thread) {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      all.add(CompletableFuture.supplyAsync(() -> Work.next(number), thread));
    }
    return sum(all);
  }

  // Time.

  static int limited(int count, Executor thread) {
    CompletableFuture<Integer> ended = CompletableFuture.completedFuture(0);
    for (int i = 0; i < count; i++) {
      ended =
          ended.thenCompose(
              n -> CompletableFuture.supplyAsync(() -> n + 1, thread).orTimeout(1, TimeUnit.DAYS));
    }
    return ended.join();
  }

  static int sleepers(int count, Executor thread) {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          CompletableFuture.supplyAsync(
              () -> 1,
              CompletableFuture.delayedExecutor(
                  Work.milliseconds(i), TimeUnit.MILLISECONDS, thread)));
    }
    return sum(all);
  }

  // Other threads: an executor is what they would post to.

  static int posted(Executor thread, Executor threads, int count, int posts)
      throws InterruptedException {
    CountDownLatch all = new CountDownLatch(1);
    var counter =
        new Work.Countdown(posts) {
          @Override
          void ended() {
            all.countDown();
          }
        };
    for (int i = 0; i < count; i++) {
      threads.execute(() -> Work.repeat(posts / count, () -> thread.execute(counter)));
    }
    all.await();
    return posts;
  }

  // Failures.

  private static CompletableFuture<Integer> failBelow(int depth, boolean traced) {
    return depth > 0
        ? failBelow(depth - 1, traced).thenApply(n -> n + 1)
        : CompletableFuture.failedFuture(Work.failure(traced));
  }

  static int failures(int depth, boolean traced, int count) {
    int caught = 0;
    for (int i = 0; i < count; i++) {
      caught += failBelow(depth, traced).handle((n, failure) -> failure == null ? 0 : 1).join();
    }
    return caught;
  }
}
