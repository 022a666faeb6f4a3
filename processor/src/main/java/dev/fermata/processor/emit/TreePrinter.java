package dev.fermata.processor.emit;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.printer.DefaultPrettyPrinterVisitor;
import com.github.javaparser.printer.configuration.DefaultConfigurationOption;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration.ConfigOption;
import com.github.javaparser.printer.configuration.Indentation;
import com.github.javaparser.printer.configuration.PrinterConfiguration;
import dev.fermata.processor.lower.Extracted;
import dev.fermata.processor.machine.CaughtErrors;
import dev.fermata.processor.machine.ConvertResults;
import dev.fermata.processor.machine.Jump;
import dev.fermata.processor.machine.Lines;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints the user's trees: names as short as the imports allow, two spaces of indentation, and a
 * note of the original line at each statement.
 */
final class TreePrinter extends DefaultPrettyPrinterVisitor {

  /** How statements that leave their block are said; only the coroutine knows. */
  interface Exits {
    /** Ends the coroutine: one line each. */
    List<String> end(String value);

    /** Goes on at another state: one line each. */
    List<String> jump(ContinueStmt jump);

    /** Completes the trace of a caught error: an expression that gives the error. */
    String traced(String error);
  }

  private static final PrinterConfiguration CONFIGURATION =
      new DefaultPrinterConfiguration()
          .addOption(
              new DefaultConfigurationOption(
                  ConfigOption.INDENTATION, new Indentation(Indentation.IndentType.SPACES, 2)))
          .addOption(new DefaultConfigurationOption(ConfigOption.END_OF_LINE_CHARACTER, "\n"));

  private final Imports imports;
  private final @Nullable Exits exits;
  private final @Nullable Consumer<Extracted> places;
  private final List<Place> placed = new ArrayList<>();
  private final List<int[]> origins = new ArrayList<>();

  /** Where, in lines that are printed, something else is to be written. */
  private record Place(int line, Extracted extracted) {}

  private TreePrinter(
      Imports imports, @Nullable Exits exits, @Nullable Consumer<Extracted> places) {
    super(CONFIGURATION);
    this.imports = imports;
    this.exits = exits;
    this.places = places;
  }

  /** Adds a statement or a declaration. */
  static void print(Node node, Imports imports, @Nullable Exits exits, SourceBuilder out) {
    TreePrinter printer = new TreePrinter(imports, exits, null);
    node.accept(printer, null);
    printer.addTo(out, 0, printer.toString().lines().toList());
  }

