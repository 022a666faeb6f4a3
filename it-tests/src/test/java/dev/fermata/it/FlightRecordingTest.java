package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.lineOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JDK's flight recorder writes of a user's program. */
class FlightRecordingTest {
  private static final Path BAKERY = Sources.project("recorded").resolve("Bakery.java");

  @TempDir private Path out;
  @TempDir private Path data;

  @BeforeEach
  void compile() throws Exception {
    Distribution.compile(out, BAKERY);
  }

  @Test
  void aRecordingHasWhatHappenedToEachTask() throws Exception {
    List<RecordedEvent> events =
        record(
            Stream.of("TaskStart", "TaskSuspend", "TaskResume", "TaskEnd")
                .map(type -> ",+dev.fermata." + type + "#enabled=true")
                .collect(Collectors.joining()));

    String acquire = place("knead", "bowl.acquire()");
    String slept = place("knead", "await(sleep(");
    assertThat(told(events, "wheat"))
        .containsExactly(
            "TaskStart at " + acquire,
            "TaskSuspend at " + acquire + " awaits AsyncLock[locked, waiting=1]",
            "TaskResume at " + acquire,
            "SlowStep at " + acquire + " until " + slept,
            "TaskSuspend at " + slept + " awaits the end of a sleep",
            "TaskResume at " + slept,
            "TaskEnd returned")
        .inOrder();
    assertThat(told(events, "toast")).contains("TaskEnd failed java.io.UncheckedIOException");
    assertThat(told(events, "forgotten"))
        .containsExactly("TaskStart at " + place("burn", "// burns"), "TaskEnd cancelled");
    RecordedEvent start = events.stream().filter(each -> isOf(each, "wheat")).findFirst().get();
    assertThat(start.getString("coroutine")).isEqualTo("Bakery.knead");
    assertThat(start.getLong("taskId")).isGreaterThan(0);
    assertThat(start.getEventType().getLabel()).isEqualTo("Task Start");
    assertThat(start.getEventType().getCategoryNames()).containsExactly("Fermata");
  }

  @Test
  void withoutSettingsARecordingHasWhatKeepsTheLoopAndItsThreads() throws Exception {
    List<RecordedEvent> events = record("");

    Map<String, List<RecordedEvent>> byType =
        events.stream().collect(Collectors.groupingBy(FlightRecordingTest::type));
    assertThat(byType.keySet()).containsExactly("SlowStep", "ToThread");
    RecordedEvent work = byType.get("ToThread").get(0);
    assertThat(work.getString("task")).isEqualTo("oven");
    assertThat(work.getString("at")).isEqualTo(place("heat", "return await("));
    assertThat(work.getDuration()).isAtLeast(Duration.ofMillis(50));
    assertThat(work.getDuration("waited")).isAtLeast(Duration.ZERO);
    assertThat(
            byType.get("SlowStep").stream()
                .map(each -> each.getString("callback"))
                .filter(callback -> callback != null && callback.contains("lambda in Bakery")))
        .hasSize(1);
    ProcessResult printed =
        Jdk.run("jfr", "print", "--events", "dev.fermata.ToThread", recording());
    assertThat(printed.out()).contains("dev.fermata.ToThread {");
    assertThat(printed.out()).contains("coroutine = \"Bakery.heat\"");
  }

  @Test
  void aProgramRunsWithoutTheFlightRecorder() throws Exception {
    ProcessResult result =
        Jdk.run(
            "java", "--limit-modules", "java.base", "-cp", Distribution.classPath(out), "Bakery");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out()).isEqualTo("baked\n");
  }

  private Path recording() {
    return data.resolve("bakery.jfr");
  }

  /** Runs the program, and returns the events of Fermata's, in the order of their times. */
  private List<RecordedEvent> record(String settings) throws Exception {
    ProcessResult result =
        Jdk.run(
            "java",
            "-XX:StartFlightRecording:filename=" + recording() + settings,
            "-cp",
            Distribution.classPath(out),
            "Bakery");
    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    return RecordingFile.readAllEvents(recording()).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.fermata."))
        .sorted(Comparator.comparing(RecordedEvent::getEndTime))
        .toList();
  }

  private static String type(RecordedEvent event) {
    return event.getEventType().getName().substring("dev.fermata.".length());
  }

  private static boolean isOf(RecordedEvent event, String task) {
    return task.equals(event.getString("task"));
  }

  /** The events of a task, each as a line of what it says. */
  private static List<String> told(List<RecordedEvent> events, String task) {
    return events.stream()
        .filter(event -> isOf(event, task))
        .map(
            event -> {
              StringBuilder line = new StringBuilder(type(event));
              add(event, "at", " at ", line);
              add(event, "until", " until ", line);
              add(event, "awaits", " awaits ", line);
              add(event, "outcome", " ", line);
              if (event.hasField("error") && event.getValue("error") instanceof RecordedClass c) {
                line.append(' ').append(c.getName());
              }
              return line.toString();
            })
        .toList();
  }

  private static void add(RecordedEvent event, String field, String before, StringBuilder line) {
    if (event.hasField(field) && event.getString(field) != null) {
      line.append(before).append(event.getString(field));
    }
  }

  private static String place(String method, String text) throws Exception {
    return "Bakery.%s(Bakery.java:%d)".formatted(method, lineOf(BAKERY, text));
  }
}
