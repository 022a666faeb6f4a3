package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Compound assignments to private fields whose type is a type parameter of their class. */
class PrivateGenericCompound {
  static class Cell<T> {
    private T content;

    Cell(T content) {
      this.content = content;
    }
  }

  static class Text extends Cell<String> {
    Text() {
      super("t");
    }

    @Async
    String append(Cell<String> other) {
      super.content += await(value("1"));
      other.content += super.content;
      return other.content;
    }
  }

  @Async
  static Object run() {
    Cell<String> text = new Cell<>("a");
    text.content += await(value("b"));
    Cell<Integer> number = new Cell<>(1);
    number.content += await(value(2));
    number.content++;
    int old = number.content--;
    Cell<Character> letter = new Cell<>('a');
    letter.content++;
    Cell<Object> anything = new Cell<>(1);
    anything.content += await(value("z"));
    return text.content
        + number.content
        + old
        + letter.content
        + anything.content
        + await(PrivateGenericCompound_TextAsync.append(new Text(), text));
  }
}
