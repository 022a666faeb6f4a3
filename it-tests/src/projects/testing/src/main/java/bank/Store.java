package bank;

import dev.fermata.annotation.Async;
import java.io.IOException;

public interface Store {
  @Async
  int load(String account) throws IOException;

  @Async
  void save(String account, int balance) throws IOException;
}
