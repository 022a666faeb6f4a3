package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.end;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.GeneratorTest.count;
import static dev.fermata.GeneratorTest.generate;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Generators that give out what other iterators give. */
class GeneratorDelegationTest {
  private static final int DEPTH = 100_000;

  @RegisterExtension final Turns turns = new Turns();
  private final EventLoop loop = turns.loop;
  private final List<Object> trace = new ArrayList<>();

  /** How often a {@link Nested} generator ran. */
  private int steps;

  private boolean move(AsyncIterator<?> items) {
    return loop.runUntilComplete(items.moveNext());
  }

  private List<Integer> drain(AsyncIterator<Integer> items) {
    return loop.runUntilComplete(items.toList());
  }

  /** As generated: gives a number, and then what another gives, by {@code return}. */
  private static final class Countdown extends GeneratorBody<Integer> {
    private final int from;

    Countdown(int from) {
      this.from = from;
    }

    static AsyncIterator<Integer> of(int from) {
      return GeneratorBody.iterator(new Countdown(from));
    }

    @Override
    protected @Nullable AsyncIterator<Integer> resume() throws Throwable {
      if (state == 0) {
        emit(1, from);
        return null;
      }
      awaited();
      return from == 1 ? end() : of(from - 1);
    }
  }

  /** As generated: gives what one of the next depth gives, and then a number. */
  private final class Nested extends GeneratorBody<Integer> {
    private final int depth;
    private final int items;

    Nested(int depth, int items) {
      this.depth = depth;
      this.items = items;
    }

    @Override
    protected @Nullable AsyncIterator<Integer> resume() throws Throwable {
      steps++;
      if (state == 0) {
        AsyncIterator<Integer> inner =
            depth == 0
                ? generate(out -> count(out, 1, items))
                : GeneratorBody.iterator(new Nested(depth - 1, items));
        if (emitAll(1, inner)) {
          return null;
        }
      }
      try {
        awaited();
      } catch (Throwable thrown) {
        trace.add(thrown.getClass().getSimpleName());
        throw thrown;
      }
      if (state == 1) {
        emit(2, -depth);
        return null;
      }
      return end();
    }
  }

  /** Counts, and notes when it is closed. */
  private final class Plain implements AsyncIterator<Integer> {
    private final int to;
    private int current;

    Plain(int to) {
      this.to = to;
    }

    @Override
    public Coroutine<Boolean> moveNext() {
      return sleep(ofSeconds(1), current++ < to);
    }

    @Override
    public Integer current() {
      return current;
    }

    @Override
    public Coroutine<Boolean> exit(@Nullable Throwable cause) {
      trace.add("closed by " + (cause == null ? null : cause.getClass().getSimpleName()));
      return Coroutine.completed(false);
    }
  }

  @Test
  @DisplayName("return others goes on with their items, 100,000 times in a row")
  void returnGoesOnWithOthers() {
    List<Integer> items = drain(Countdown.of(DEPTH));

    assertThat(items).hasSize(DEPTH);
    assertThat(items.get(DEPTH - 1)).isEqualTo(1);
  }

  @Test
  @DisplayName("emitAll 100,000 deep costs an item the same as at the top")
  void emitAllCostsTheSameAtAnyDepth() {
    AsyncIterator<Integer> items = GeneratorBody.iterator(new Nested(DEPTH, DEPTH));

    List<Integer> all = drain(items);

    assertThat(all).hasSize(2 * DEPTH + 1);
    assertThat(all.get(DEPTH - 1)).isEqualTo(DEPTH);
    assertThat(all.get(2 * DEPTH)).isEqualTo(-DEPTH);
  }

  @Test
  @DisplayName("an item that comes from 100,000 deep runs none of the generators on its way")
  void delegatorsDoNotRunForAnItem() {
    AsyncIterator<Integer> items = GeneratorBody.iterator(new Nested(DEPTH, 1_000));
    move(items);
    assertThat(steps).isEqualTo(DEPTH + 1);

    for (int i = 1; i < 1_000; i++) {
      move(items);
    }

    assertThat(items.current()).isEqualTo(1_000);
    assertThat(steps).isEqualTo(DEPTH + 1);
  }

  @Test
  @DisplayName("closing reaches each generator that gives out the items of the one below")
  void closingUnwindsAllDepths() {
    AsyncIterator<Integer> items = GeneratorBody.iterator(new Nested(3, 5));
    move(items);

    loop.runUntilComplete(items.exit(null));

    assertThat(trace)
        .containsExactly("GeneratorExit", "GeneratorExit", "GeneratorExit", "GeneratorExit");
    assertThat(move(items)).isFalse();
  }

  @Test
  @DisplayName("a failure comes out of emitAll, where it can be caught")
  void aFailureComesOutOfEmitAll() {
    IOException error = new IOException("gone");
    AsyncIterator<Integer> failing = generate(out -> await(out.emit(1), emitted -> fail(error)));
    AsyncIterator<Integer> items =
        generate(
            out ->
                await(
                    out.emitAll(failing),
                    done -> done(null),
                    thrown -> {
                      trace.add(thrown);
                      return count(out, 2, 3);
                    }));

    assertThat(drain(items)).containsExactly(1, 2, 3).inOrder();
    assertThat(trace).containsExactly(error);
  }

