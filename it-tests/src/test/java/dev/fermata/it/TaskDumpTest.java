package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.lineOf;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running program says of its tasks, from within and from outside. */
class TaskDumpTest {
  private static final Path SERVICE = Sources.project("running").resolve("Service.java");

  @TempDir private Path out;

  @BeforeEach
  void compile() throws Exception {
    Distribution.compile(out, SERVICE);
  }

  @Test
  void theTreeShowsWhoAwaitsWhomAtTheUsersLines() throws Exception {
    assertThat(printed("tree").replaceAll("\\(\\d+\\.\\d\\d s\\)", "(… s)"))
        .isEqualTo(
            """
            Task-1 running
            serve at Service.serve(Service.java:%d) (… s)
            ├─ fetch "a" at Service.fetch(Service.java:%d) waits for the end of a sleep (… s)
            └─ write at Service.write(Service.java:%d) waits for AsyncLock[locked, waiting=1] (… s)
            """
                .formatted(
                    lineOf(SERVICE, "new TaskGroup"),
                    lineOf(SERVICE, "ofHours(1)"),
                    lineOf(SERVICE, "static void write") + 1));
  }

  @Test
  void theTableHasALineForEachTask() throws Exception {
    List<String> lines = printed("table").lines().toList();

    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).matches("TASK +STATE +SINCE +AT +WAITS FOR");
    assertThat(lines.get(3)).matches("fetch \"a\" +waiting +\\d+\\.\\d\\d s +Service\\.fetch\\(.*");
  }

  @Test
  void jsonEscapesWhatItHasTo() throws Exception {
    String json = printed("json");

    assertThat(json).startsWith("{\"busyAt\":null,\"tasks\":[{\"id\":1,\"name\":\"Task-1\"");
    assertThat(json).contains("\"name\":\"fetch \\\"a\\\"\",\"state\":\"waiting\"");
    assertThat(json).contains("\"awaits\":[3,4]");
  }

  @Test
  void theCommandLineAsksARunningProgram() throws Exception {
    Process program =
        new ProcessBuilder(Jdk.tool("java"), "-cp", Distribution.classPath(out), "Service", "serve")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
      assertThat(output.readLine()).isEqualTo("ready");

      ProcessResult tree = Script.fermata("pstree", Long.toString(program.pid()));
      assertWithMessage(tree.err()).that(tree.status()).isEqualTo(0);
      assertThat(tree.out())
          .startsWith("Task-1 at Service.main(Service.java:" + lineOf(SERVICE, "await(serving)"));
      assertThat(tree.out()).contains("└─ serve at Service.serve(Service.java:");
      assertThat(tree.out()).contains("   ├─ fetch \"a\" at Service.fetch(Service.java:");

      String svg = Script.fermata("pstree", "--svg", Long.toString(program.pid())).out();
      assertThat(svg).startsWith("<svg");
      assertThat(svg).contains("fetch \"a\"</text>");
      assertThat(svg).contains("for AsyncLock[locked, waiting=1]");
      assertThat(svg).contains("class=\"await\"");

      ProcessResult table = Script.fermata("ps", Long.toString(program.pid()));
      assertThat(table.out()).contains("write      waiting");
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void aProcessThatDoesNotExistIsSaid() throws Exception {
    ProcessResult result = Script.fermata("ps", "999999999");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("fermata: no Java program of yours has the process id 999999999\n");
  }

  private String printed(String mode) throws Exception {
    ProcessResult result =
        Jdk.run(
            "java",
            "-Dstdout.encoding=UTF-8",
            "-Dfile.encoding=UTF-8",
            "-cp",
            Distribution.classPath(out),
            "Service",
            mode);
    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    return result.out();
  }
}
