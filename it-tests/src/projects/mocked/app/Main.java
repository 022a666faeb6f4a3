package app;

import static dev.fermata.Fermata.run;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import org.mockito.MockMakers;

public final class Main {
  private Main() {}

  /** Stubs and verifies by direct calls, which is what plain code may want of a mock. */
  public static void main(String[] args) {
    Users users = mock(Users.class);
    when(users.find(7)).thenReturn("Ada");
    System.out.println(run(GreeterAsync.greet(new Greeter(users), 7)));
    verify(users).find(7);

    Greeter greeter = mock(Greeter.class, withSettings().mockMaker(MockMakers.SUBCLASS));
    when(greeter.greet(8)).thenReturn("stubbed");
    System.out.println(run(GreeterAsync.greet(greeter, 8)));
  }
}
