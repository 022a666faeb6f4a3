package dev.fermata.processor.machine;

import com.github.javaparser.ast.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catch clauses of one {@code try}. A block that has a handler sends there what it throws; what
 * no clause takes goes on to the outer one.
 */
public final class Handler {
  private final @Nullable Handler outer;
  private List<Clause> clauses = List.of();

  Handler(@Nullable Handler outer) {
    this.outer = outer;
  }

  public @Nullable Handler outer() {
    return outer;
  }

  /** The clauses in source order: the first that fits takes the exception. */
  public List<Clause> clauses() {
    return clauses;
  }

  void clauses(List<Clause> clauses) {
    this.clauses = List.copyOf(clauses);
  }

  /**
   * A catch clause.
   *
   * @param types the types that it catches
   * @param variable what takes the exception
   * @param target where it is handled
   */
  public record Clause(List<Type> types, Variable variable, Block target) {
    public Clause {
      types = List.copyOf(types);
    }
  }
}
