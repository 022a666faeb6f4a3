package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** A cast before a method reference is one of the reference, not of what is before the colons. */
class CastOfMethodReference {
  private final List<Integer> all = new ArrayList<>();
  private final CastOfMethodReference other;

  CastOfMethodReference(CastOfMethodReference other) {
    this.other = other;
  }

  private void add(int number) {
    all.add(number);
  }

  CastOfMethodReference itself() {
    trace("itself");
    return this;
  }

  static String text(Object value) {
    return "<" + value + ">";
  }

  @Async
  private String fill() {
    IntConsumer here = await(value((IntConsumer) this::add));
    here.accept(1);
    ((IntConsumer) this::add).accept(await(value(2)));
    Object there = (IntConsumer & Serializable) this.other::add;
    await(value(3));
    ((IntConsumer) there).accept(4);
    Object twice = (Object) (IntConsumer) itself().other.itself()::add;
    ((IntConsumer) await(value(twice))).accept(5);
    return all + "" + other.all;
  }

  @Async
  static Object run() {
    Object made = (Supplier<List<String>>) ArrayList<String>::new;
    Object array = (Function<Integer, int[]>) int[]::new;
    Object named = (Function<Object, String>) CastOfMethodReference::text;
    String filled =
        await(
            CastOfMethodReferenceAsync.fill(
                new CastOfMethodReference(new CastOfMethodReference(null))));
    return filled
        + ((Supplier<?>) made).get()
        + text(await(value(array)) instanceof Function)
        + text(named instanceof Function);
  }
}
