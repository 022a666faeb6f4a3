package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.fermata.processor.resolve.Attribution;
import java.util.ArrayList;
import java.util.List;

/** A variable or type that is declared in the body. */
public final class Local {
  private final Node declaration;
  private final String name;
  private final List<Node> owners;
  private final List<Node> uses = new ArrayList<>();
  private boolean isAwaitInScope;
  private boolean isUsedInAsyncCode;

  Local(Node declaration, String name, List<Node> owners) {
    this.declaration = declaration;
    this.name = name;
    this.owners = List.copyOf(owners);
  }

  /** A type that the body did not declare where it uses it. */
  public static Local ofType(TypeDeclaration<?> declaration, String name, List<Node> uses) {
    Local type = new Local(declaration, name, List.of());
    type.uses.addAll(uses);
    return type;
  }

  /** A declarator, parameter, type pattern or type declaration. */
  public Node declaration() {
    return declaration;
  }

  public String name() {
    return name;
  }

  /** The name by which facts know a type. */
  public String nameInFacts() {
    return declaration.findData(Attribution.NAME_IN_FACTS).orElse(name);
  }

  /** Whether no other type of the body has the simple name of this one. */
  public boolean isKnownByItsName() {
    return nameInFacts().equals(name);
  }

  /** Names of the variable; for a type also uses as a type. */
  public List<Node> uses() {
    return uses;
  }

  /** The lambdas and class members that the declaration stands in, from the outermost in. */
  public List<Node> owners() {
    return owners;
  }

  /** Whether it is one of the variables that may not be used (JLS 6.1). */
  public boolean isUnnamed() {
    return name.equals("_");
  }

  public boolean isType() {
    return declaration instanceof TypeDeclaration<?>;
  }

  public boolean isUsedIn(Node node) {
    return uses.stream().anyMatch(use -> use.isDescendantOf(node));
  }

  public boolean isAwaitInScope() {
    return isAwaitInScope;
  }

  /**
   * Whether code that becomes a coroutine of its own uses it, and does not declare it. A type is
   * used where it is known.
   */
  public boolean isUsedInAsyncCode() {
    return isUsedInAsyncCode;
  }

  /** Whether no code that becomes a coroutine of its own declares it. */
  public boolean isOfBody() {
    return owners.stream().noneMatch(AsyncCode::is);
  }

  /** Whether the statement that has the variable's declaration in it awaits. */
  public boolean isTakenApart() {
    Node node = declaration.getParentNode().orElseThrow();
    while (node instanceof Expression || node instanceof ExpressionStmt) {
      node = node.getParentNode().orElseThrow();
    }
    if (node instanceof TryStmt) {
      // A resource stays one if only the clauses await.
      return isAwaitInScope;
    }
    return Awaits.in(node instanceof CatchClause ? node.getParentNode().orElseThrow() : node);
  }

  void markAwait() {
    isAwaitInScope = true;
  }

  void markUsedInAsyncCode() {
    isUsedInAsyncCode = true;
  }
}
