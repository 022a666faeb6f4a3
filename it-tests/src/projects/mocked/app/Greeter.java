package app;

import dev.fermata.annotation.Async;

public class Greeter {
  private final Users users;

  public Greeter(Users users) {
    this.users = users;
  }

  @Async
  public String greet(long id) {
    return "hello, " + users.find(id);
  }
}
