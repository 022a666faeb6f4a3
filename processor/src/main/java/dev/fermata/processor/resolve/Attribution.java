package dev.fermata.processor.resolve;

import com.github.javaparser.ast.DataKey;

/**
 * The keys under which facts are attached to JavaParser nodes. {@code Node.clone()} carries them
 * along; a pass that makes a node sets those that later passes read.
 */
public final class Attribution {

  /** The static type of an expression, variable declarator, parameter or pattern. */
  public static final DataKey<ExpressionType> TYPE = new DataKey<>() {};

  /** What a name, method call, constructor call, method reference or type use refers to. */
  public static final DataKey<Symbol> SYMBOL = new DataKey<>() {};

  /** Marks a call of {@code Fermata.await}. */
  public static final DataKey<AwaitCall> AWAIT = new DataKey<>() {};

  /** The line of the user's file that a synthesized statement stands for. */
  public static final DataKey<Integer> ORIGINAL_LINE = new DataKey<>() {};

  private Attribution() {}
}