  @Test
  @DisplayName("a generator that gave some items already can be given out by another")
  void oneThatIsUnderWayCanBeGivenOut() {
    AsyncIterator<Integer> inner =
        generate(
            out ->
                await(out.emitAll(generate(below -> count(below, 1, 3))), g -> count(out, 4, 5)));
    move(inner);
    AsyncIterator<Integer> outer =
        generate(out -> await(out.emitAll(inner), given -> count(out, 6, 6)));

    assertThat(move(outer)).isTrue();
    assertThat(outer.current()).isEqualTo(2);
    assertThat(assertThrows(IllegalStateException.class, () -> move(inner)))
        .hasMessageThat()
        .contains("is given out by another generator until it closes it");
    assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(inner.exit(null)));
    assertThrows(NoSuchElementException.class, inner::current);
    assertThat(drain(outer)).containsExactly(3, 4, 5, 6).inOrder();
    assertThat(move(inner)).isFalse();
  }

  @Test
  @DisplayName("one that is over, or end(), gives nothing when it is given out")
  void oneThatIsOverGivesNothing() {
    AsyncIterator<Integer> over = generate(out -> done(null));
    move(over);
    AsyncIterator<Integer> items =
        generate(
            out ->
                await(
                    out.emitAll(over),
                    given -> await(out.emitAll(end()), ended -> count(out, 1, 1))));

    assertThat(drain(items)).containsExactly(1);
  }

  @Test
  @DisplayName("an iterator that is no generator is given out, awaited and closed")
  void anyIteratorCanBeGivenOut() {
    AsyncIterator<Integer> items =
        generate(out -> await(out.emitAll(new Plain(2)), given -> count(out, 7, 7)));

    assertThat(drain(items)).containsExactly(1, 2, 7).inOrder();
    assertThat(trace).containsExactly("closed by null");
    assertThat(loop.time()).isEqualTo(ofSeconds(3));
  }

  @Test
  @DisplayName("closing closes an iterator that is no generator with the exit as its cause")
  void closingClosesAnyIterator() {
    AsyncIterator<Integer> items =
        generate(out -> await(out.emitAll(new Plain(2)), Scripted::done));
    move(items);

    loop.runUntilComplete(items.exit(null));

    assertThat(trace).containsExactly("closed by GeneratorExit");
  }

  @Test
  @DisplayName("what is returned to be given while closing is closed instead")
  void whatIsReturnedWhileClosingIsClosed() {
    AsyncIterator<Integer> items =
        GeneratorBody.iterator(
            new GeneratorBody<>() {
              @Override
              protected @Nullable AsyncIterator<Integer> resume() throws Throwable {
                if (state == 0) {
                  emit(1, 1);
                  return null;
                }
                try {
                  awaited();
                } catch (GeneratorExit exit) {
                  return new Plain(3);
                }
                return end();
              }
            });
    move(items);

    assertThat(loop.<Boolean>runUntilComplete(items.exit(null))).isFalse();
    assertThat(trace).containsExactly("closed by null");
    assertThat(move(items)).isFalse();
  }

  @Test
  @DisplayName("return null is a NullPointerException out of moveNext that says what to return")
  void returnNullSaysWhatToReturn() {
    AsyncIterator<Integer> items =
        GeneratorBody.iterator(
            new GeneratorBody<>() {
              @Override
              protected @Nullable AsyncIterator<Integer> resume() {
                return null;
              }
            });

    assertThat(assertThrows(NullPointerException.class, () -> move(items)))
        .hasMessageThat()
        .contains("returned null: return end()");
    assertThat(move(items)).isFalse();
  }

  @Test
  @DisplayName("one that is in use cannot be given out")
  void oneInUseCannotBeGivenOut() {
    AsyncIterator<Integer> used =
        generate(out -> await(sleep(ofSeconds(5)), slept -> count(out, 1, 1)));
    turns.start(used.moveNext());
    turns.settle();
    AsyncIterator<Integer> items = generate(out -> await(out.emitAll(used), Scripted::done));

    assertThat(assertThrows(IllegalStateException.class, () -> move(items)))
        .hasMessageThat()
        .contains("while another moveNext() or exit() of it runs");
  }

  @Test
  @DisplayName("an emitter is refused in another generator, even one that its body moves")
  void anEmitterIsRefusedInAnotherGenerator() {
    AsyncIterator<Integer> items =
        generate(
            out ->
                await(
                    generate(in -> await(out.emit(1), Scripted::done)).moveNext(),
                    moved -> done(null)));

    assertThat(assertThrows(IllegalStateException.class, () -> move(items)))
        .hasMessageThat()
        .contains("in another generator");
  }
}
