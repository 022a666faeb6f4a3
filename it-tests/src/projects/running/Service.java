import static dev.fermata.Fermata.*;
import static java.time.Duration.ofHours;

import dev.fermata.AsyncLock;
import dev.fermata.TaskDump;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;

class Service {
  @Async
  static void fetch() {
    await(sleep(ofHours(1)));
  }

  @Async
  static void write(AsyncLock lock) {
    try (var hold = await(lock.acquire())) {
      hold.hashCode();
    }
  }

  @Async
  static void serve(AsyncLock lock) {
    try (var group = new TaskGroup()) {
      group.createTask(ServiceAsync.fetch(), "fetch \"a\"");
      group.createTask(ServiceAsync.write(lock), "write");
    }
  }

  @Async
  static void main(String mode) {
    var lock = new AsyncLock();
    try (var hold = await(lock.acquire())) {
      hold.hashCode();
      var serving = createTask(ServiceAsync.serve(lock), "serve");
      await(sleep(java.time.Duration.ZERO));
      await(sleep(java.time.Duration.ZERO));
      switch (mode) {
        case "tree" -> System.out.print(TaskDump.of(getRunningLoop()).tree());
        case "table" -> System.out.print(TaskDump.of(getRunningLoop()).table());
        case "json" -> System.out.println(TaskDump.of(getRunningLoop()).json());
        default -> {
          System.out.println("ready");
          await(serving);
        }
      }
      serving.cancel();
    }
  }

  public static void main(String[] args) {
    run(ServiceAsync.main(args[0]));
  }
}
