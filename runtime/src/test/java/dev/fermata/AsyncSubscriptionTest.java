package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncSubscriptionTest {
  @RegisterExtension final Turns turns = new Turns();

  /** A publisher that a test drives by hand. */
  private static final class Source implements Flow.Publisher<Integer>, Flow.Subscription {
    final List<Long> requests = new ArrayList<>();
    LongConsumer onRequest = count -> {};
    Flow.Subscriber<? super Integer> subscriber;
    boolean cancelled;

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      this.subscriber = subscriber;
      subscriber.onSubscribe(this);
    }

    @Override
    public void request(long count) {
      requests.add(count);
      onRequest.accept(count);
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  private final Source source = new Source();

  private AsyncSubscription<Integer> subscribe() {
    return turns.loop.runUntilComplete(async(() -> done(AsyncIterator.from(source))));
  }

  private boolean moveNext(AsyncIterator<?> iterator) {
    return turns.loop.runUntilComplete(iterator.moveNext());
  }

  @Test
  void allItemsOfAPublisherOnOtherThreadsComeInTheirOrder() {
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
    try (EventLoop loop = Fermata.newEventLoop()) {
      Coroutine<List<Integer>> main =
          async(
              () -> {
                AsyncSubscription<Integer> items = AsyncIterator.from(publisher);
                loop.runInExecutor(
                    null,
                    () -> {
                      IntStream.range(0, 10_000).forEach(publisher::submit);
                      publisher.close();
                      return null;
                    });
                return await(items.toList(), Scripted::done);
              });

      assertThat(loop.runUntilComplete(main))
          .containsExactlyElementsIn(IntStream.range(0, 10_000).boxed().toList())
          .inOrder();
    }
  }

  @Test
  void itemsAreRequestedNoFurtherAheadThanTheBufferHolds() {
    AsyncSubscription<Integer> items = subscribe();
    turns.settle();
    assertThat(source.requests).containsExactly((long) Flow.defaultBufferSize());

    int half = Flow.defaultBufferSize() / 2;
    IntStream.range(0, half).forEach(source.subscriber::onNext);
    for (int i = 0; i < half; i++) {
      assertThat(source.requests).hasSize(1);
      assertThat(moveNext(items)).isTrue();
      assertThat(items.current()).isEqualTo(i);
    }

    assertThat(source.requests).containsExactly(2L * half, (long) half).inOrder();
  }

  @Test
  void aPublisherMayPublishWithinItsRequest() {
    source.onRequest =
        count -> {
          source.subscriber.onNext(1);
          source.subscriber.onComplete();
        };

    AsyncSubscription<Integer> items = subscribe();

    assertThat(turns.loop.runUntilComplete(items.toList())).containsExactly(1);
  }

  @Test
  void theErrorComesAfterTheItemsBeforeItAndAsItIs() {
    AsyncSubscription<Integer> items = subscribe();
    Exception error = new Exception("broken");
    source.subscriber.onNext(1);
    source.subscriber.onError(error);

    assertThat(moveNext(items)).isTrue();
    assertThat(items.current()).isEqualTo(1);
    assertThat(assertThrows(Exception.class, () -> moveNext(items))).isSameInstanceAs(error);
  }

  @Test
  void closingCancelsTheSubscriptionAndEndsTheIteration() {
    AsyncSubscription<Integer> items = subscribe();
    turns.settle();
    Task<Boolean> waiting = turns.start(items.moveNext());
    turns.settle();

    items.close();
    items.close();
    turns.settle();

    assertThat(source.cancelled).isTrue();
    assertThat(waiting.result()).isFalse();
    source.subscriber.onNext(1);
    assertThat(moveNext(items)).isFalse();
  }

  @Test
  void closingBeforeThePublisherAnsweredCancelsTheSubscriptionWhenItDoes() {
    List<Flow.Subscriber<? super Integer>> subscribers = new ArrayList<>();
    AsyncSubscription<Integer> items =
        turns.loop.runUntilComplete(
            async(() -> done(AsyncIterator.<Integer>from(subscribers::add))));

    items.close();
    subscribers.get(0).onSubscribe(source);
    turns.settle();

    assertThat(source.cancelled).isTrue();
    assertThat(source.requests).isEmpty();
  }

  @Test
  void aCancelledWaitLosesNoItem() {
    AsyncSubscription<Integer> items = subscribe();
    Task<Boolean> waiting = turns.start(items.moveNext());
    turns.settle();

    source.subscriber.onNext(1);
    waiting.cancel();
    turns.settle();

    assertThat(waiting.cancelled()).isTrue();
    assertThat(moveNext(items)).isTrue();
    assertThat(items.current()).isEqualTo(1);
  }

  @Test
  void aSecondSubscriptionIsCancelled() {
    subscribe();
    Source second = new Source();

    source.subscriber.onSubscribe(second);

    assertThat(second.cancelled).isTrue();
    assertThat(source.cancelled).isFalse();
  }

  @Test
  void aPublisherThatGoesOnAfterTheLoopIsClosedIsCancelled() {
    subscribe();
    turns.loop.close();

    source.subscriber.onNext(1);

    assertThat(source.cancelled).isTrue();
  }

  @Test
  void thereIsNoCurrentItemBeforeTheFirstAndAfterTheLast() {
    AsyncSubscription<Integer> items = subscribe();
    assertThrows(NoSuchElementException.class, items::current);

    source.subscriber.onComplete();

    assertThat(moveNext(items)).isFalse();
    assertThrows(NoSuchElementException.class, items::current);
  }

  @Test
  void onlyOneTaskMayWait() {
    AsyncSubscription<Integer> items = subscribe();
    turns.start(items.moveNext());
    turns.settle();

    assertThrows(IllegalStateException.class, () -> moveNext(items));
  }

  @Test
  void withoutARunningLoopSubscribingIsRefused() {
    assertThrows(IllegalStateException.class, () -> AsyncIterator.from(source));
    assertThat(source.subscriber).isNull();
  }

  @Test
  void itsExitUnsubscribesAndEndsTheIteration() {
    AsyncSubscription<Integer> items = subscribe();
    Task<Boolean> moving = turns.start(items.moveNext());
    turns.settle();

    assertThat(turns.loop.<Boolean>runUntilComplete(items.exit(null))).isFalse();
    turns.settle();

    assertThat(source.cancelled).isTrue();
    assertThat(moving.result()).isFalse();
  }
}
