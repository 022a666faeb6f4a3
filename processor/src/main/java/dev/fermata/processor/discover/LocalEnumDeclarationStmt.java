package dev.fermata.processor.discover;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.visitor.CloneVisitor;
import com.github.javaparser.ast.visitor.GenericVisitor;
import com.github.javaparser.ast.visitor.VoidVisitor;

/**
 * A local enum: a statement that the parser's library has no node for. It is one to whoever walks
 * the tree; visitors, which know nothing of it, see the declaration in its place, and clone the
 * two.
 */
public final class LocalEnumDeclarationStmt extends Statement {
  private final EnumDeclaration declaration;

  LocalEnumDeclarationStmt(EnumDeclaration declaration) {
    super(declaration.getTokenRange().orElse(null));
    this.declaration = declaration;
    setAsParentNodeOf(declaration);
  }

  public EnumDeclaration getEnumDeclaration() {
    return declaration;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R, A> R accept(GenericVisitor<R, A> visitor, A arg) {
    // The argument of the visitor that compares nodes is the other node.
    A inner = arg instanceof LocalEnumDeclarationStmt other ? (A) other.declaration : arg;
    R result = declaration.accept(visitor, inner);
    return visitor instanceof CloneVisitor
        ? (R) new LocalEnumDeclarationStmt((EnumDeclaration) result)
        : result;
  }

  @Override
  public <A> void accept(VoidVisitor<A> visitor, A arg) {
    declaration.accept(visitor, arg);
  }
}
