package dev.fermata.processor.discover;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Declarations in a source file, found in its tree by what the compiler knows of them. */
final class ParsedDeclarations implements Declarations {
  private final Trees trees;
  private final TreePath path;
  private final TypeDeclaration<?> declaration;
  private final SourceText text;

  /**
   * Those of a type of this round.
   *
   * @param unit the tree of its file
   */
  ParsedDeclarations(TypeElement type, CompilationUnit unit, Trees trees) {
    this.trees = trees;
    this.path = trees.getPath(type);
    this.declaration = declarationOf(type, unit);
    this.text = unit.getData(SourceTrees.TEXT);
  }

  @Override
  public String sourceFile() {
    String name = path.getCompilationUnit().getSourceFile().getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  @Override
  public TypeDeclaration<?> ofType() {
    return declaration;
  }

  private static TypeDeclaration<?> declarationOf(TypeElement type, CompilationUnit unit) {
    List<TypeDeclaration<?>> siblings =
        type.getEnclosingElement() instanceof TypeElement enclosing
            ? membersOf(declarationOf(enclosing, unit))
            : List.copyOf(unit.getTypes());
    return siblings.stream()
        .filter(each -> type.getSimpleName().contentEquals(each.getNameAsString()))
        .findFirst()
        .orElseThrow();
  }

  private static List<TypeDeclaration<?>> membersOf(TypeDeclaration<?> type) {
    List<TypeDeclaration<?>> members = new ArrayList<>();
    for (Node member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> declaration) {
        members.add(declaration);
      }
    }
    return members;
  }

  /** Overloads have one name: a method is found by where it stands. */
  @Override
  public MethodDeclaration of(ExecutableElement method) {
    Tree tree = trees.getTree(method);
    long start = trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), tree);
    return declaration.getMembers().stream()
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast)
        .filter(each -> text.offset(each.getBegin().orElseThrow()) == start)
        .findFirst()
        .orElseThrow();
  }
}
