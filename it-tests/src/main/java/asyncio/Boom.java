package asyncio;

/** What random programs throw. */
final class Boom extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Boom(int number) {
    super("boom " + number);
  }
}
