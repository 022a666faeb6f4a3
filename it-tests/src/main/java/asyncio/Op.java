package asyncio;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement of a random program, which the {@link Interpreter} runs on Fermata and {@code
 * interpreter.py} on CPython's asyncio.
 *
 * @param kind what it does
 * @param a which lock, task … it does that with, or for how long
 * @param b what else it depends on
 * @param bodies the statements in it
 */
public record Op(String kind, int a, int b, List<List<Op>> bodies) {

  public static Op of(String kind, int a, int b) {
    return new Op(kind, a, b, List.of());
  }

  /** As JSON. */
  @Override
  public String toString() {
    return "[\"" + kind + "\"," + a + "," + b + "," + json(bodies) + "]";
  }

  private static String json(List<List<Op>> bodies) {
    return bodies.stream()
        .map(body -> body.stream().map(Op::toString).collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
