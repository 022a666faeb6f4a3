package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a generic method infers from a reference to a private method. */
class PrivateReferenceInInference {
  record Task(String name, int priority) {}

  private int rank(Task task) {
    return -task.priority();
  }

  private static String label(Task task) {
    return task.name();
  }

  private Task task() {
    return new Task("c", 3);
  }

  static <T extends Comparable<T>> String plain(T text) {
    return "plain " + text;
  }

  static <A, B> Function<A, B> same(Function<A, B> function) {
    return function;
  }

  static <A> A get(Supplier<A> supplier) {
    return supplier.get();
  }

  PrivateReferenceInInference itself() {
    trace("itself");
    return this;
  }

  @Async
  private String all(List<Task> tasks) {
    var order = Comparator.comparing(this::rank).thenComparing(Task::name);
    var reversed = Comparator.comparing(itself()::rank).reversed();
    String first = tasks.stream().sorted(order).map(Task::name).toList().toString();
    String second = tasks.stream().sorted(reversed).map(await(value(Task::name))).toList() + "";
    return first
        + second
        + same(PrivateReferenceInInference::label).andThen(String::length).apply(tasks.get(0))
        + plain(get(this::task).name());
  }

  @Async
  static Object run() {
    List<Task> tasks = List.of(new Task("aa", 1), new Task("b", 2));
    return await(PrivateReferenceInInferenceAsync.all(new PrivateReferenceInInference(), tasks));
  }
}
