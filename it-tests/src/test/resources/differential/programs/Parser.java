package programs;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.complete;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A small recursive-descent parser whose input is awaited. */
class Parser {
  private final String input;
  private int position;

  Parser(String input) {
    this.input = input;
  }

  @Async
  static Object run() {
    return await(ParserAsync.sum(new Parser("2*(3+4)-5")));
  }

  @Async
  private char peek() {
    return position < input.length() ? await(complete(input.charAt(position))) : '\0';
  }

  @Async
  int sum() {
    int result = await(ParserAsync.product(this));
    for (; ; ) {
      switch (await(ParserAsync.peek(this))) {
        case '+' -> {
          position++;
          result += await(ParserAsync.product(this));
        }
        case '-' -> {
          position++;
          result -= await(ParserAsync.product(this));
        }
        default -> {
          return result;
        }
      }
    }
  }

  @Async
  int product() {
    int result = await(ParserAsync.atom(this));
    while (await(ParserAsync.peek(this)) == '*') {
      position++;
      result *= await(ParserAsync.atom(this));
    }
    return result;
  }

  @Async
  int atom() {
    char c = await(ParserAsync.peek(this));
    position++;
    if (c == '(') {
      int result = await(ParserAsync.sum(this));
      position++;
      return result;
    }
    return c - await(value('0'));
  }
}
