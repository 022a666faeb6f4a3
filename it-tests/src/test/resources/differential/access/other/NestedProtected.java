package access.other;

import java.util.ArrayList;
import java.util.List;

/** A base class with protected and package-private types and members of such types. */
public abstract class NestedProtected {
  protected static class Token implements Comparable<Token> {
    protected final String text;
    public int uses;

    public Token(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }

    @Override
    public int compareTo(Token other) {
      return text.compareTo(other.text);
    }

    @Override
    public String toString() {
      return "Token " + text;
    }
  }

  static class Unseen {
    public String whoami() {
      return "unseen";
    }
  }

  protected final List<Token> tokens = new ArrayList<>();
  protected Token current = new Token("first");

  protected Token token(String text) {
    return new Token(text);
  }

  protected Unseen unseen() {
    return new Unseen();
  }

  protected static int length(Token... all) {
    return all.length;
  }
}
