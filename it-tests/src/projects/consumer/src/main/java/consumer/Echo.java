package consumer;

import static dev.fermata.Fermata.await;

import dev.fermata.annotation.Async;
import dev.fermata.io.Connection;
import java.io.IOException;

class Echo {
  @Async
  static void serve(Connection connection) throws IOException {
    String line = await(connection.reader().readLine());
    while (line != null) {
      await(connection.writer().writeAll(line.toUpperCase() + "\n"));
      line = await(connection.reader().readLine());
    }
  }
}
