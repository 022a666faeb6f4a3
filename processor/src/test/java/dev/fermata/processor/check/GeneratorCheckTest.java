package dev.fermata.processor.check;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.processor.check.CheckTester.check;
import static dev.fermata.processor.check.CheckTester.said;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorCheckTest {
  @Test
  void anEmitOutsideOfAGeneratorIsRefused() {
    check(
        """
        class A {
          @Async static void run() {
            int i = 0;
            i++; emit(1);
            //   ^ FERMATA-090
            Fermata.emitAll(Fermata.<Integer>end());
            //     ^ FERMATA-090
          }
          static void plain() {
            int i = 0; emit(1);
            //         ^ FERMATA-090
            Runnable r = () -> emit(1);
            //                 ^ FERMATA-090
            new Object() { void method() { emit(1); } };
            //                             ^ FERMATA-090
          }
          { emit(1); }
          //^ FERMATA-090
        }
        """);
  }

  @Test
  void anEmitInALambdaOfAGeneratorIsRefused() {
    check(
        """
        class A {
          @Async static AsyncIterator<Integer> items(List<Integer> all) {
            all.forEach(each -> emit(each));
            //                  ^ FERMATA-090
            new Object() { { emit(0); } void method() { emit(1); } };
            //               ^ FERMATA-090
            //                                          ^ FERMATA-090
            synchronized (all) { emit(1); }
            //                   ^ FERMATA-035
            all.forEach(Fermata::emit);
            //          ^ FERMATA-034
            return end();
          }
        }
        """);
  }

  @Test
  void aReturnTypeWithoutAnItemTypeIsRefused() {
    check(
        """
        class A {
          @SuppressWarnings("rawtypes")
          @Async AsyncIterator raw() { return end(); }
          //     ^ FERMATA-091
          @Async AsyncIterator<?> any() { return end(); }
          //                  ^ FERMATA-091
          @Async AsyncIterator<? super String> from() { return end(); }
          //                  ^ FERMATA-091
          @Async AsyncIterator<? extends String> to() { return end(); }
          @Async AsyncSubscription<String> subtype(Flow.Publisher<String> p) {
            return AsyncIterator.from(p);
          }
        }
        """);
  }

  @Test
  void whatIsNoItemIsRefused() {
    check(
        """
        class A<E> {
          @Async AsyncIterator<Integer> numbers(AsyncIterator<String> texts, boolean b, long l) {
            emit("1");
            //   ^ FERMATA-092
            emit(b ? 1 : "2");
            //   ^ FERMATA-092
            emit(l);
            //   ^ FERMATA-092
            emitAll(texts);
            //      ^ FERMATA-092
            emit(new ArrayList<>());
            //   ^ FERMATA-092
            emit(List.of(1));
            //       ^ FERMATA-092
            return end();
          }
        }
        """);
  }

  @Test
  void whatIsInferredWithoutTheGeneratorIsRefusedWhereItCannotBeAnItem() {
    check(
        """
        class A {
          static <T> T same(T t) { return t; }
          @SafeVarargs static <T> List<T> list(T... all) { return List.of(all); }
          @Async AsyncIterator<List<String>> lists(boolean b, int i) {
            emit(List.of(1));
            //       ^ FERMATA-092
            emit(b ? List.of("a") : List.of(1));
            //   ^ FERMATA-092
            emit(same(List.of(1)));
            //   ^ FERMATA-092
            emit(list("a", 1));
            //   ^ FERMATA-092
            emit(switch (i) { case 1 -> List.of("x"); default -> { yield List.of(2); } });
            //   ^ FERMATA-092
            emit(new ArrayList<>(List.of(2)));
            //   ^ FERMATA-092
            emit(await(toThread(() -> { if (b) { return List.of("x"); } return List.of(2); })));
            //   ^ FERMATA-092
            emitAll(AsyncIterator.of(List.of(2)));
            //                   ^ FERMATA-092
            return end();
          }
          @Async AsyncIterator<Map<String, ? extends List<? extends Number>>> maps() {
            emit(Map.of("a", List.of("x")));
            //      ^ FERMATA-092
            emit(Map.of(1, List.of(1)));
            //      ^ FERMATA-092
            return end();
          }
          @Async AsyncIterator<List<Byte>> bytes() {
            emit(List.of(1));
            //       ^ FERMATA-092
            return end();
          }
          @Async <T extends Number> AsyncIterator<T> numbers(T t) {
            emit(1);
            //   ^ FERMATA-092
            return end();
          }
        }
        """);
  }

  @Test
  void whatIsInferredOtherwiseForAGeneratorIsAnItem() {
    check(
        """
        class A {
          static <T> T same(T t) { return t; }
          @SuppressWarnings("unchecked") static <T> T cast(Object o) { return (T) o; }
          @SafeVarargs static <T> List<T> list(T... all) { return List.of(all); }
          @Async static <T> List<T> make() { return List.of(); }
          @Async AsyncIterator<List<String>> lists(boolean b) {
            emit(make());
            emit(b ? make() : List.of());
            emit(same(List.of()));
            emit(same(null));
            emit(cast("x"));
            emit(list());
            emit(list(new String[] {"x"}));
            emit(Collections.unmodifiableList(new ArrayList<>()));
            emit(new ArrayList<>(List.of("x")));
            emit(List.of("x").stream().map(x -> x + 1).toList());
            emit(await(toThread(() -> b ? List.of() : new ArrayList<>(List.of("x")))));
            return end();
          }
          @Async AsyncIterator<List<? extends Number>> numbers() {
            emit(List.of(1, 2.0));
            emit(new ArrayList<>(List.of(1)));
            return end();
          }
          @Async AsyncIterator<Map<String, List<Number>>> maps() {
            emit(Map.of("x", List.of(1), "y", list()));
            emit(new TreeMap<>(Map.of("x", List.of(2))));
            return end();
          }
          @Async AsyncIterator<List<Object>> objects() {
            emit(List.of(1, "x"));
            emit(new ArrayList<>(List.of(1)));
            return end();
          }
          @Async AsyncIterator<Optional<? super Integer>> optionals() {
            emit(Optional.of((Number) 1));
            emit(Optional.empty());
            return end();
          }
          @Async <T extends Comparable<T>> AsyncIterator<List<T>> own(T t) {
            emit(list(t, t));
            emit(new ArrayList<>(List.of(t)));
            return end();
          }
        }
        """);
  }

  @Test
  void aFunctionIsEmittedByItsType() {
    List<String> said =
        said(
            """
            class A {
              @Async static AsyncIterator<Function<String, Integer>> lengths() {
                emit(String::length);
                return end();
              }
            }
            """);
    assertThat(said).hasSize(1);
    assertThat(said.get(0))
        .contains("Did you mean Fermata.<Function<String, Integer>>emit(String::length)?");
    check(
        """
        class A {
          @Async static AsyncIterator<Function<String, Integer>> lengths() {
            Fermata.<Function<String, Integer>>emit(String::length);
            return end();
          }
        }
        """);
  }

  @Test
  void aFunctionInAChoiceOrALambdaIsEmittedByItsTypeToo() {
    List<String> said =
        said(
            """
            interface Source { @Async AsyncIterator<Runnable> of(int i); }
            class A {
              @Async static AsyncIterator<Runnable> choice(boolean b, Runnable r) {
                emit((b ? () -> {} : r));
                return end();
              }
              @Async static Source lambda() {
                return i -> { emit(() -> {}); return end(); };
              }
            }
            """);
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).contains("Fermata.<Runnable>emit((b ? () -> {} : r))?");
    assertThat(said.get(1)).contains("Fermata.<T>emit(() -> {})?");
  }

  @Test
  void aGeneratorReturnsItsEnd() {
    List<String> said =
        said(
            """
            class A {
              @Async static AsyncIterator<Integer> items(boolean b) {
                emit(1);
                if (b) {
                  return;
                }
                return end();
              }
            }
            """);
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).contains("Did you mean return end();?");
  }

  @Test
  void whatAnAssignmentTakesIsAnItem() {
    check(
        """
        class A<E> {
          @Async AsyncIterator<Byte> bytes(byte b, boolean c) {
            emit(b);
            emit(1);
            emit(null);
            emit(c ? 1 : 2);
            final int constant = 3;
            emit(constant);
            return end();
          }
          @Async AsyncIterator<Comparable<?>> comparables() {
            emit(1);
            emit("");
            return end();
          }
          @Async AsyncIterator<List<String>> lists(boolean c) {
            emit(List.of());
            emit(new ArrayList<>());
            emit(c ? List.of() : new LinkedList<>());
            emit(List.copyOf(await(toThread(() -> List.of()))));
            emitAll(end());
            return end();
          }
          @Async AsyncIterator<E> own(E e, AsyncIterator<? extends E> more) {
            emit(e);
            emitAll(more);
            return end();
          }
        }
        """);
  }

  @Test
  void awaitEachIsForLoopsOfAsyncBodies() {
    check(
        """
        class A {
          @Async static void run(AsyncIterator<Integer> items) {
            for (int i : awaitEach(items)) { }
            for (int i : (awaitEach(items))) { }
            var all = awaitEach(items);
            //        ^ FERMATA-093
            Runnable r = () -> { for (int i : awaitEach(items)) { } };
            //                                ^ FERMATA-031
            synchronized (items) { for (int i : awaitEach(items)) { } }
            //                                  ^ FERMATA-035
          }
          static void plain(AsyncIterator<Integer> items) {
            for (int i : awaitEach(items)) { }
            //           ^ FERMATA-030
          }
        }
        """);
  }

  @Test
  void anEmitInACancellingScopeIsWarnedOf() {
    check(
        """
        class A {
          @Async static AsyncIterator<Integer> items(Timeout outer) throws Exception {
            try (var limit = timeout(ofSeconds(1))) {
              int i = 0; emit(1);
              //         ^ FERMATA-094
            } finally {
              emit(2);
            }
            try (outer) {
              try (var group = new TaskGroup()) {
                int i = 0; emitAll(Fermata.<Integer>end());
                //         ^ FERMATA-094
              }
            }
            try (var lock = await(new AsyncLock().acquire())) {
              emit(3);
            }
            return end();
          }
          @SuppressWarnings("fermata:emit-in-scope")
          @Async static AsyncIterator<Integer> silenced() throws Exception {
            try (var group = new TaskGroup()) {
              emit(1);
            }
            return end();
          }
        }
        """);
  }

  @Test
  void aTimedGeneratorIsRefused() {
    check(
        """
        class A {
          @AsyncTimed @Async static AsyncIterator<Integer> items() { return end(); }
          //                                               ^ FERMATA-095
        }
        """);
  }

  @Test
  void aReferenceToAGeneratorIsAFunctionThatGivesIterators() {
    check(
        """
        class A {
          @Async static dev.fermata.AsyncIterator<Integer> pages(int n) { emit(n); return end(); }
          @Async dev.fermata.AsyncIterator<String> words(String s) { emit(s); return end(); }
          A other() { return this; }
          @Async void run() {
            await(dev.fermata.AsyncIterator.of(1, 2).flatMap(A::pages).toList());
            await(dev.fermata.AsyncIterator.of("a").flatMap(this::words).toList());
            java.util.function.BiFunction<A, String, dev.fermata.AsyncIterator<String>> unbound =
                A::words;
            await(unbound.apply(this, "b").toList());
            await(dev.fermata.AsyncIterator.of("a").flatMap(other()::words).toList());
          }
        }
        class B extends A {
          @Async dev.fermata.AsyncIterator<String> words(String s) { emit(s + s); return end(); }
          @Async void run() {
            await(dev.fermata.AsyncIterator.of("a").flatMap(super::words).toList());
          }
        }
        """);
  }

  @Test
  void aGeneratorWithoutATypeArgumentIsToldOfOne() {
    List<String> said =
        said(
            """
            class A {
              @Async static void run() {
                for (int i : awaitEach(AsyncIterator.generate(out -> await(out.emit(1))))) {
                  i.foo();
                }
              }
            }
            """);
    assertThat(said.stream().filter(it -> it.contains("AsyncIterator.<T>generate")).toList())
        .hasSize(1);
    assertThat(said.get(0)).contains("write AsyncIterator.<T>generate(...)");
  }

  @Test
  void itemsAreNotIteratedOrAwaitedAtOnce() {
    List<String> said =
        said(
            """
            class A {
              @Async AsyncIterator<Integer> items(int n) { return end(); }
              @Async int one() { return 1; }
              @Async void run(AsyncIterator<String> texts, List<AsyncIterator<String>> all) {
                for (int i : items(one())) {}
                for (String s : texts) {}
                for (int i : items(one()).map(x -> x + 1)) {}
                await(items(1));
                for (String s : all) {}
              }
            }
            """);
    assertThat(said).hasSize(5);
    assertThat(said.get(4)).doesNotContain("awaitEach");
    assertThat(said.get(0)).contains("Did you mean awaitEach(items(one()))?");
    assertThat(said.get(1)).contains("Did you mean awaitEach(texts)?");
    assertThat(said.get(2)).contains("Did you mean awaitEach(items(one()).map(x -> x + 1))?");
    assertThat(said.get(3))
        .contains("for (var item : awaitEach(items(1))) {...}, or await(items(1).toList())");
  }
}
