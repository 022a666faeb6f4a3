package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncLambdaTest {
  @Test
  void awaitsAndCapturesWhatIsAroundIt() {
    var emitted =
        Emitted.ofMembers(
            """
            @Async static java.util.List<String> run(java.util.List<String> names) throws Throwable {
              String greeting = "hello ";
              dev.fermata.function.AsyncFunction<String, String> greet =
                  name -> greeting + await(turn(name));
              var all = new java.util.ArrayList<String>();
              for (String name : names) {
                all.add(greet.apply(name));
              }
              return all;
            }
            """);
    assertThat(emitted.run("run", List.of("a", "b"))).isEqualTo(List.of("hello a", "hello b"));
  }

  @Test
  void isAClassThatHoldsWhatItCaptures() {
    String source =
        Emitted.ofMembers(
                """
                @Async static int run(int one) throws Throwable {
                  dev.fermata.function.AsyncFunction<Integer, Integer> add = two -> one + await(turn(two));
                  return add.apply(2);
                }
                """)
            .source("TestAsync");
    assertThat(source)
        .contains(
            """
                /** {@code run.lambda$0}, line 12 of Test.java. */
                private static final class Lambda0 implements AsyncFunctionAsync.Body<Integer, Integer> {
                  private final int one;

                  Lambda0(int one) {
                    this.one = one;
                  }

                  @Override
                  public Coroutine<Integer> applyAsync(Integer two) {
                    return new Call(one, two);
                  }
            """);
    assertThat(source).contains("add = new Lambda0(one);");
  }

  @Test
  void implementsTheInterfaceOfTheUsersCompanion() {
    String source =
        Emitted.of(
                """
                package test;

                import dev.fermata.annotation.Async;

                public interface Greeter<N, X extends Exception> {
                  @Async String greet(N name, int times) throws X;
                  default String greetAsync() { return ""; }
                }
                """)
            .source("GreeterAsync");
    assertThat(source)
        .contains(
            """
                if (self instanceof Body<N, X> body) {
                  return body.greetAsync1(name, times);
                }
            """);
    assertThat(source)
        .contains(
            """
              /** What an async lambda is: it makes a coroutine for each call. */
              @FunctionalInterface
              public interface Body<N, X extends Exception> extends Greeter<N, X> {

                /** Makes the coroutine of a call. */
                Coroutine<String> greetAsync1(N name, int times) throws X;

                @Override
                @CoroutineMethod("greetAsync1")
                default String greet(N name, int times) throws X {
                  throw DirectCalls.refused(Greeter.class, "greet");
                }
              }
            """);
  }

  @Test
  void isNotWarnedOfWhereALambdaIsNot() {
    var emitted =
        Emitted.ofMembers(
            """
            interface Joiner { @Async String join(String... parts); }
            interface Job<T> extends java.io.Serializable { @Async T run(); }
            @Async static String run(Thread captured) {
              Joiner joiner = parts -> await(turn(String.join("+", parts)));
              Job<String> job = () -> await(turn(joiner.join("a", "b") + captured.isAlive()));
              return job.run();
            }
            """);
    assertThat(emitted.run("run", new Thread())).isEqualTo("a+bfalse");
  }
}
