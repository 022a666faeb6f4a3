package servers;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;
import dev.fermata.io.Connection;
import dev.fermata.io.Net;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chat for {@code nc localhost 7777}: what one says all others hear. Ctrl-C ends it. */
public final class ChatServer {
  /** Who has not taken so much of what others said does not listen any longer. */
  private static final int PATIENCE = 1024 * 1024;

  private final Map<Connection, String> members = new LinkedHashMap<>();

  @Async
  static void serve(int port) throws IOException {
    ChatServer chat = new ChatServer();
    try (var server =
        await(Net.startServer(connection -> chat.talk(connection), "localhost", port))) {
      System.out.println("listening at " + server.addresses());
      await(server.serveForever());
    }
  }

  @Async
  void talk(Connection connection) throws IOException {
    await(connection.writer().writeAll("Your name? "));
    String name = await(connection.reader().readLine());
    if (name == null || name.isBlank()) {
      return;
    }
    members.put(connection, name);
    tell(connection, name + " has come");
    try {
      String line = await(connection.reader().readLine());
      while (line != null) {
        tell(connection, name + ": " + line);
        line = await(connection.reader().readLine());
      }
    } finally {
      members.remove(connection);
      tell(connection, name + " has gone");
    }
  }

  /** Waits for nobody: what a member does not read yet is buffered. */
  private void tell(Connection from, String line) {
    for (Connection member : List.copyOf(members.keySet())) {
      if (member.writer().buffered() > PATIENCE) {
        member.abort();
      } else if (member != from) {
        member.writer().write(line + "\n");
      }
    }
  }

  public static void main(String[] args) throws IOException {
    run(ChatServerAsync.serve(args.length == 0 ? 7777 : Integer.parseInt(args[0])));
  }
}
