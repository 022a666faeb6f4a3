package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A conditional of char and a constant that fits is a char; of char and a variable an int. */
class ConditionalCharAndInt {
  @Async
  static Object run() {
    char c = 'x';
    int i = 1;
    Object constant = await(value(true)) ? c : 1;
    Object variable = await(value(true)) ? c : i;
    return constant + " " + variable;
  }
}
