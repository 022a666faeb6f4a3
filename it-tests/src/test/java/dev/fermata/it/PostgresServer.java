package dev.fermata.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A PostgreSQL server of a test's own, in a folder of its own, if the machine has one. */
final class PostgresServer implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  /** It refuses to run as root, and so is run as this user there. */
  private static final String USER = "nobody";

  private final Process process;
  private final int port;

  private PostgresServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Makes a database and serves it on loopback.
   *
   * @throws TestAbortedException if there is no PostgreSQL on this machine
   */
  static PostgresServer start(Path folder) throws Exception {
    Path programs =
        programs()
            .orElseThrow(
                () ->
                    new TestAbortedException(
                        "skipped: no initdb of PostgreSQL in the PATH or " + DEBIAN));
    boolean isRoot = System.getProperty("user.name").equals("root");
    if (isRoot) {
      run(List.of("chown", USER, folder.toString()));
    }
    List<String> asUser = isRoot ? List.of("runuser", "-u", USER, "--") : List.of();
    String data = folder.resolve("data").toString();
    run(
        command(
            asUser,
            programs.resolve("initdb"),
            "-D",
            data,
            "-U",
            "fermata",
            "-A",
            "trust",
            "-N",
            "-E",
            "UTF8",
            "--locale=C"));
    int port;
    try (ServerSocket probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    Process server =
        new ProcessBuilder(
                command(
                    asUser,
                    programs.resolve("postgres"),
                    "-D",
                    data,
                    "-F",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(port),
                    "-k",
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    PostgresServer started = new PostgresServer(server, port);
    while (!Files.readString(folder.resolve("log")).contains("ready to accept connections")) {
      if (server.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new AssertionError(Files.readString(folder.resolve("log")));
      }
    }
    return started;
  }

  private static Optional<Path> programs() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String folder : System.getenv("PATH").split(":")) {
      folders.add(Path.of(folder));
    }
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions.map(version -> version.resolve("bin")).forEach(folders::add);
      }
    }
    return folders.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .findFirst();
  }

  private static List<String> command(List<String> asUser, Path program, String... arguments) {
    List<String> command = new ArrayList<>(asUser);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + output);
    }
  }

  /** Where a client connects to. */
  String uri() {
    return "postgresql://fermata@127.0.0.1:" + port + "/postgres";
  }

  /** Stops it at once, its clients' connections with it. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
