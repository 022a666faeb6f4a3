package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;

import org.junit.jupiter.api.Test;

class CallChecksTest {
  @Test
  void aDirectCallIsAnAwait() {
    check(
        """
        class A {
          @Async int find(int i) { return i; }
          @Async static int load() { return 1; }
          @Async void run(A other, Base base) {
            int a = find(1) + load();
            int b = other.find(2);
            base.go();
          }
        }
        """,
        """
        interface Base { @Async void go(); }
        """);
  }

  @Test
  void aReferenceToAnAsyncMethodIsRefused() {
    check(
        """
        class A {
          @Async static int load() { return 1; }
          @Async void run() {
            Supplier<Integer> s = A::load;
            //                    ^ FERMATA-051
            Supplier<Coroutine<Integer>> t = AAsync::load;
          }
        }
        """);
  }

  @Test
  void aStaticMethodIsNotReachedThroughWhatHasToBeEvaluated() {
    check(
        """
        class A {
          @Async static int load() { return 1; }
          A next() { return this; }
          @Async void run(A other) {
            int a = other.load() + A.load() + test.A.load();
            int b = next().load();
            //            ^ FERMATA-050
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
          @Async static void run(B b) { b.find(); await(AAsync.find(b)); }
        }
        class B extends A { @Override void find() { } }
        """);
  }

  @Test
  void aCallThatBlocksIsWarnedOf() {
    checkFiles(
        """
        package test;
        import dev.fermata.annotation.Async;
        import java.io.*;
        import java.net.*;
        import java.net.http.*;
        import java.nio.file.*;
        import java.sql.*;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;
        class A {
          @Async void run(Lock lock, ReentrantLock own, CompletableFuture<String> stage,
              BlockingQueue<String> queue, LinkedBlockingQueue<String> linked, Statement statement,
              PreparedStatement prepared, Process process, HttpClient client, HttpRequest request,
              FileInputStream file, DataInputStream data, BufferedReader reader, Thread thread,
              CountDownLatch latch, Condition condition, Semaphore permits) throws Exception {
            Thread.sleep(1);
            //    ^ FERMATA-054
            TimeUnit.SECONDS.sleep(1);
            //              ^ FERMATA-054
            thread.join();
            //    ^ FERMATA-054
            lock.lock();
            //  ^ FERMATA-054
            own.lock();
            // ^ FERMATA-054
            own.tryLock(1, TimeUnit.SECONDS);
            // ^ FERMATA-054
            stage.get();
            //   ^ FERMATA-054
            stage.get(1, TimeUnit.SECONDS);
            //   ^ FERMATA-054
            stage.join();
            //   ^ FERMATA-054
            queue.put("");
            //   ^ FERMATA-054
            linked.poll(1, TimeUnit.SECONDS);
            //    ^ FERMATA-054
            statement.executeQuery("select 1").next();
            //       ^ FERMATA-054
            //                                ^ FERMATA-054
            prepared.execute();
            //      ^ FERMATA-054
            process.waitFor();
            //     ^ FERMATA-054
            client.send(request, HttpResponse.BodyHandlers.ofString());
            //    ^ FERMATA-054
            System.in.read();
            //       ^ FERMATA-054
            file.readAllBytes();
            //  ^ FERMATA-054
            data.readInt();
            //  ^ FERMATA-054
            reader.readLine();
            //    ^ FERMATA-054
            Files.readString(Path.of("x"));
            //   ^ FERMATA-054
            latch.await();
            //   ^ FERMATA-054
            condition.await();
            //       ^ FERMATA-054
            permits.acquire();
            //     ^ FERMATA-054
            synchronized (this) {
              wait();
            //^ FERMATA-054
            }
          }
        }
        """);
  }

  @Test
  void aCallThatDoesNotBlockIsFine() {
    checkFiles(
        """
        package test;
        import static dev.fermata.Fermata.*;
        import dev.fermata.annotation.Async;
        import java.io.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;
        class A extends Thread {
          void wait(String s) { }
          static void sleep(String s) { }
          @Async void work(Lock lock, CompletableFuture<String> stage, BlockingQueue<String> queue,
              InputStream in, Semaphore permits, Map<String, String> map, Optional<String> some)
              throws Exception {
            lock.tryLock();
            lock.unlock();
            stage.getNow("");
            queue.offer("");
            queue.poll();
            permits.tryAcquire();
            map.get("");
            some.get();
            String.join(",", "a");
            wait("");
            sleep("");
            new ByteArrayInputStream(new byte[1]).readNBytes(1);
            new StringReader("").read();
            await(toThread(() -> in.read()));
            Runnable r = () -> lock.lock();
            new Object() { void go() throws Exception { Thread.sleep(1); } };
          }
        }
        """);
  }

  @Test
  void theWarningIsSuppressedAtTheVariableTheMethodAndTheType() {
    check(
        """
        class A {
          @Async void a(CompletableFuture<String> f) {
            @SuppressWarnings("fermata:blocking") String s = f.join();
          }
          @SuppressWarnings("fermata:blocking") @Async void b() throws Exception { Thread.sleep(1); }
        }
        @SuppressWarnings("fermata:blocking")
        class B { @Async void c() throws Exception { Thread.sleep(1); } }
        """);
  }
}
