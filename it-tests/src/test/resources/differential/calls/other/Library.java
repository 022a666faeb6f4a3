package calls.other;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** What another package offers. */
public class Library {
  @Async
  public static <T> List<T> listOf(T first, T second) {
    return new ArrayList<>(List.of(first, await(value(second))));
  }

  @Async
  protected String inherited(String s) {
    return "inherited" + await(value(s));
  }

  @Async
  protected static String inheritedStatic(String s) {
    return "inherited static" + await(value(s));
  }

  @Async
  public String choose(Object o) {
    return "public" + await(value(o));
  }

  @Async
  private String choose(String s) {
    return "private" + await(value(s));
  }

  @Async
  public String chosen(String s) {
    return choose(s);
  }
}
