package dev.fermata.io;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.getRunningLoop;
import static dev.fermata.Fermata.run;

import dev.fermata.ExceptionContext;
import dev.fermata.annotation.Async;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * An echo server that prints its port, and for each report how much it has computed, in
 * milliseconds: the program of {@link ExhaustionTest}.
 */
final class FewDescriptors {
  private FewDescriptors() {}

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.isEmpty() && Files.isDirectory(Path.of(entry))) {
        loadAll(Path.of(entry));
      }
    }
    run(FewDescriptorsAsync.serve());
  }

  /** What a folder has could not be loaded later, for want of descriptors. */
  private static void loadAll(Path folder) throws IOException, ClassNotFoundException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
      if (!name.endsWith("-info.class")) {
        Class.forName(name.substring(0, name.length() - ".class".length()));
      }
    }
  }

  @Async
  private static void serve() throws IOException {
    getRunningLoop().setExceptionHandler((loop, report) -> tell(report));
    tell(new ExceptionContext("ready", new IOException(), null, null));
    try (var server = await(Net.startServer(FewDescriptors::echo, "localhost", 0))) {
      System.out.println(((InetSocketAddress) server.addresses().get(0)).getPort());
      await(server.serveForever());
    }
  }

  @Async
  private static void echo(Connection connection) throws IOException {
    String line = await(connection.reader().readLine());
    while (line != null) {
      await(connection.writer().writeAll(line + "\n"));
      line = await(connection.reader().readLine());
    }
  }

  private static void tell(ExceptionContext report) {
    Duration computed = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.println(computed.toMillis() + " " + report.message());
  }
}
