package dev.fermata.it.reactive;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.fermata.AsyncIterator;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;
import org.testng.annotations.Test;

/**
 * The Reactive Streams TCK for publishers, with what {@code toPublisher()} makes. Its tests are
 * TestNG's; each is one of JUnit's here. Rules about several subscribers are skipped: there is one.
 */
final class PublisherTckTest {
  private static final long SIGNAL_MILLISECONDS = 2_000;
  private static final long NO_SIGNAL_MILLISECONDS = 50;
  private static final long COLLECTED_MILLISECONDS = 500;

  private static EventLoop loop;
  private static Thread thread;

  @BeforeAll
  static void start() {
    loop = Fermata.newEventLoop();
    thread = new Thread(loop::runForever, "publishing loop");
    thread.start();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    loop.callSoonThreadsafe(loop::stop);
    thread.join();
    loop.close();
  }

  @TestFactory
  Stream<DynamicTest> anIterator() {
    return rules(items -> items);
  }

  @TestFactory
  Stream<DynamicTest> aStepWithATaskOfItsOwn() {
    return rules(items -> items.buffered(4));
  }

  private static Stream<DynamicTest> rules(UnaryOperator<AsyncIterator<Long>> step) {
    return Arrays.stream(Verification.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(rule -> DynamicTest.dynamicTest(rule.getName(), () -> check(rule, step)));
  }

  private static void check(Method rule, UnaryOperator<AsyncIterator<Long>> step) throws Throwable {
    Verification verification = new Verification(step);
    verification.setUp();
    try {
      rule.invoke(verification);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SkipException skip) {
        // What is required applies to every publisher.
        assertTrue(rule.getName().matches("(optional|untested|stochastic)_.*"), skip.getMessage());
        abort(skip.getMessage());
      }
      throw e.getCause();
    }
  }

  /** For the TCK, whose methods it inherits. */
  public static final class Verification extends FlowPublisherVerification<Long> {
    private final UnaryOperator<AsyncIterator<Long>> step;

    Verification(UnaryOperator<AsyncIterator<Long>> step) {
      super(
          new TestEnvironment(SIGNAL_MILLISECONDS, NO_SIGNAL_MILLISECONDS), COLLECTED_MILLISECONDS);
      this.step = step;
    }

    @Override
    public Flow.Publisher<Long> createFlowPublisher(long elements) {
      CompletableFuture<Flow.Publisher<Long>> publisher = new CompletableFuture<>();
      loop.callSoonThreadsafe(
          () ->
              publisher.complete(
                  step.apply(
                          AsyncIterator.fromIterable(
                              () -> LongStream.range(0, elements).iterator()))
                      .toPublisher()));
      return publisher.join();
    }

    /** One that has its subscriber already. */
    @Override
    public Flow.Publisher<Long> createFailedFlowPublisher() {
      Flow.Publisher<Long> taken = createFlowPublisher(1);
      taken.subscribe(new Idle());
      return taken;
    }
  }

  private static final class Idle implements Flow.Subscriber<Long> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(Long item) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }
}
