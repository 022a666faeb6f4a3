package app;

import dev.fermata.annotation.Async;

public interface Users {
  @Async
  String find(long id);
}
