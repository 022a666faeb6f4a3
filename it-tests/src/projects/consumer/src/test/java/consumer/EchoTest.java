package consumer;

import static dev.fermata.Fermata.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import dev.fermata.io.Connection;
import dev.fermata.junit.FermataTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@FermataTest
class EchoTest {
  @Test
  @Async
  void answersInCapitals() throws IOException {
    var pair = Connection.pair();
    try (var group = new TaskGroup()) {
      group.createTask(() -> Echo.serve(pair.right()));
      await(pair.left().writer().writeAll("hello\n"));
      pair.left().writer().writeEnd();
      assertEquals("HELLO", await(pair.left().reader().readLine()));
    }
  }
}
