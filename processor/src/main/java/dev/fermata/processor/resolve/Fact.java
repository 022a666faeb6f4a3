package dev.fermata.processor.resolve;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;

/**
 * A kind of fact that is attached to nodes.
 *
 * <pre>{@code
 * ExpressionType type = Attribution.TYPE.of(call);   // or an exception that says who forgot it
 * }</pre>
 */
public abstract class Fact<T> extends DataKey<T> {
  private final String name;
  private final String setter;

  /**
   * @param name what is known
   * @param setter what attaches it to the nodes of the source
   */
  protected Fact(String name, String setter) {
    this.name = name;
    this.setter = setter;
  }

  /**
   * The fact about a node that has one.
   *
   * @throws IllegalStateException if none is known, which is a fault of what sets it
   */
  public final T of(Node node) {
    if (!node.containsData(this)) {
      throw new IllegalStateException(
          "No " + name + " is known of `" + node + "`, which " + setter + " should have set.");
    }
    return node.getData(this);
  }
}
