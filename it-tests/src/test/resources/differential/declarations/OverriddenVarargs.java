package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A variable arity method that is overridden takes its arguments as the array that they are. */
class OverriddenVarargs {
  static class Speaker {
    @Async
    String speak(String... words) {
      return await(value("speaks ")) + String.join("+", words);
    }
  }

  static class Loud extends Speaker {
    @Async
    @Override
    String speak(String... words) {
      return await(value("shouts ")) + words.length + super.speak(words);
    }
  }

  static class Quiet extends Speaker {
    @Override
    String speak(String... words) {
      return "is quiet " + words.length;
    }
  }

  @Async
  static Object run() {
    String said = "";
    for (Speaker speaker : new Speaker[] {new Speaker(), new Loud(), new Quiet()}) {
      said += speaker.speak() + speaker.speak("a") + speaker.speak("a", "b");
    }
    return said;
  }
}
