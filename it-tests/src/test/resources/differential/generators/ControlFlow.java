package generators;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.AsyncIterator;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Emits in switches, loops, tries and branches. */
class ControlFlow {
  @Async
  static AsyncIterator<Object> all(List<Object> inputs) {
    int count = 0;
    outer:
    for (Object input : inputs) {
      switch (input.toString()) {
        case "skip":
          continue outer;
        case "fall":
          emit("falls");
        case "two":
          emit("two");
          break;
        case "stop":
          break outer;
        default:
          if (input instanceof Integer number && number > 1) {
            do {
              emit(number - count);
            } while (++count < await(value(number)));
          } else {
            emit(input);
          }
      }
      switch (count) {
        case 0 -> emit("zero");
        case 1 -> {
          emit("one");
          count++;
        }
        default -> {}
      }
      String text =
          switch (count) {
            case 0 -> {
              trace("yields");
              yield await(value("none"));
            }
            default -> "some" + count;
          };
      emit(text);
    }
    while (count-- > 0) {
      label:
      {
        if (count == 1) {
          break label;
        }
        emit(count);
      }
    }
    return end();
  }

  @Async
  static Object run() {
    List<Object> seen = new ArrayList<>();
    for (Object item :
        awaitEach(all(List.of("a", "skip", "fall", 1, 3, "two", "stop", "never")))) {
      seen.add(item);
    }
    return seen;
  }
}
