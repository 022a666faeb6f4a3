package dev.fermata.benchmarks.comparison;

/** The workloads in the order of the report, and what it calls them; %s stands for a parameter. */
enum Row {
  CALL(Call.class, "await a call that completes at once"),
  INTERFACE_CALL(InterfaceCall.class, "the same call, through an interface (classes: %s)"),
  DONE(Done.class, "await a future that is done"),
  NESTED_CALL(NestedCall.class, "the same call, nested %s deep"),
  YIELD(Yield.class, "yield (tasks: %s)"),
  RESUME(Resume.class, "yield (awaits above: %s)"),
  ONE_TASK(OneTask.class, "create a task and await it"),
  MANY_TASKS(ManyTasks.class, "create and gather 10000 tasks"),
  CANCEL_TREE(CancelTree.class, "create and cancel a tree of 10000 tasks"),
  QUEUE(Queue.class, "an item through a queue of %s"),
  LOCK(Lock.class, "a lock that 100 tasks want"),
  PERMITS(Permits.class, "a semaphore that 100 tasks want"),
  TIME_LIMIT(TimeLimit.class, "a time limit around an await"),
  SLEEP(Sleep.class, "sleep, 100000 tasks at once"),
  SLEEPERS(Sleepers.class, "memory of one of 1000000 sleepers"),
  POST(Post.class, "post from other threads (%s)"),
  FAILURE(Failure.class, "an exception (awaits: %s)"),
  UNTRACED_FAILURE(UntracedFailure.class, "an exception without a trace (awaits: 10)"),
  GENERATOR(Generator.class, "an item of a generator"),
  DELEGATED_GENERATOR(DelegatedGenerator.class, "an item through 100 generators"),
  GENERATOR_STEP(GeneratorStep.class, "an item of a generator, mapped");

  final Class<? extends Workload> workload;
  private final String title;

  Row(Class<? extends Workload> workload, String title) {
    this.workload = workload;
    this.title = title;
  }

  String title(String parameter) {
    return title.replace("%s", parameter);
  }
}
