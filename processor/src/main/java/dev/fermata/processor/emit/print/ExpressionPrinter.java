package dev.fermata.processor.emit.print;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.printer.DefaultPrettyPrinterVisitor;
import com.github.javaparser.printer.configuration.DefaultConfigurationOption;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration.ConfigOption;
import com.github.javaparser.printer.configuration.Indentation;
import com.github.javaparser.printer.configuration.PrinterConfiguration;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import org.jspecify.annotations.Nullable;

/** Prints expressions and types: names as short as the imports allow, two spaces of indentation. */
public class ExpressionPrinter extends DefaultPrettyPrinterVisitor {
  private static final PrinterConfiguration CONFIGURATION =
      new DefaultPrinterConfiguration()
          .addOption(
              new DefaultConfigurationOption(
                  ConfigOption.INDENTATION, new Indentation(Indentation.IndentType.SPACES, 2)))
          .addOption(new DefaultConfigurationOption(ConfigOption.END_OF_LINE_CHARACTER, "\n"));

  final Imports imports;

  public ExpressionPrinter(Imports imports) {
    super(CONFIGURATION);
    this.imports = imports;
  }

  @Override
  public void visit(ClassOrInterfaceType n, Void arg) {
    boolean isPlainlyQualified =
        n.getScope().isPresent()
            && n.getScope().get().stream().noneMatch(ExpressionPrinter::hasArgumentsOrAnnotations);
    if (!isPlainlyQualified) {
      super.visit(n, arg);
      return;
    }
    String shortened = imports.typeName(n.getNameWithScope());
    int simple = shortened.lastIndexOf('.') + 1;
    printer.print(shortened.substring(0, simple));
    printAnnotations(n.getAnnotations(), false, arg);
    printer.print(shortened.substring(simple));
    if (n.isUsingDiamondOperator()) {
      printer.print("<>");
    } else {
      printTypeArgs(n, arg);
    }
  }

  private static boolean hasArgumentsOrAnnotations(Node node) {
    return node instanceof ClassOrInterfaceType type
        && (type.getTypeArguments().isPresent() || !type.getAnnotations().isEmpty());
  }

  @Override
  public void visit(FieldAccessExpr n, Void arg) {
    if (n.containsData(Attribution.STATICALLY_IMPORTED)) {
      printer.print(imports.staticField(n.getScope().toString(), n.getNameAsString()));
      return;
    }
    String name = qualifiedName(n);
    if (name != null && isType(n, name)) {
      printer.print(imports.name(name));
    } else {
      super.visit(n, arg);
    }
  }

  private boolean isType(FieldAccessExpr access, String name) {
    return access.containsData(Attribution.SYMBOL)
        ? Attribution.SYMBOL.of(access).kind() == Symbol.Kind.TYPE
        : !rootOf(access).containsData(Attribution.SYMBOL) && imports.isType(name);
  }

  private static @Nullable String qualifiedName(Expression expression) {
    if (expression instanceof NameExpr name) {
      return name.getNameAsString();
    }
    if (expression instanceof FieldAccessExpr access && access.getTypeArguments().isEmpty()) {
      String scope = qualifiedName(access.getScope());
      return scope == null ? null : scope + "." + access.getNameAsString();
    }
    return null;
  }

  private static Node rootOf(Expression expression) {
    return expression instanceof FieldAccessExpr access ? rootOf(access.getScope()) : expression;
  }

  @Override
  public void visit(Name n, Void arg) {
    printer.print(imports.typeName(n.asString()));
  }

  @Override
  public void visit(MethodCallExpr n, Void arg) {
    boolean isImported =
        n.containsData(Attribution.STATICALLY_IMPORTED) && n.getTypeArguments().isEmpty();
    if (!isImported) {
      super.visit(n, arg);
      return;
    }
    printComment(n.getComment(), arg);
    printer.print(imports.staticMethod(n.getScope().orElseThrow().toString(), n.getNameAsString()));
    printArguments(n.getArguments(), arg);
  }

  /** A sign before a signed operand keeps its distance: {@code - -x} is not {@code --x}. */
  @Override
  public void visit(UnaryExpr n, Void arg) {
    boolean isSignOfSigned =
        n.isPrefix()
            && n.getExpression() instanceof UnaryExpr operand
            && operand.isPrefix()
            && n.getOperator()
                .asString()
                .endsWith(operand.getOperator().asString().substring(0, 1));
    if (!isSignOfSigned) {
      super.visit(n, arg);
      return;
    }
    printComment(n.getComment(), arg);
    printer.print(n.getOperator().asString() + " ");
    n.getExpression().accept(this, arg);
  }

  @Override
  public void visit(ArrayInitializerExpr n, Void arg) {
    printComment(n.getComment(), arg);
    printer.print("{");
    for (int i = 0; i < n.getValues().size(); i++) {
      if (i > 0) {
        printer.print(", ");
      }
      n.getValues().get(i).accept(this, arg);
    }
    printer.print("}");
  }

  @Override
  protected void printOrphanCommentsBeforeThisChildNode(Node node) {
    boolean hasOrphans =
        node.getParentNode().map(parent -> !parent.getOrphanComments().isEmpty()).orElse(false);
    if (hasOrphans) {
      super.printOrphanCommentsBeforeThisChildNode(node);
    }
  }
}
