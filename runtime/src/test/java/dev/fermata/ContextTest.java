package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ZERO;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sees which value of a context variable. */
class ContextTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final ContextVar<String> variable = new ContextVar<>("variable", "default");
  private final List<String> seen = new ArrayList<>();

  @Test
  @DisplayName("X01: a task has a copy of the context that it was created in")
  void aTaskHasACopyOfItsCreatorsContext() {
    Coroutine<Void> main =
        async(
            () -> {
              variable.set("parent");
              Task<Void> child =
                  createTask(
                      async(
                          () -> {
                            seen.add(variable.get());
                            variable.set("child");
                            return await(
                                sleep(ZERO),
                                v -> {
                                  seen.add(variable.get());
                                  return done(null);
                                });
                          }));
              variable.set("parent, later");
              return await(
                  child,
                  v -> {
                    seen.add(variable.get());
                    return done(null);
                  });
            });

    loop.runUntilComplete(main);

    assertThat(seen).containsExactly("parent", "child", "parent, later").inOrder();
    assertThat(variable.get()).isEqualTo("default");
  }

  @Test
  @DisplayName("X02: what a done callback sets stays with it")
  void whatACallbackSetsStaysWithIt() {
    Coroutine<Void> main =
        async(
            () -> {
              variable.set("main");
              Future<Void> future = new Future<>();
              future.addDoneCallback(
                  done -> {
                    seen.add(variable.get());
                    variable.set("callback");
                  });
              loop.callSoon(() -> future.setResult(null));
              return await(
                  future,
                  v -> {
                    seen.add(variable.get());
                    return done(null);
                  });
            });

    loop.runUntilComplete(main);

    assertThat(seen).containsExactly("main", "main").inOrder();
  }

  @Test
  @DisplayName("X03: a hundred interleaved tasks keep a value each")
  void interleavedTasksKeepAValueEach() {
    List<Task<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String own = "task " + i;
      tasks.add(
          loop.createTask(
              async(
                  () -> {
                    variable.set(own);
                    return keeps(own, 10);
                  })));
    }

    assertThat(loop.runUntilComplete(gather(tasks))).doesNotContain(false);
  }

  private Scripted.Next<Boolean> keeps(String own, int times) {
    return times == 0
        ? done(true)
        : await(sleep(ZERO), v -> variable.get().equals(own) ? keeps(own, times - 1) : done(false));
  }

  @Test
  @DisplayName("X04: tasks that are given one context share it")
  void tasksMayShareAContext() {
    Context shared = Context.copy();
    for (String value : List.of("1", "2", "3")) {
      loop.createTask(
          async(
              () -> {
                seen.add(variable.get());
                variable.set(value);
                return done(null);
              }),
          null,
          shared);
    }

    turn(loop);

    assertThat(seen).containsExactly("default", "1", "2").inOrder();
  }

  @Test
  @DisplayName("X05: an awaited coroutine runs in its caller's context")
  void anAwaitedCoroutineRunsInItsCallersContext() {
    Coroutine<String> main =
        async(
            () ->
                await(Scripted.asyncRun(() -> variable.set("callee")), v -> done(variable.get())));

    assertThat(loop.runUntilComplete(main)).isEqualTo("callee");
  }

  @Test
  @DisplayName("X05: a callback runs in a copy of the context that it was scheduled in")
  void aCallbackRunsInACopyOfItsContext() {
    ContextVar.Token<String> token = variable.set("scheduled");
    loop.callSoon(() -> seen.add(variable.get()));
    loop.callLater(ZERO, () -> seen.add(variable.get()));
    loop.callSoonThreadsafe(() -> seen.add(variable.get()));
    variable.reset(token);

    turn(loop);
    turn(loop);

    assertThat(seen).containsExactly("scheduled", "scheduled", "scheduled");
  }

  @Test
  @DisplayName("X06: the exception handler runs in the context of what failed")
  void theExceptionHandlerRunsInTheFailedContext() {
    loop.setExceptionHandler((where, context) -> seen.add(variable.get()));
    loop.callSoon(
        () -> {
          variable.set("failed");
          throw new IllegalStateException("broken");
        });

    turn(loop);

    assertThat(seen).containsExactly("failed");
  }

  @Test
  @DisplayName("X07: work on another thread sees the context and cannot change it")
  void workOnAThreadSeesTheContext() {
    Coroutine<String> main =
        async(
            () -> {
              variable.set("main");
              return await(
                  toThread(
                      () -> {
                        String there = variable.get();
                        variable.set("thread");
                        return there;
                      }),
                  there -> done(there + ", " + variable.get()));
            });

    assertThat(loop.runUntilComplete(main)).isEqualTo("main, main");
  }

  @Test
  @DisplayName("a variable without a default that is not set says so")
  void anUnsetVariableSaysSo() {
    ContextVar<String> unset = new ContextVar<>("unset");

    assertThat(assertThrows(NoSuchElementException.class, unset::get))
        .hasMessageThat()
        .contains("ContextVar(unset) is not set");
  }

  @Test
  @DisplayName("reset restores what set replaced, once, in its own context")
  void resetRestoresOnce() {
    ContextVar<String> other = new ContextVar<>("other");
    ContextVar.Token<String> first = variable.set("a");
    ContextVar.Token<String> second = variable.set(null);
    assertThat(variable.get()).isNull();
    variable.reset(second);
    assertThat(variable.get()).isEqualTo("a");

    assertThrows(IllegalStateException.class, () -> variable.reset(second));
    assertThrows(IllegalArgumentException.class, () -> other.reset(first));
    assertThrows(
        IllegalArgumentException.class, () -> Context.copy().run(() -> variable.reset(first)));
    variable.reset(first);
    assertThat(variable.get()).isEqualTo("default");
  }

  @Test
  @DisplayName("run and call keep what they set, and a context is entered once at a time")
  void aContextKeepsWhatIsSetInIt() throws Exception {
    Context context = Context.copy();

    context.run(() -> variable.set("inside"));

    assertThat(variable.get()).isEqualTo("default");
    assertThat(context.call(variable::get)).isEqualTo("inside");
    assertThrows(IllegalStateException.class, () -> context.run(() -> context.run(() -> {})));
  }

  @Test
  @DisplayName("many variables do not mix, and copies do not see each other")
  void manyVariablesDoNotMix() {
    List<ContextVar<Integer>> variables = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ContextVar<Integer> each = new ContextVar<>("v" + i, -1);
      variables.add(each);
      each.set(i);
    }
    Context copy = Context.copy();
    copy.run(() -> variables.forEach(each -> each.set(0)));

    for (int i = 0; i < 300; i++) {
      assertThat(variables.get(i).get()).isEqualTo(i);
    }
  }
}
