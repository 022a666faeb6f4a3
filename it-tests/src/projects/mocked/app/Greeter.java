package app;

import static dev.fermata.Fermata.await;

import dev.fermata.annotation.Async;

public class Greeter {
  private final Users users;

  public Greeter(Users users) {
    this.users = users;
  }

  @Async
  public String greet(long id) {
    return "hello, " + await(UsersAsync.find(users, id));
  }
}
