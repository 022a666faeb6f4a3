package servers;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.toThread;

import dev.fermata.annotation.Async;
import dev.fermata.io.Net;
import dev.fermata.io.Server;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The server of {@link LoadTest}: says at its input's wish what it uses. */
final class ServerUnderLoad {
  private ServerUnderLoad() {}

  @Async
  static void serve(Path root) throws IOException {
    FileServer files = new FileServer(root);
    AtomicInteger failures = new AtomicInteger();
    dev.fermata.Fermata.getRunningLoop()
        .setExceptionHandler(
            (loop, context) -> {
              // Peers that reset are what the test sends, among others.
              if (!(context.exception() instanceof IOException) || failures.incrementAndGet() < 4) {
                System.err.println(context);
              }
            });
    try (var server =
        await(
            Net.startServer(
                connection -> files.handle(connection), "127.0.0.1", 0, FileServer.OPTIONS))) {
      System.out.println(((InetSocketAddress) server.addresses().get(0)).getPort());
      var serving = createTask(server.serveForever());
      BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
      while (await(toThread(input::readLine), IOException.class) != null) {
        System.out.println(stats(server));
      }
      serving.cancel();
    }
  }

  private static String stats(Server server) {
    System.gc();
    Runtime memory = Runtime.getRuntime();
    String[] open = new File("/proc/self/fd").list();
    return "%d %d %d"
        .formatted(
            server.connections().size(),
            open == null ? 0 : open.length,
            (memory.totalMemory() - memory.freeMemory()) / 1024);
  }

  public static void main(String[] args) throws IOException {
    run(ServerUnderLoadAsync.serve(Path.of(args[0])));
  }
}
