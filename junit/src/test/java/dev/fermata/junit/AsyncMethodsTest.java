package dev.fermata.junit;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.allTasks;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.EventLoop;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All kinds of test and lifecycle methods, as users write them. */
@FermataTest
class AsyncMethodsTest extends AsyncBase {
  private final List<String> log = new ArrayList<>();
  private EventLoop loopBefore;

  @BeforeEach
  @Async
  void open() {
    await(sleep(ofSeconds(1)));
    loopBefore = getRunningLoop();
    log.add("open");
  }

  @AfterEach
  @Async
  void close() {
    await(sleep(ofSeconds(1)));
    assertThat(getRunningLoop()).isSameInstanceAs(loopBefore);
    log.add("close");
  }

  @AfterEach
  void plainAfterEach() {
    assertThat(log).contains("open");
  }

  @Test
  @Async
  void sleepsInVirtualTime(VirtualTimeEventLoop loop) {
    assertThat(loop).isSameInstanceAs(getRunningLoop());
    Duration begin = loop.time();

    await(sleep(ofHours(10)));

    assertThat(loop.time().minus(begin)).isEqualTo(ofHours(10));
  }

  @Async
  String fetch(String name) {
    await(sleep(ofSeconds(2)));
    return name;
  }

  @Test
  @Async
  void callsAsyncMethodsOfTheTest() {
    var task = createTask(AsyncMethodsTestAsync.fetch(this, "a"));
    assertThat(await(AsyncMethodsTestAsync.fetch(this, "b"))).isEqualTo("b");
    assertThat(await(task)).isEqualTo("a");
  }

  @Test
  void plainTestsAreLeftAlone() {
    assertThat(log).containsExactly("open");
  }

  @Test
  void plainTestsMayRunALoop(EventLoop loop) {
    assertThat(loop.<String>runUntilComplete(AsyncMethodsTestAsync.fetch(this, "x")))
        .isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @Async
  void parameters(int seconds, EventLoop loop, Schedule schedule) {
    Duration begin = loop.time();
    await(sleep(ofSeconds(seconds)));
    assertThat(loop.time().minus(begin)).isEqualTo(ofSeconds(seconds));
    assertThat(schedule.run()).isEqualTo(0);
  }

  @RepeatedTest(2)
  @Async
  void repeated() {
    await(sleep(ofSeconds(1)));
    assertThat(log).containsExactly("open");
  }

  @TestFactory
  @Async
  List<DynamicTest> factory() {
    await(sleep(ofSeconds(1)));
    return List.of(
        DynamicTest.dynamicTest("plain", () -> assertThat(log).containsExactly("open")),
        AsyncDynamicTest.of("async", () -> AsyncMethodsTestAsync.checksLog(this)));
  }

  @Async
  void checksLog() {
    await(sleep(ofSeconds(1)));
    assertThat(getRunningLoop()).isSameInstanceAs(loopBefore);
  }

  @Test
  @RealTime
  @Async
  void realTime(EventLoop loop) {
    assertThat(loop).isNotInstanceOf(VirtualTimeEventLoop.class);
    await(sleep(Duration.ofMillis(1)));
  }

  @Test
  @AllowPending
  @Async
  void mayLeaveTasks() {
    createTask(sleep(ofHours(1)));
  }

  @Test
  @Async
  void failureMayBeRetrievedAtTheEnd() throws Exception {
    var task = createTask(waitFor(sleep(ofHours(1)), ofSeconds(5)));
    await(sleep(ofSeconds(30)));
    assertThrows(TimeoutException.class, task::result);
  }

  @Test
  @Async
  void backgroundTasksAreCancelled() {
    Background.createTask(sleep(ofHours(1)));
    await(sleep(ofSeconds(1)));
    assertThat(allTasks()).hasSize(2);
  }

  @Test
  @Async
  void schedulesLetAnAwaitFail(Schedule schedule) {
    var task = createTask(AsyncMethodsTestAsync.twoSleeps(this));
    schedule.fail(task, 2, new IllegalStateException("injected"));
    await(task.join());
    assertThat(task.exception()).hasMessageThat().isEqualTo("injected");
    assertThat(log).containsExactly("open", "first").inOrder();
  }

  @Async
  void twoSleeps() {
    await(sleep(ofSeconds(1)));
    log.add("first");
    await(sleep(ofSeconds(1)));
    log.add("second");
  }

  @Nested
  class Inner {
    @BeforeEach
    @Async
    void openInner() {
      await(sleep(ofSeconds(1)));
      log.add("inner");
    }

    @Test
    @Async
    void runsOuterLifecycleFirst() {
      await(sleep(ofSeconds(1)));
      assertThat(log).containsExactly("open", "inner").inOrder();
    }
  }
}
