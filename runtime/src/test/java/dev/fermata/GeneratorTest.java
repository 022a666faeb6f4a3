package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.end;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Scripted.Next;
import dev.fermata.function.AsyncConsumer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A generator's life: from its first item over failures and closing to its end. */
class GeneratorTest {
  @RegisterExtension final Turns turns = new Turns();
  private final EventLoop loop = turns.loop;
  private final List<Object> trace = new ArrayList<>();

  /** What a generator's body is made of. */
  interface Body {
    Next<Void> run(Emitter<Integer> out) throws Exception;
  }

  static AsyncIterator<Integer> generate(Body body) {
    return AsyncIterator.generate(AsyncConsumer.of(out -> async(() -> body.run(out))));
  }

  /** Emits the numbers from one to another. */
  static Next<Void> count(Emitter<Integer> out, int from, int to) {
    return from > to ? done(null) : await(out.emit(from), emitted -> count(out, from + 1, to));
  }

  private boolean move(AsyncIterator<?> items) {
    return loop.runUntilComplete(items.moveNext());
  }

  private boolean exit(AsyncIterator<?> items) {
    return loop.runUntilComplete(items.exit(null));
  }

  /** Stands at its first emit, and writes down what that throws. */
  private AsyncIterator<Integer> closable(Scripted.Then<Throwable, Void> cleanup) {
    AsyncIterator<Integer> items =
        generate(
            out ->
                await(
                    out.emit(1),
                    emitted -> done(null),
                    thrown -> {
                      trace.add(thrown.getClass().getSimpleName());
                      return cleanup.run(thrown);
                    }));
    assertThat(move(items)).isTrue();
    return items;
  }

  @Test
  @DisplayName("current throws before the first item and behind the last; an item may be null")
  void currentIsThereWhileAnItemIs() {
    AsyncIterator<Integer> items = generate(out -> await(out.emit(null), emitted -> done(null)));

    assertThrows(NoSuchElementException.class, items::current);
    assertThat(move(items)).isTrue();
    assertThat(items.current()).isNull();
    assertThat(move(items)).isFalse();
    assertThrows(NoSuchElementException.class, items::current);
  }

  @Test
  @DisplayName("a generator that does not suspend costs no turn of the loop")
  void oneThatDoesNotSuspendCostsNoTurn() {
    Task<List<Integer>> task = turns.start(generate(out -> count(out, 1, 1000)).toList());

    turns.turn();

    assertThat(task.done()).isTrue();
    assertThat(task.result()).hasSize(1000);
  }

  @Test
  @DisplayName("what the body throws comes out of moveNext as it is, and then nothing comes")
  void aFailureComesOutOfMoveNext() {
    IOException error = new IOException("gone");
    AsyncIterator<Integer> items = generate(out -> await(out.emit(1), emitted -> fail(error)));

    assertThat(move(items)).isTrue();
    assertThat(assertThrows(IOException.class, () -> move(items))).isSameInstanceAs(error);
    assertThat(move(items)).isFalse();
    assertThrows(NoSuchElementException.class, items::current);
    assertThat(exit(items)).isFalse();
  }

  @Test
  @DisplayName("closing one that never started runs nothing")
  void closingAFreshOneRunsNothing() {
    AsyncIterator<Integer> items =
        generate(
            out -> {
              trace.add("ran");
              return done(null);
            });

    assertThat(exit(items)).isFalse();
    assertThat(move(items)).isFalse();
    assertThat(trace).isEmpty();
  }

  @Test
  @DisplayName("closing throws a GeneratorExit at the emit, and awaits what that causes")
  void closingRunsFinallyBlocks() {
    AsyncIterator<Integer> items =
        closable(exit -> await(sleep(ofSeconds(1)), slept -> fail(exit)));

    assertThat(exit(items)).isFalse();

    assertThat(trace).containsExactly("GeneratorExit");
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
    assertThrows(NoSuchElementException.class, items::current);
    assertThat(move(items)).isFalse();
    assertThat(exit(items)).isFalse();
    assertThat(trace).hasSize(1);
  }

  @Test
  @DisplayName("a body may end well when it is closed; what it returns to be given is closed")
  void aBodyMayEndWellWhenClosed() {
    assertThat(exit(closable(exit -> done(null)))).isFalse();
  }

  @Test
  @DisplayName("what a body throws instead of the exit comes out of the exit")
  void anErrorWhileClosingComesOutOfTheExit() {
    IOException error = new IOException("cannot close");
    AsyncIterator<Integer> items = closable(exit -> fail(error));

    assertThat(assertThrows(IOException.class, () -> exit(items))).isSameInstanceAs(error);
    assertThat(move(items)).isFalse();
  }

  @Test
  @DisplayName("a cancellation that arrives while it is closed is passed on")
  void aCancellationWhileClosingIsPassedOn() {
    AsyncIterator<Integer> items =
        closable(exit -> await(sleep(ofSeconds(9)), slept -> fail(exit), Scripted::fail));
    Task<Boolean> closing = turns.start(items.exit(null));
    turns.advance(ofSeconds(1));

    closing.cancel("now");
    turns.settle();

    assertThat(closing.cancelled()).isTrue();
    assertThat(assertThrows(CancelledError.class, closing::result))
        .isNotInstanceOf(GeneratorExit.class);
    assertThat(move(items)).isFalse();
  }

