package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class CompanionTest {

  private static final String ANIMALS =
      """
      package test;

      import static dev.fermata.Fermata.*;
      import dev.fermata.annotation.*;

      public class Test {
        public static class Animal {
          @Async public String speak(int times) { return "animal" + times; }
          @Async public final String name() { return "name"; }
          @Async protected void sleep(long... hours) {}
        }
        public static class Dog extends Animal {
          @Override @Async public String speak(int times) { return "dog" + times; }
        }
        public static class Puppy extends Dog {}
        public static class Cat extends Animal {
          @Override public String speak(int times) { return "cat" + times; }
        }
        public interface Handler<T, R> {
          @Async R handle(T t);
          @Async default String describe() { return "handler"; }
        }
        public static class Length implements Handler<String, Integer> {
          @Override @Async public Integer handle(String text) { return text.length(); }
          public Integer handle(CharSequence other) { return -1; }
        }
        public interface Named extends Handler<String, Integer> {
          @Override @Async default String describe() { return "named"; }
        }
        public static class Both extends Length implements Named {}
        @Async static String speakOf(Animal animal) {
          return await(Test_AnimalAsync.speak(animal, 2));
        }
        @Async static String speakAsAnimal(Animal animal) {
          return await(Test_AnimalAsync.Super.speak(animal, 2));
        }
        @Async static Integer handle(Handler<String, Integer> handler) {
          return await(Test_HandlerAsync.handle(handler, "four"));
        }
        @Async static String describe(Handler<String, Integer> handler) {
          return await(Test_HandlerAsync.describe(handler));
        }
        static Handler<String, Integer> lambda() {
          return text -> text.length() + 100;
        }
      }
      """;

  private final Emitted emitted = Emitted.of(ANIMALS);
  private final ClassLoader classes = emitted.classLoader();

  @Test
  void theReceiversClassDecidesWhichBodyRuns() throws Exception {
    assertThat(run("speakOf", make("Animal"))).isEqualTo("animal2");
    assertThat(run("speakOf", make("Dog"))).isEqualTo("dog2");
    assertThat(run("speakOf", make("Puppy"))).isEqualTo("dog2");
    assertThat(run("speakOf", make("Cat"))).isEqualTo("cat2");
  }

  @Test
  void superRunsTheBodyPastEveryOverride() throws Exception {
    assertThat(run("speakAsAnimal", make("Dog"))).isEqualTo("animal2");
  }

  @Test
  void anAbstractMethodRunsTheOverrideThatTypeArgumentsPickOut() throws Exception {
    assertThat(run("handle", make("Length"))).isEqualTo(4);
    assertThat(run("handle", make("Both"))).isEqualTo(4);
    Method lambda = classes.loadClass("test.Test").getDeclaredMethod("lambda");
    lambda.setAccessible(true);
    assertThat(run("handle", lambda.invoke(null))).isEqualTo(104);
  }

  @Test
  void theMostSpecificDefaultMethodIsTheOverride() throws Exception {
    assertThat(run("describe", make("Length"))).isEqualTo("handler");
    assertThat(run("describe", make("Both"))).isEqualTo("named");
  }

  @Test
  void aTwinRefusesAMissingReceiverAtOnce() throws Exception {
    Method name = find("Test_AnimalAsync", "name");

    Throwable thrown =
        assertThrows(InvocationTargetException.class, () -> name.invoke(null, (Object) null));

    assertThat(thrown).hasCauseThat().isInstanceOf(NullPointerException.class);
  }

  private Object make(String type) throws Exception {
    return classes.loadClass("test.Test$" + type).getConstructor().newInstance();
  }

  private Object run(String method, Object argument) throws Exception {
    return Fermata.run((Coroutine<?>) find("TestAsync", method).invoke(null, argument));
  }

  private Method find(String companion, String name) throws Exception {
    for (Method method : classes.loadClass("test." + companion).getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void aMethodOfALocalClassIsTimed() {
    Emitted emitted =
        Emitted.ofMembers(
            """
            interface Handler { @Async String handle(String text, int... numbers); }
            @Async static String called() {
              ((AbstractEventLoop) getRunningLoop()).setTimedOutput(events::add);
              var handler = new Handler() {
                @AsyncTimed @Async @Override public String handle(String text, int... numbers) {
                  return await(turn(text + numbers.length));
                }
              };
              String handled = handler.handle("a", 1, 2);
              return handled + events.get(0) + events.get(1).replaceAll("[0-9.]+ s", "time");
            }
            """);

    assertThat(emitted.run("called"))
        .isEqualTo(
            "a2starting Test.called.Handler0.handle with arguments [a, [1, 2]]"
                + "Test.called.Handler0.handle finished in time");
  }
}
