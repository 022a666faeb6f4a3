package servers;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.waitFor;

import dev.fermata.annotation.Async;
import dev.fermata.io.AsyncFiles;
import dev.fermata.io.AsyncReader;
import dev.fermata.io.AsyncWriter;
import dev.fermata.io.Connection;
import dev.fermata.io.LimitOverrunException;
import dev.fermata.io.Net;
import dev.fermata.io.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Serves the files of a folder over HTTP/1.1: {@code GET} and {@code HEAD}, kept alive. */
public final class FileServer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MAX_HEADERS = 100;

  /** What a peer may send in a line, and how many peers there may be. */
  static final ServerOptions OPTIONS =
      ServerOptions.DEFAULT.withReadLimit(8 * 1024).withMaxConnections(15_000).withBacklog(1024);

  private final Path root;

  FileServer(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** What a peer asks for. */
  record Request(String method, String target, boolean keepAlive) {}

  /** What cannot be answered otherwise: the connection ends with it. */
  static final class BadRequest extends Exception {
    private static final long serialVersionUID = 1;

    BadRequest(String status) {
      super(status, null, false, false);
    }
  }

  @Async
  static void serve(Path root, int port) throws IOException {
    FileServer files = new FileServer(root);
    try (var server =
        await(
            Net.startServer(connection -> files.handle(connection), "localhost", port, OPTIONS))) {
      System.out.println("serving " + files.root + " at " + server.addresses());
      await(server.serveForever());
    }
  }

  @Async
  void handle(Connection connection) throws IOException {
    AsyncReader reader = connection.reader();
    AsyncWriter writer = connection.writer();
    try {
      Request request = await(waitFor(FileServerAsync.read(reader), PATIENCE));
      while (request != null) {
        await(waitFor(FileServerAsync.answer(this, request, writer), PATIENCE.multipliedBy(10)));
        request =
            request.keepAlive() ? await(waitFor(FileServerAsync.read(reader), PATIENCE)) : null;
      }
    } catch (BadRequest e) {
      await(writer.writeAll(head(e.getMessage(), "text/plain", 0, false)));
    } catch (TimeoutException e) {
      connection.abort();
    }
  }

  /** The next request; null if the peer has none any longer. */
  @Async
  static @Nullable Request read(AsyncReader reader) throws IOException, BadRequest {
    try {
      String line = await(reader.readLine());
      if (line == null) {
        return null;
      }
      String[] parts = line.split(" ");
      if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
        throw new BadRequest("400 Bad Request");
      }
      boolean keepAlive = parts[2].equals("HTTP/1.1");
      String header = await(reader.readLine());
      for (int headers = 0; header != null && !header.isEmpty(); headers++) {
        if (headers == MAX_HEADERS) {
          throw new BadRequest("431 Request Header Fields Too Large");
        }
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("connection:")) {
          keepAlive = lower.contains("keep-alive") || keepAlive && !lower.contains("close");
        } else if (lower.startsWith("transfer-encoding:")
            || lower.startsWith("content-length:") && !lower.endsWith(" 0")) {
          throw new BadRequest("413 Content Too Large");
        }
        header = await(reader.readLine());
      }
      return header == null ? null : new Request(parts[0], parts[1], keepAlive);
    } catch (LimitOverrunException | CharacterCodingException e) {
      throw new BadRequest("400 Bad Request");
    }
  }

  @Async
  void answer(Request request, AsyncWriter writer) throws IOException, BadRequest {
    boolean isHead = request.method().equals("HEAD");
    if (!isHead && !request.method().equals("GET")) {
      throw new BadRequest("405 Method Not Allowed");
    }
    Path file = find(request.target());
    if (file != null && await(AsyncFiles.isDirectory(file))) {
      file = file.resolve("index.html");
    }
    if (file == null || !await(AsyncFiles.isRegularFile(file))) {
      String text = "not found\n";
      writer.write(head("404 Not Found", "text/plain", text.length(), request.keepAlive()));
      await(writer.writeAll(isHead ? "" : text));
      return;
    }
    long size = await(AsyncFiles.size(file));
    writer.write(head("200 OK", typeOf(file), size, request.keepAlive()));
    if (isHead) {
      await(writer.drain());
    } else if (await(writer.sendFile(file, 0, size)) < size) {
      throw new IOException("the file became shorter while it was sent: " + file);
    }
  }

  /** The file that a target names; null if that is none of ours. */
  private @Nullable Path find(String target) throws BadRequest {
    try {
      String path = new URI(target).getPath();
      if (path == null || !path.startsWith("/") || path.indexOf('\0') >= 0) {
        throw new BadRequest("400 Bad Request");
      }
      Path file = root.resolve("." + path).normalize();
      return file.startsWith(root) ? file : null;
    } catch (URISyntaxException e) {
      throw new BadRequest("400 Bad Request");
    }
  }

  private static String typeOf(Path file) {
    String type = URLConnection.guessContentTypeFromName(file.toString());
    return type == null ? "application/octet-stream" : type;
  }

  private static byte[] head(String status, String type, long length, boolean keepAlive) {
    return """
        HTTP/1.1 %s
        Content-Type: %s
        Content-Length: %d
        Connection: %s

        """
        .formatted(status, type, length, keepAlive ? "keep-alive" : "close")
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args.length == 0 ? "." : args[0]);
    run(FileServerAsync.serve(root, args.length < 2 ? 8080 : Integer.parseInt(args[1])));
  }
}