  @Test
  @DisplayName("a cancellation strikes the body at its await, and comes out of moveNext")
  void aCancellationStrikesTheBody() {
    AsyncIterator<Integer> items =
        generate(
            out ->
                await(
                    sleep(ofSeconds(9)),
                    slept -> done(null),
                    thrown -> {
                      trace.add(thrown.getClass().getSimpleName());
                      return fail(thrown);
                    }));
    Task<Boolean> moving = turns.start(items.moveNext());
    turns.settle();

    moving.cancel();
    turns.settle();

    assertThat(moving.cancelled()).isTrue();
    assertThat(trace).containsExactly("CancelledError");
    assertThat(move(items)).isFalse();
  }

  @Test
  @DisplayName("moveNext and exit while a moveNext runs are errors, which leave that alone")
  void oneUseAtATime() {
    AsyncIterator<Integer> items =
        generate(out -> await(sleep(ofSeconds(1)), slept -> count(out, 1, 1)));
    Task<Boolean> moving = turns.start(items.moveNext());
    turns.settle();

    assertThat(assertThrows(IllegalStateException.class, () -> move(items)))
        .hasMessageThat()
        .isEqualTo(
            "moveNext() of generator 'generate' while another moveNext() or exit() of it runs");
    assertThrows(IllegalStateException.class, () -> exit(items));
    assertThat(loop.<Boolean>runUntilComplete(moving)).isTrue();
    assertThat(items.current()).isEqualTo(1);
  }

  @Test
  @DisplayName("a generator that moves or closes itself is told so")
  void oneThatMovesItselfIsToldSo() {
    List<AsyncIterator<Integer>> self = new ArrayList<>();
    for (Body body :
        List.<Body>of(
            out -> await(self.get(0).moveNext(), moved -> done(null)),
            out -> await(self.get(0).exit(null), closed -> done(null)),
            out -> await(out.emitAll(self.get(0)), Scripted::done))) {
      self.clear();
      self.add(generate(body));

      assertThrows(IllegalStateException.class, () -> move(self.get(0)));
    }
  }

  @Test
  @DisplayName("an emitter is for its body alone: in other tasks, outside and later it is an error")
  void anEmitterIsForItsBodyAlone() {
    List<Emitter<Integer>> emitters = new ArrayList<>();
    AsyncIterator<Integer> items =
        generate(
            out -> {
              emitters.add(out);
              return await(
                  createTask(out.emit(7)),
                  emitted -> done(null),
                  thrown -> {
                    trace.add(thrown.getMessage());
                    return count(out, 1, 1);
                  });
            });

    assertThat(move(items)).isTrue();
    assertThat(items.current()).isEqualTo(1);
    assertThat(trace.get(0).toString()).contains("outside of its generator's body");
    Emitter<Integer> emitter = emitters.get(0);
    assertThat(
            assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(emitter.emit(8))))
        .hasMessageThat()
        .contains("outside of its generator's body");
    assertThat(move(items)).isFalse();
    assertThat(
            assertThrows(
                IllegalStateException.class, () -> loop.runUntilComplete(emitter.emitAll(end()))))
        .hasMessageThat()
        .contains("after the end of its generator");
  }

  @Test
  @DisplayName("moveNext may be a task of its own")
  void moveNextMayBeATask() {
    AsyncIterator<Integer> items = generate(out -> count(out, 1, 2));
    List<Object> moved = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      moved.add(loop.<Boolean>runUntilComplete(loop.createTask(items.moveNext())));
    }

    assertThat(moved).isEqualTo(Arrays.asList(true, true, false));
  }

  @Test
  @DisplayName("closing a coroutine that waits in a generator runs the generator's finally blocks")
  void closingAWaitingCoroutineEndsTheBody() {
    AsyncIterator<Integer> items =
        generate(
            out ->
                await(
                    sleep(ZERO),
                    slept -> done(null),
                    thrown -> {
                      trace.add(thrown.getClass().getSimpleName());
                      return fail(thrown);
                    }));
    Coroutine<Void> consumer = items.forEach(trace::add);
    turns.start(consumer);
    turns.turn();

    consumer.close();

    assertThat(trace).containsExactly("CancelledError");
    assertThat(move(items)).isFalse();
  }

  @Test
  @DisplayName("end has no items, however often it is asked")
  void endHasNoItems() {
    AsyncIterator<Integer> none = end();

    assertThat(move(none)).isFalse();
    assertThat(exit(none)).isFalse();
    assertThrows(NoSuchElementException.class, none::current);
  }

  @Test
  @DisplayName("a null body is refused at once")
  void aNullBodyIsRefused() {
    assertThrows(NullPointerException.class, () -> AsyncIterator.generate(null));
  }
}
