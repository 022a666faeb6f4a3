package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.checkFiles;
import static dev.fermata.processor.check.CheckTester.checkWith;
import static dev.fermata.processor.check.CheckTester.said;
import static dev.fermata.processor.check.CheckTester.saidWith;

import java.util.List;
import java.util.regex.Pattern;
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
  void aDirectCallIsRefusedWhereAnAwaitIs() {
    check(
        """
        class A {
          @Async int find(int i) { return i; }
          @Async static int load() { return 1; }
          @Async void run(List<Integer> list) {
            list.forEach(x -> find(x));
            //                ^ FERMATA-031
            Supplier<Integer> s = () -> { return 1 + A.load(); };
            //                                        ^ FERMATA-031
            synchronized (this) { find(1); }
            //                    ^ FERMATA-035
            synchronized (list) { list.add(2); }
            class Local {
              int field = load();
              //          ^ FERMATA-033
              Local() { load(); }
              //        ^ FERMATA-033
              int get() { return A.this.find(2); }
              //                       ^ FERMATA-032
            }
            var o = new Object() { { load(); } };
            //                       ^ FERMATA-033
          }
        }
        """);
  }

  @Test
  void whoeverWantsEverySuspensionMarkedHasDirectCallsRefused() {
    checkWith(
        "-Afermata.calls=explicit",
        """
        class A {
          @Async int find(int i) { return i; }
          @Async static int load() { return 1; }
          @Async void run(A other) {
            int a = await(AAsync.find(this, find(1))) + other.find(load());
            //                              ^ FERMATA-050
            //                                               ^ FERMATA-050
            //                                                     ^ FERMATA-050
            Supplier<Coroutine<Integer>> s = AAsync::load;
          }
        }
        """);
  }

  @Test
  void theCureOfADirectCallIsTheAwaitedTwin() {
    assertThat(
            saidWith(
                "-Afermata.calls=explicit",
                """
                class A {
                  @Async int find(int i) { return i; }
                }
                class B extends A {
                  @Async int more(A other) { return super.find(1) + other.find(2) + find(3); }
                }
                """))
        .containsExactly(
            """
            A.java:5:42: error: [FERMATA-050] find is @Async: a direct call does not run it
                Did you mean await(AAsync.Super.find(this, 1))?""",
            """
            A.java:5:58: error: [FERMATA-050] find is @Async: a direct call does not run it
                Did you mean await(AAsync.find(other, 2))?""",
            """
            A.java:5:69: error: [FERMATA-050] find is @Async: a direct call does not run it
                Did you mean await(AAsync.find(this, 3))?""");
  }

  @Test
  void aValueInPlaceOfACoroutineHasACure() {
    assertThat(cures("createTask(fetch('u'));")).containsExactly("createTask(() -> fetch('u'))");
    assertThat(cures("createTask(save(), 'name');"))
        .containsExactly("createTask(() -> save(), 'name')");
    assertThat(cures("gather(save());")).containsExactly("gather(async(() -> save()))");
    assertThat(cures("gather(fetch('a'),  this.fetch('b'));"))
        .containsExactly("gather(async(() -> fetch('a')),  async(() -> this.fetch('b')))");
    assertThat(cures("run(save());")).containsExactly("run(async(() -> save()))");
    assertThat(cures("String s = await(fetch('u'));")).containsExactly("fetch('u')");
    assertThat(cures("await(save());")).containsExactly("save()");
    assertThat(cures("new TaskGroup().createTask(fetch('u'));"))
        .containsExactly("new TaskGroup().createTask(() -> fetch('u'))");
  }

  @Test
  void aWrongArgumentOfAnyOtherMethodHasNone() {
    assertThat(cures("Integer.parseInt(size());")).isEmpty();
    assertThat(cures("createTask('u');")).isEmpty();
    assertThat(cures("createTask(AAsync.fetch(this, 'u'), 1);")).isEmpty();
  }

  /** What is proposed for a wrong statement; a single quote stands for a double one. */
  private static List<String> cures(String statement) {
    String said =
        String.join(
            "\n",
            CheckTester.said(
                """
                class A {
                  @Async String fetch(String s) { return s; }
                  @Async int size() { return 1; }
                  @Async void save() { }
                  @Async void run() {
                    %s
                  }
                }
                """
                    .formatted(statement.replace('\'', '"'))));
    assertThat(said).contains("FERMATA-003");
    return Pattern.compile("Did you mean (.*)\\?")
        .matcher(said)
        .results()
        .map(result -> result.group(1).replace('"', '\''))
        .toList();
  }

  @Test
  void theCureOfAReferenceIsTheTwinAsAFunction() {
    assertThat(
            said(
                """
                class A {
                  @Async int twice(int number) { return 2 * number; }
                  @Async int twice(String text) { return 2; }
                  @Async static int load(int... all) { return 1; }
                }
                class B extends A {
                  @Async void run(A other) {
                    Function<A, Supplier<Object>> f = a -> A::load;
                    BiFunction<A, Integer, Object> unbound = A::twice;
                    Function<Integer, Object> own = this::twice;
                    Function<Integer, ?> parents = super::twice;
                    {
                      int number = 1;
                      Function<String, Object> text = other::twice;
                      IntFunction<Object> shadowed = B.this::twice;
                    }
                  }
                  class C extends A {
                    class D {
                      @Async void run() {
                        Function<Integer, Object> around = C.super::twice;
                      }
                    }
                  }
                }
                """))
        .containsExactly(
            """
            A.java:8:44: error: [FERMATA-051] load is @Async: a reference to it does not run it
                Did you mean AAsync::load?""",
            """
            A.java:9:46: error: [FERMATA-051] twice is @Async: a reference to it does not run it
                Did you mean AAsync::twice?""",
            """
            A.java:10:37: error: [FERMATA-051] twice is @Async: a reference to it does not run it
                Did you mean number2 -> AAsync.twice(this, number2)?""",
            """
            A.java:11:36: error: [FERMATA-051] twice is @Async: a reference to it does not run it
                Did you mean number2 -> AAsync.Super.twice(this, number2)?""",
            """
            A.java:14:39: error: [FERMATA-051] twice is @Async: a reference to it does not run it
                Did you mean text2 -> AAsync.twice(other, text2)?""",
            """
            A.java:15:38: error: [FERMATA-051] twice is @Async: a reference to it does not run it
                Did you mean number2 -> AAsync.twice(B.this, number2)?""",
            """
            A.java:21:44: error: [FERMATA-051] twice is @Async: a reference to it does not run it
                Did you mean number -> AAsync.Super.twice(C.this, number)?""")
        .inOrder();
  }

  @Test
  void whereAFunctionGivesAValueOnlyAnAsyncOneAwaits() {
    String cure =
        """
        : error: [FERMATA-051] load is @Async: a reference to it does not run it
            In an @Async body, what takes an async lambda lets it call load: createTask(() -> ...), \
        async(() -> ...), asyncFunction(x -> ...) for a stream, a method of yours that takes an \
        AsyncFunction; and so does a loop in place of what takes this function.""";
    assertThat(
            said(
                """
                class A {
                  interface Pages<T> extends Function<String, T> { }
                  @Async String load(String page) { return page; }
                  @Async void run(List<String> pages) {
                    Function<String, String> value = this::load;
                    Pages<? extends CharSequence> bounded = this::load;
                    pages.forEach(this::load);
                    pages.stream().map(this::load).toList();
                  }
                }
                """))
        .containsExactly(
            "A.java:5:38" + cure, "A.java:6:45" + cure, "A.java:7:19" + cure, "A.java:8:24" + cure)
        .inOrder();
  }

  @Test
  void theCureOfADirectCallSaysWhoseMethodItIs() {
    assertThat(
            saidWith(
                "-Afermata.calls=explicit",
                """
                class A {
                  @Async int find() { return 1; }
                  class B {
                    @Async int more() { return find() + A.this.find(); }
                  }
                }
                """))
        .containsExactly(
            """
            A.java:4:32: error: [FERMATA-050] find is @Async: a direct call does not run it
                Did you mean await(AAsync.find(A.this))?""",
            """
            A.java:4:47: error: [FERMATA-050] find is @Async: a direct call does not run it
                Did you mean await(AAsync.find(A.this))?""")
        .inOrder();
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

  @Test
  void aCallThatLooksAtItsCallerIsWarnedOf() {
    checkFiles(
        """
        package test;
        import dev.fermata.annotation.Async;
        import java.lang.invoke.MethodHandles;
        import java.lang.reflect.*;
        import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
        class A {
          volatile int n;
          @Async static Object run(Field f, Method m, Constructor<A> c, A a) throws Exception {
            f.getInt(a);
           //^ FERMATA-064
            f.set(a, m.invoke(null));
           //^ FERMATA-064
            //        ^ FERMATA-064
            Runnable r = () -> AtomicIntegerFieldUpdater.newUpdater(A.class, "n");
            //                                          ^ FERMATA-064
            f.getName();
            @SuppressWarnings("fermata:caller-sensitive") A made = c.newInstance();
            return MethodHandles.lookup();
          }
          static Object plain(Field f) throws Exception { return f.get(null); }
        }
        """);
  }
}
