package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An overridden method runs the override, Super the overridden. */
class VirtualDispatch {
  static class Animal {
    @Async
    String speak() {
      return "animal" + await(value("!"));
    }
  }

  static class Dog extends Animal {
    @Async
    @Override
    String speak() {
      return await(VirtualDispatch_AnimalAsync.Super.speak(this)) + "dog" + await(value("?"));
    }
  }

  static class Puppy extends Dog {
    @Override
    String speak() {
      return "plain";
    }
  }

  @Async
  static Object run() {
    String result = "";
    for (Animal animal : new Animal[] {new Animal(), new Dog(), new Puppy()}) {
      result += await(VirtualDispatch_AnimalAsync.speak(animal)) + ";";
    }
    return result;
  }
}
