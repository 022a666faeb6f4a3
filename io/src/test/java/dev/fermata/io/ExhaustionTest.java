package dev.fermata.io;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server in a process that runs out of file descriptors. */
class ExhaustionTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final int DESCRIPTORS = 120;

  /** In milliseconds, between two attempts that are a second apart: it rests. */
  private static final long MOST_COMPUTED = 500;

  private final List<Socket> clients = new ArrayList<>();

  @AfterEach
  void closeClients() throws IOException {
    for (Socket each : clients) {
      each.close();
    }
    clients.clear();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void backsOffAndGoesOn() throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "no shell that limits descriptors");
    Process server =
        new ProcessBuilder(
                SHELL.toString(),
                "-c",
                "ulimit -n " + DESCRIPTORS + "; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                FewDescriptors.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = server.inputReader()) {
      assertThat(out.readLine()).endsWith(" ready");
      int port = Integer.parseInt(out.readLine());
      assertThat(echo(connect(port))).isEqualTo("hello");

      for (int i = 0; i < DESCRIPTORS; i++) {
        connect(port);
      }
      long before = computed(out.readLine());
      for (int i = 0; i < 2; i++) {
        long after = computed(out.readLine());
        assertThat(after - before).isLessThan(MOST_COMPUTED);
        before = after;
      }
      assertThat(echo(clients.get(0))).isEqualTo("hello");

      closeClients();
      assertThat(echo(connect(port))).isEqualTo("hello");
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  /** Everything that the tests see, which a build finds on the module path. */
  private static String classPath() {
    return System.getProperty("java.class.path")
        + File.pathSeparator
        + System.getProperty("jdk.module.path", "");
  }

  private static long computed(String report) {
    assertThat(report).contains("Cannot accept at /127.0.0.1:");
    assertThat(report).endsWith(", trying again in 1 s");
    return Long.parseLong(report.substring(0, report.indexOf(' ')));
  }

  private Socket connect(int port) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
    clients.add(client);
    return client;
  }

  private static String echo(Socket client) throws IOException {
    client.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
    return new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }
}
