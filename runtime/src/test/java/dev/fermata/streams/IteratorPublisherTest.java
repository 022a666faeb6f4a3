package dev.fermata.streams;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.fermata.AsyncIterator;
import dev.fermata.VirtualTimeEventLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Publishers of iterators, beside what the TCK of Reactive Streams tests. */
class IteratorPublisherTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final List<Object> trace = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  /** Lets what is ready run, and what comes within a minute. */
  private void settle() {
    loop.runUntilComplete(sleep(ofSeconds(60)));
  }

  private void subscribe(AsyncIterator<Integer> items, Flow.Subscriber<Integer> subscriber) {
    loop.callSoon(() -> items.toPublisher().subscribe(subscriber));
  }

  private static AsyncIterator<Integer> endless() {
    return AsyncIterator.fromIterable(() -> IntStream.iterate(1, i -> i + 1).iterator());
  }

  /** Writes down what it is told, and does what a test needs. */
  private class Subscriber implements Flow.Subscriber<Integer> {
    Flow.@Nullable Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Integer item) {
      trace.add(item);
    }

    @Override
    public void onError(Throwable error) {
      trace.add(error);
    }

    @Override
    public void onComplete() {
      trace.add("complete");
    }
  }

  @Test
  void itemsComeAsTheyAreRequested() {
    Subscriber subscriber = new Subscriber();
    subscribe(new Source(trace, ofSeconds(1), 2, null), subscriber);
    settle();
    assertThat(trace).isEmpty();
    subscriber.subscription.request(1);
    settle();
    assertThat(trace).containsExactly(1, 1).inOrder();
    subscriber.subscription.request(9);
    settle();
    assertThat(trace).containsExactly(1, 1, 2, 2, "end", "closed", "complete").inOrder();
  }

  @Test
  void aFailureClosesTheIteratorAndReachesTheSubscriber() {
    IOException failure = new IOException("gone");
    Subscriber subscriber = new Subscriber();
    subscribe(new Source(trace, ZERO, 0, failure), subscriber);
    settle();
    subscriber.subscription.request(1);
    settle();
    assertThat(trace).containsExactly("closed", failure).inOrder();
  }

  @Test
  void nothingIsPublishedBeforeOnSubscribeHasReturned() {
    List<Flow.Publisher<Integer>> publisher = new ArrayList<>();
    loop.callSoon(() -> publisher.add(AsyncIterator.of(1).toPublisher()));
    settle();
    publisher
        .get(0)
        .subscribe(
            new Subscriber() {
              @Override
              public void onSubscribe(Flow.Subscription given) {
                given.request(1);
                settle();
                trace.add("subscribed");
              }
            });
    settle();
    assertThat(trace).containsExactly("subscribed", 1).inOrder();
  }

  @Test
  void cancellingIsSeenAtOnce() {
    subscribe(
        endless(),
        new Subscriber() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            super.onSubscribe(given);
            given.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(Integer item) {
            super.onNext(item);
            if (item == 3) {
              subscription.cancel();
            }
          }
        });
    settle();
    assertThat(trace).containsExactly(1, 2, 3).inOrder();
  }

  @Test
  void theLoopTurnsWhileAnIteratorThatNeverSuspendsIsPublished() {
    subscribe(
        endless(),
        new Subscriber() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            super.onSubscribe(given);
            given.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(Integer item) {
            super.onNext(item);
            if (item == 1) {
              loop.callSoon(subscription::cancel);
            }
          }
        });
    settle();
    assertThat(trace.size()).isLessThan(1_000);
  }
}
