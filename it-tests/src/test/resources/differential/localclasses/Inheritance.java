package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Super calls, local classes that extend local ones, plain overrides, overloads, inner superclasses. */
class Inheritance {
  static class Animal {
    protected String sound = "animal";

    @Async
    Object speak(int times) {
      return sound + await(value(times));
    }

    @Async
    Object speak(String to) {
      return sound + " to " + to;
    }

    String plain() {
      return "plain " + sound;
    }
  }

  class Inner {
    final String own;

    Inner(String own) {
      this.own = own + held;
    }

    @Async
    String inner() {
      return own + await(value("inner"));
    }
  }

  private final String held = "held";

  @Async
  static Object run() {
    return new Inheritance().all();
  }

  @Async
  Object all() {
    List<Object> seen = new ArrayList<>();
    class Dog extends Animal {
      int count;

      @Async
      @Override
      Object speak(int times) {
        count += await(value(times));
        return "dog " + super.speak(times) + super.plain() + super.sound + sound;
      }

      String speakAsync(int times) {
        return "own";
      }
    }
    class Puppy extends Dog {
      protected String sound = "yip";

      @Async
      @Override
      String speak(int times) {
        return "puppy " + super.speak(times + 1) + count + this.sound + super.sound + speakAsync(1);
      }

      @Async
      @Override
      Object speak(String to) {
        return super.speak(to) + speak(3) + speakAsync(2);
      }
    }
    class Quiet extends Dog {
      @Override
      Object speak(int times) {
        return "quiet" + times;
      }
    }
    Animal[] animals = {new Animal(), new Dog(), new Puppy(), new Quiet()};
    for (Animal animal : animals) {
      seen.add(animal.speak(1));
      seen.add(animal.speak("you"));
    }
    String own = new Puppy().speak(5);
    seen.add(own);
    Inner inner =
        new Inner(await(value("i"))) {
          @Async
          @Override
          String inner() {
            return super.inner() + own + held;
          }
        };
    seen.add(inner.inner());
    Inheritance other = new Inheritance();
    Inner qualified =
        other.new Inner("q") {
          @Async
          @Override
          String inner() {
            return own + await(value(1)) + super.inner();
          }
        };
    seen.add(qualified.inner());
    Dog anonymous =
        new Puppy() {
          {
            sound = "changed";
          }

          @Async
          @Override
          String speak(int times) {
            return sound + super.speak(times);
          }
        };
    seen.add(anonymous.speak(4));
    return seen;
  }
}