  /**
   * Adds a type.
   *
   * @param places adds what was taken out of the type, where it stood
   */
  static void print(
      TypeDeclaration<?> type, Imports imports, Consumer<Extracted> places, SourceBuilder out) {
    TreePrinter printer = new TreePrinter(imports, null, places);
    type.accept(printer, null);
    List<String> lines = printer.toString().lines().toList();
    int first = 0;
    for (Place place : printer.placed) {
      printer.addTo(out, first, lines.subList(0, place.line()));
      int depth = indentation(lines.get(place.line())) / 2;
      out.indented(depth, () -> places.accept(place.extracted()));
      first = place.line() + 1;
    }
    printer.addTo(out, first, lines);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Adds the lines from a number on, which counts from 0. */
  private void addTo(SourceBuilder out, int first, List<String> lines) {
    for (int[] origin : origins) {
      int line = origin[0] - 1;
      if (first <= line && line < lines.size()) {
        out.from(origin[1], line - first);
      }
    }
    lines.subList(first, lines.size()).forEach(out::line);
  }

  /** An expression on one line, or on several if it holds statements. */
  static String print(Expression expression, Imports imports) {
    TreePrinter printer = new TreePrinter(imports, null, null);
    expression.accept(printer, null);
    return printer.toString();
  }

  private void origin(Node node) {
    int line = Lines.of(node);
    if (line > 0) {
      origins.add(new int[] {printer.getCursor().line, line});
    }
  }

  /** Prints statements, of which one may take several lines. */
  private void lines(List<String> statements) {
    List<String> lines = statements.stream().flatMap(String::lines).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        printer.println();
      }
      printer.print(lines.get(i));
    }
  }

  @Override
  public void visit(ReturnStmt n, Void arg) {
    origin(n);
    if (exits == null || !n.containsData(ConvertResults.OWN_RETURN)) {
      super.visit(n, arg);
      return;
    }
    printComment(n.getComment(), arg);
    lines(exits.end(n.getExpression().map(value -> print(value, imports)).orElse("null")));
  }

  @Override
  public void visit(ContinueStmt n, Void arg) {
    origin(n);
    if (exits == null || !Jump.isJump(n)) {
      super.visit(n, arg);
      return;
    }
    printComment(n.getComment(), arg);
    lines(exits.jump(n));
  }

  @Override
  public void visit(ClassOrInterfaceDeclaration n, Void arg) {
    if (places == null || !n.containsData(Extracted.PLACE)) {
      super.visit(n, arg);
      return;
    }
    placed.add(new Place(printer.getCursor().line - 1, n.getData(Extracted.PLACE)));
    printer.print(n.getNameAsString());
  }

  @Override
  public void visit(ClassOrInterfaceType n, Void arg) {
    boolean isPlainlyQualified =
        n.getScope().isPresent()
            && n.getScope().get().stream().noneMatch(TreePrinter::hasArgumentsOrAnnotations);
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
  public void visit(SwitchStmt n, Void arg) {
    origin(n);
    printComment(n.getComment(), arg);
    printSwitch(n);
  }

  @Override
  public void visit(SwitchExpr n, Void arg) {
    printComment(n.getComment(), arg);
    printSwitch(n);
  }

  private void printSwitch(SwitchNode n) {
    printer.print("switch (");
    n.getSelector().accept(this, null);
    printer.println(") {");
    printer.indent();
    n.getEntries().forEach(entry -> entry.accept(this, null));
    printer.unindent();
    printer.print("}");
  }

  @Override
  public void visit(SwitchEntry n, Void arg) {
    printComment(n.getComment(), arg);
    boolean isGroup = n.getType() == SwitchEntry.Type.STATEMENT_GROUP;
    printer.print(
        caseLabel(n.getLabels(), n.isDefault(), n.getGuard().orElse(null), imports)
            + (isGroup ? ":" : " -> "));
    if (!isGroup) {
      n.getStatements().forEach(statement -> statement.accept(this, arg));
      printer.println();
      return;
    }
    printer.println();
    printer.indent();
    for (Statement statement : n.getStatements()) {
      statement.accept(this, arg);
      printer.println();
    }
    printer.unindent();
  }

  /** {@code case A, B when c} or {@code default}. */
  static String caseLabel(
      List<Expression> labels, boolean isDefault, @Nullable Expression guard, Imports imports) {
    if (labels.isEmpty()) {
      return "default";
    }
    return labels.stream()
            .map(label -> print(label, imports))
            .collect(Collectors.joining(", ", "case ", ""))
        + (isDefault ? ", default" : "")
        + (guard == null ? "" : " when " + print(guard, imports));
  }

  @Override
  protected void printMembers(NodeList<BodyDeclaration<?>> members, Void arg) {
    BodyDeclaration<?> previous = null;
    for (BodyDeclaration<?> member : members) {
      boolean isFieldAfterField =
          previous != null && previous.isFieldDeclaration() && member.isFieldDeclaration();
      if (previous != null && !isFieldAfterField && !(member instanceof EnumConstantDeclaration)) {
        printer.println();
      }
      member.accept(this, arg);
      printer.println();
      previous = member;
    }
  }

  @Override
  protected void printOrphanCommentsBeforeThisChildNode(Node node) {
    boolean hasOrphans =
        node.getParentNode().map(parent -> !parent.getOrphanComments().isEmpty()).orElse(false);
    if (hasOrphans) {
      super.printOrphanCommentsBeforeThisChildNode(node);
    }
  }

  @Override
  public void visit(ExpressionStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(IfStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(WhileStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(DoStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(ForStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(ForEachStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(TryStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(SynchronizedStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  /** An error whose trace is going to be looked at is completed first. */
  @Override
  public void visit(BlockStmt n, Void arg) {
    if (exits == null
        || !(n.getParentNode().orElse(null) instanceof CatchClause clause)
        || !CaughtErrors.mayShow(clause)) {
      super.visit(n, arg);
      return;
    }
    printer.println("{").indent();
    n.getStatements().getFirst().ifPresent(this::origin);
    printer.println(exits.traced(clause.getParameter().getNameAsString()) + ";");
    for (Statement statement : n.getStatements()) {
      statement.accept(this, arg);
      printer.println();
    }
    printOrphanCommentsEnding(n);
    printer.unindent().print("}");
  }

  @Override
  public void visit(ThrowStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(BreakStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }

  @Override
  public void visit(YieldStmt n, Void arg) {
    origin(n);
    super.visit(n, arg);
  }
}
