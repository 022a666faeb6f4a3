package dev.fermata.it.reactive;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A library of reactive streams, through its own adapters to the JDK's types. */
enum Library {
  REACTOR {
    @Override
    Flow.Publisher<Integer> numbers(int count, Runnable cancelled) {
      return JdkFlowAdapter.publisherToFlowPublisher(
          Flux.range(1, count)
              .doOnCancel(cancelled)
              .publishOn(reactor.core.scheduler.Schedulers.parallel()));
    }

    @Override
    Flow.Publisher<Integer> failing(Throwable failure) {
      return JdkFlowAdapter.publisherToFlowPublisher(
          Flux.concat(Flux.just(1), Flux.error(failure)));
    }

    @Override
    CompletionStage<List<Integer>> first(int most, Flow.Publisher<Integer> publisher) {
      return JdkFlowAdapter.flowPublisherToFlux(publisher).take(most).collectList().toFuture();
    }

    @Override
    CompletionStage<Integer> later(int value) {
      return Mono.just(value).publishOn(reactor.core.scheduler.Schedulers.parallel()).toFuture();
    }

    @Override
    CompletionStage<Integer> never(Runnable cancelled) {
      return Mono.<Integer>never().doOnCancel(cancelled).toFuture();
    }

    @Override
    CompletionStage<Integer> doubled(CompletionStage<Integer> stage) {
      return Mono.fromCompletionStage(stage).map(i -> 2 * i).toFuture();
    }
  },

  MUTINY {
    @Override
    Flow.Publisher<Integer> numbers(int count, Runnable cancelled) {
      return Multi.createFrom()
          .range(1, count + 1)
          .onCancellation()
          .invoke(cancelled)
          .emitOn(Infrastructure.getDefaultExecutor());
    }

    @Override
    Flow.Publisher<Integer> failing(Throwable failure) {
      return Multi.createBy()
          .concatenating()
          .streams(Multi.createFrom().item(1), Multi.createFrom().failure(failure));
    }

    @Override
    CompletionStage<List<Integer>> first(int most, Flow.Publisher<Integer> publisher) {
      return Multi.createFrom()
          .publisher(publisher)
          .select()
          .first(most)
          .collect()
          .asList()
          .subscribeAsCompletionStage();
    }

    @Override
    CompletionStage<Integer> later(int value) {
      return Uni.createFrom()
          .item(value)
          .emitOn(Infrastructure.getDefaultExecutor())
          .subscribeAsCompletionStage();
    }

    @Override
    CompletionStage<Integer> never(Runnable cancelled) {
      return Uni.createFrom()
          .<Integer>nothing()
          .onCancellation()
          .invoke(cancelled)
          .subscribeAsCompletionStage();
    }

    @Override
    CompletionStage<Integer> doubled(CompletionStage<Integer> stage) {
      return Uni.createFrom().completionStage(stage).map(i -> 2 * i).subscribeAsCompletionStage();
    }
  },

  RXJAVA {
    @Override
    Flow.Publisher<Integer> numbers(int count, Runnable cancelled) {
      return FlowAdapters.toFlowPublisher(
          Flowable.range(1, count).doOnCancel(cancelled::run).observeOn(Schedulers.computation()));
    }

    @Override
    Flow.Publisher<Integer> failing(Throwable failure) {
      return FlowAdapters.toFlowPublisher(
          Flowable.concat(Flowable.just(1), Flowable.error(failure)));
    }

    @Override
    CompletionStage<List<Integer>> first(int most, Flow.Publisher<Integer> publisher) {
      return Flowable.fromPublisher(FlowAdapters.toPublisher(publisher))
          .take(most)
          .toList()
          .toCompletionStage();
    }

    @Override
    CompletionStage<Integer> later(int value) {
      return Single.just(value).observeOn(Schedulers.computation()).toCompletionStage();
    }

    @Override
    CompletionStage<Integer> never(Runnable cancelled) {
      return Single.<Integer>never().doOnDispose(cancelled::run).toCompletionStage();
    }

    @Override
    CompletionStage<Integer> doubled(CompletionStage<Integer> stage) {
      return Single.fromCompletionStage(stage).map(i -> 2 * i).toCompletionStage();
    }
  };

  /** The numbers from 1 on, on a thread of the library's. */
  abstract Flow.Publisher<Integer> numbers(int count, Runnable cancelled);

  /** The number 1, and then a failure. */
  abstract Flow.Publisher<Integer> failing(Throwable failure);

  /** Subscribes to a publisher, collects what comes first and cancels the rest. */
  abstract CompletionStage<List<Integer>> first(int most, Flow.Publisher<Integer> publisher);

  /** A value, on a thread of the library's. */
  abstract CompletionStage<Integer> later(int value);

  /** No value, ever. */
  abstract CompletionStage<Integer> never(Runnable cancelled);

  /** What the library makes of a value that it waits for. */
  abstract CompletionStage<Integer> doubled(CompletionStage<Integer> stage);
}
