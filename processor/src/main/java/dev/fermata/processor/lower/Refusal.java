package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be in a companion, and is not seen before a body is lowered: a local class that
 * captures {@code T}, and extends {@code Exception}, is generic where it moves to.
 *
 * @param message what is said of it
 * @param at the node of the body that is wrong
 * @param arguments those of the message
 */
public record Refusal(Message message, Node at, List<String> arguments) {
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /**
   * A variable that is declared elsewhere than in its place, and whose type has no name.
   *
   * @param variable its name; null for one that is none of the user's
   */
  public static Refusal unnameable(Node at, @Nullable String variable, ExpressionType type) {
    return new Refusal(
        Message.UNNAMEABLE_VARIABLE,
        at,
        List.of(
            variable == null ? "the value of this expression" : variable, type.type().toString()));
  }
}
