package dev.fermata.processor.machine;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.resolve.Attribution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where each variable lives and turns the declarations of those that do not stay in place
 * into assignments.
 *
 * <pre>{@code
 * String name = find();                 name = find();      // a field of the coroutine
 * await(greet(name)) → 1          →     await(greet(name)) → 1
 * 1: print(name);                       1: print(name);
 * }</pre>
 *
 * <p>Invariant: a field is live across some suspension, or is a parameter, or is shared between the
 * {@link Machine.Part}s; a local of the running method is seen by more than one state; anything
 * else stays where the user declared it.
 */
public final class Hoist {
  private final Machine machine;
  private final Map<Block, Block> parents = new IdentityHashMap<>();
  private final Map<String, Set<Block>> mentions = new HashMap<>();
  private final Map<String, Block> declarations = new HashMap<>();
  private final Set<String> lambdaNames = new HashSet<>();

  private Hoist(Machine machine) {
    this.machine = machine;
  }

  public static void hoist(Machine machine) {
    Hoist hoist = new Hoist(machine);
    hoist.collect();
    hoist.decide();
    hoist.rewrite();
  }

  private void collect() {
    for (Block block : machine.blocks()) {
      Machine.inlinedInto(block).forEach(inlined -> parents.put(inlined, block));
      for (Statement statement : block.statements()) {
        mention(block, statement);
        declaration(statement).ifPresent(one -> declarations.put(one.getNameAsString(), block));
      }
      block.terminator().expressions().forEach(expression -> mention(block, expression));
      if (block.arrival() != null && block.arrival().received() != null) {
        mentions.computeIfAbsent(block.arrival().received(), name -> newSet()).add(block);
        declarations.putIfAbsent(block.arrival().received(), block);
      }
    }
  }

  private static Set<Block> newSet() {
    return new LinkedHashSet<>();
  }

  private void mention(Block block, Node node) {
    Effects effects = Effects.of(node, machine);
    for (Variable variable : machine.variables()) {
      if (effects.mentions(variable.name())) {
        mentions.computeIfAbsent(variable.name(), name -> newSet()).add(block);
      }
    }
    for (LambdaExpr lambda : node.findAll(LambdaExpr.class)) {
      lambda.findAll(Parameter.class).forEach(one -> lambdaNames.add(one.getNameAsString()));
      lambda
          .findAll(VariableDeclarator.class)
          .forEach(one -> lambdaNames.add(one.getNameAsString()));
    }
  }

  private void decide() {
    Liveness liveness = Liveness.of(machine);
    for (Variable variable : machine.variables()) {
      variable.place(place(variable, liveness));
    }
  }

  private Variable.Place place(Variable variable, Liveness liveness) {
    Set<Block> mentioning = mentions.getOrDefault(variable.name(), Set.of());
    if (mentioning.isEmpty()) {
      return Variable.Place.NOWHERE;
    }
    if (variable.kind() == Variable.Kind.PARAMETER) {
      return Variable.Place.FIELD;
    }
    if (variable.kind() == Variable.Kind.LOCAL && isSeenInPlace(variable, mentioning)) {
      return Variable.Place.IN_PLACE;
    }
    boolean isSuspended =
        machine.blocks().stream()
            .anyMatch(block -> block.arrival() != null && liveness.isLiveInto(block, variable));
    return isSuspended || isShared(variable) || lambdaNames.contains(variable.name())
        ? Variable.Place.FIELD
        : Variable.Place.LOCAL;
  }

  /** Whether every mention stands within the tree of blocks below the declaration. */
  private boolean isSeenInPlace(Variable variable, Set<Block> mentioning) {
    Block declaring = declarations.get(variable.name());
    return mentioning.stream().allMatch(block -> isWithin(block, declaring));
  }

  private boolean isWithin(Block block, Block ancestor) {
    for (Block each = block; each != null; each = parents.get(each)) {
      if (each == ancestor) {
        return true;
      }
    }
    return false;
  }

  private boolean isShared(Variable variable) {
    return machine.parts().stream().filter(part -> machine.isSeenBy(part, variable)).count() > 1;
  }

  private void rewrite() {
    for (Block block : machine.blocks()) {
      for (int i = block.statements().size() - 1; i >= 0; i--) {
        Statement statement = block.statements().get(i);
        VariableDeclarator declarator = declaration(statement).orElse(null);
        if (declarator == null) {
          continue;
        }
        Variable variable = machine.variablesByName().get(declarator.getNameAsString());
        switch (variable.place()) {
          case IN_PLACE, NOWHERE -> {}
          case FIELD, LOCAL -> {
            if (declarator.getInitializer().isPresent()) {
              block.replace(i, assignment(statement, declarator));
            } else {
              block.remove(i);
            }
          }
        }
      }
    }
  }

  private static Statement assignment(Statement declaration, VariableDeclarator declarator) {
    Expression value = declarator.getInitializer().orElseThrow();
    if (value instanceof ArrayInitializerExpr initializer) {
      value = arrayCreation(declarator.getType(), initializer);
    }
    ExpressionStmt statement =
        new ExpressionStmt(
            new AssignExpr(
                new NameExpr(declarator.getNameAsString()), value, AssignExpr.Operator.ASSIGN));
    declaration.getComment().ifPresent(statement::setComment);
    statement.setData(Attribution.ORIGINAL_LINE, Lines.of(declaration));
    return statement;
  }

  /** {@code {1, 2}} is an initializer only; {@code new int[] {1, 2}} is an expression. */
  private static Expression arrayCreation(Type type, ArrayInitializerExpr initializer) {
    ArrayCreationExpr creation = new ArrayCreationExpr(type.getElementType());
    creation.getLevels().clear();
    Type level = type;
    while (level instanceof ArrayType array) {
      creation.getLevels().add(new ArrayCreationLevel());
      level = array.getComponentType();
    }
    creation.setInitializer(initializer);
    return creation;
  }

  private static Optional<VariableDeclarator> declaration(Statement statement) {
    return statement instanceof ExpressionStmt expression
            && expression.getExpression() instanceof VariableDeclarationExpr declaration
        ? Optional.of(declaration.getVariable(0))
        : Optional.empty();
  }
}
