package dev.fermata.processor.discover;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.VarType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Lombok gives a meaning of its own within a method. It changes the compiler's trees, which a
 * parsed source knows nothing of: {@code val} is read as the {@code final var} that it is, and the
 * rest is marked, for companions to do what Lombok does in a plain method.
 *
 * <pre>{@code
 * val user = await(find(id));        →   final var user = await(find(id));
 * @Cleanup Reader in = open(user);       CLEANUP of the declaration: "close"
 * }</pre>
 */
public final class LombokForms {

  /** Of a declaration of a local variable: the method that ends what the variable holds. */
  public static final DataKey<String> CLEANUP = new DataKey<>() {};

  /** Of a declaration of a local variable by {@code val}. */
  public static final DataKey<Boolean> VAL = new DataKey<>() {};

  private static final String PACKAGE = "lombok";

  /** The annotations that let a method hold a lock while it runs. */
  private static final List<String> LOCKS =
      List.of("Synchronized", "Locked", "Locked.Read", "Locked.Write");

  private final Set<String> imported = new HashSet<>();
  private final boolean isAllImported;

  private LombokForms(List<ImportDeclaration> imports) {
    boolean onDemand = false;
    for (ImportDeclaration each : imports) {
      String name = each.getNameAsString();
      if (each.isAsterisk()) {
        onDemand |= name.equals(PACKAGE);
      } else if (name.startsWith(PACKAGE + ".")) {
        imported.add(each.getName().getIdentifier());
      }
    }
    this.isAllImported = onDemand;
  }

  /** Reads what is Lombok's in a file. */
  static void read(CompilationUnit unit) {
    LombokForms forms = new LombokForms(unit.getImports());
    unit.walk(VariableDeclarationExpr.class, forms::read);
  }

  /** The annotation that would let a method hold a lock across its suspensions, if there is one. */
  public static Optional<AnnotationExpr> lockOf(MethodDeclaration method) {
    LombokForms forms = new LombokForms(method.findCompilationUnit().orElseThrow().getImports());
    return LOCKS.stream().flatMap(name -> forms.annotation(method, name).stream()).findFirst();
  }

  private void read(VariableDeclarationExpr declaration) {
    if (declaration.getElementType().isClassOrInterfaceType()
        && isNamed(declaration.getElementType().asString(), "val")) {
      declaration.addModifier(Modifier.Keyword.FINAL);
      for (VariableDeclarator variable : declaration.getVariables()) {
        VarType inferred = new VarType();
        variable.getType().getRange().ifPresent(inferred::setRange);
        variable.setType(inferred);
      }
      declaration.setData(VAL, true);
    }
    annotation(declaration, "Cleanup")
        .ifPresent(
            cleanup -> {
              declaration.setData(CLEANUP, closingMethod(cleanup));
              cleanup.remove();
            });
  }

  private static String closingMethod(AnnotationExpr cleanup) {
    return cleanup
        .toSingleMemberAnnotationExpr()
        .map(single -> single.getMemberValue())
        .or(
            () ->
                cleanup
                    .toNormalAnnotationExpr()
                    .flatMap(normal -> normal.getPairs().getFirst())
                    .map(pair -> pair.getValue()))
        .flatMap(Expression::toStringLiteralExpr)
        .map(literal -> literal.asString())
        .orElse("close");
  }

  private Optional<AnnotationExpr> annotation(NodeWithAnnotations<?> annotated, String name) {
    return annotated.getAnnotations().stream()
        .filter(each -> isNamed(each.getNameAsString(), name))
        .findFirst();
  }

  /** Whether a name as written is that of a type of Lombok's. */
  private boolean isNamed(String written, String name) {
    String outermost = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return written.equals(PACKAGE + "." + name)
        || (written.equals(name) && (isAllImported || imported.contains(outermost)));
  }
}
