package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.util.List;

/** A method reference is an awaitable where one is expected. */
class AwaitedReference {
  static Coroutine<Integer> number() {
    return value(traced("made", 8)).toCoroutine();
  }

  static <T> Coroutine<List<T>> empty() {
    return value(List.<T>of()).toCoroutine();
  }

  Coroutine<String> text() {
    return value("text").toCoroutine();
  }

  @Async
  static Object run() {
    AwaitedReference target = new AwaitedReference();
    List<String> list = await(AwaitedReference::empty);
    int number = await(list.isEmpty() ? AwaitedReference::number : AwaitedReference::number);
    return number
        + await(target::text)
        + await(traced("cast", (Awaitable<String>) target::text))
        + await(
            switch (number) {
              case 8 -> target::text;
              default -> new AwaitedReference()::text;
            });
  }
}
