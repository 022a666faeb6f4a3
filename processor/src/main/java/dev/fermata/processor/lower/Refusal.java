package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.diag.Message;
import java.util.List;

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
}
