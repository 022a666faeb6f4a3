package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only tests need is not there where a program runs that is none. */
class ProductionTest {
  private static final Pattern LOADED = Pattern.compile("(?m)\\] (dev\\.fermata\\.\\S+) source:");

  @TempDir private Path out;

  /** Were a subclass of the schedule loaded, each call of it would have two targets. */
  @Test
  void loopsOfAProgramHaveOneKindOfSchedule() throws Exception {
    Path source =
        Sources.write(
            out,
            "Program.java",
            """
            import static dev.fermata.Fermata.*;
            import static java.time.Duration.ofMillis;

            import dev.fermata.AsyncLock;
            import dev.fermata.annotation.Async;

            class Program {
              @Async int load(int i) {
                await(sleep(ofMillis(1)));
                return i;
              }

              @Async int all() {
                var lock = new AsyncLock();
                var task = createTask(() -> load(1));
                try (var hold = await(lock.acquire())) {
                  return await(toThread(() -> 2)) + await(task) + load(3);
                }
              }

              public static void main(String[] args) {
                System.out.println(run(ProgramAsync.all(new Program())));
              }
            }
            """);
    Distribution.compile(out, source);

    ProcessResult result =
        Jdk.run("java", "-Xlog:class+load", "-cp", Distribution.classPath(out), "Program");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out()).contains("\n6\n");
    Matcher matcher = LOADED.matcher(result.out());
    List<String> loaded = matcher.results().map(it -> it.group(1)).collect(Collectors.toList());
    assertThat(loaded).contains("dev.fermata.Schedule");
    assertThat(loaded).doesNotContain("dev.fermata.OrderedSchedule");
    assertThat(loaded).doesNotContain("dev.fermata.ReadyEntry");
    assertThat(loaded).doesNotContain("dev.fermata.Inspection");
    assertThat(loaded).doesNotContain("dev.fermata.VirtualTimeEventLoop");
  }
}
