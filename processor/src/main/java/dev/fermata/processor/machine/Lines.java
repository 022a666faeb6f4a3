package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import dev.fermata.processor.resolve.Attribution;

/** Which line of the user's file a node stands for. */
public final class Lines {
  private Lines() {}

  /** The line, 0 when nothing tells. */
  public static int of(Node node) {
    if (node.containsData(Attribution.ORIGINAL_LINE)) {
      return Attribution.ORIGINAL_LINE.of(node);
    }
    return node.getRange().map(range -> range.begin.line).orElse(0);
  }
}
