package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Private types as type arguments and with supertypes that others may name. */
class PrivateTypeArguments {
  private enum State {
    OPEN,
    CLOSED;
  }

  static class Base {
    protected String name = "base";

    String name() {
      return name;
    }
  }

  private static final class Job extends Base
      implements Runnable, Callable<String>, Comparable<Job> {
    int runs;

    Job(String name) {
      this.name = name;
    }

    @Override
    public void run() {
      trace("run " + name + ++runs);
    }

    @Override
    public String call() {
      return "call " + name;
    }

    @Override
    public int compareTo(Job other) {
      return name.compareTo(other.name);
    }

    @Override
    public String toString() {
      return "Job " + name;
    }
  }

  private interface Shape {
    int area();
  }

  private record Square(int side) implements Shape {
    @Override
    public int area() {
      return side * side;
    }
  }

  private static class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;
  }

  private static class Box<T> {
    T content;

    Box(T content) {
      this.content = content;
    }

    T get() {
      return content;
    }

    void set(T content) {
      this.content = content;
    }
  }

  private State state = State.OPEN;
  private final List<Job> jobs = new ArrayList<>();
  private final Map<State, Job> byState = new EnumMap<>(State.class);
  private final Map<String, List<Job>> byName = new HashMap<>();
  private Shape shape = new Square(3);
  private final Names names = new Names();
  private final Job[][] grid = {{new Job("g")}, {}};
  private Optional<Job> best = Optional.empty();
  final List<Shape> shapes = new ArrayList<>();
  private final Box<String> box = new Box<>("b");
  private final Box<Job> jobBox = new Box<>(new Job("in box"));

  private Job named(String name) {
    return new Job(name);
  }

  private String describe(List<Job> list, State at) {
    return list.size() + " at " + at;
  }

  static String take(Base base, String more) {
    return "base " + base.name() + more;
  }

  static String take(Runnable task) {
    task.run();
    return "runnable";
  }

  static <T extends Comparable<? super T>> T larger(T a, T b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  @Async
  String body() throws Exception {
    if (state == State.OPEN && await(value(true))) {
      state = await(value(1)) > 0 ? State.CLOSED : State.OPEN;
    }
    trace(state.name() + (state != State.OPEN) + state.equals(State.CLOSED));
    jobs.add(new Job("a"));
    jobs.add(named(await(value("b"))));
    jobs.add(0, jobs.get(await(value(1))));
    trace(jobs.size() + jobs.get(0).name + jobs.get(1).name() + jobs.contains(jobs.get(2)));
    jobs.get(0).run();
    jobs.get(await(value(1))).runs += await(value(5));
    jobs.get(1).runs++;
    trace(jobs.get(1).runs + jobs.get(1).call() + describe(jobs, State.OPEN));
    trace(jobs.get(0).compareTo(jobs.get(1)) + "" + jobs.indexOf(jobs.get(1)));
    byState.put(State.OPEN, jobs.get(0));
    byState.put(State.valueOf("CLOSED"), await(value(1)) == 1 ? jobs.get(1) : null);
    trace(byState + "" + byState.get(State.OPEN).name + byState.containsKey(state));
    byName.put("x", new ArrayList<>());
    byName.get("x").add(jobs.get(0));
    trace(byName.get("x").get(0).name() + byName.size());
    trace(shape.area() + ((Object) shape).toString() + new Square(await(value(2))).area());
    shape = new Square(await(value(5)));
    shapes.add(shape);
    trace(shapes.get(0).area() + "" + shapes.isEmpty());
    names.add(await(value("n")));
    names.addAll(List.of("o", "p"));
    trace(names.get(0).length() + names.size() + String.join("-", names));
    trace(grid[0][0].name + grid.length + grid[1].length + grid[0][await(value(0))].call());
    best = Optional.of(jobs.get(0));
    trace(best.isPresent() + best.get().name() + best.get().call());
    trace(take(jobs.get(0), await(value("!"))) + take((Runnable) jobs.get(1)));
    Runnable task = named("task");
    Base base = jobs.get(0);
    Callable<String> call = jobs.get(0);
    await(value("pause"));
    task.run();
    trace(base.name() + call.call() + larger(named("p"), named(await(value("q")))));
    box.set(box.get() + await(value("c")));
    box.content += "d";
    trace(box.get().length() + box.content);
    jobBox.get().run();
    trace(jobBox.content.name() + jobBox.get().runs);
    Collections.sort(jobs);
    for (Base each : jobs) {
      trace(each.name() + await(value("l")));
    }
    for (Runnable each : jobs) {
      each.run();
    }
    return jobs + names.toString() + state + best + shapes;
  }

  @Async
  static Object run() throws Exception {
    return await(PrivateTypeArgumentsAsync.body(new PrivateTypeArguments()));
  }
}
