package dev.fermata.processor.emit.print;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
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
import dev.fermata.processor.lower.Extracted;
import dev.fermata.processor.machine.CaughtErrors;
import dev.fermata.processor.machine.ConvertResults;
import dev.fermata.processor.machine.Jump;
import dev.fermata.processor.machine.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints the user's statements and types, each statement with a note of its original line, and
 * those that leave the body as the coroutine says them.
 */
public final class TreePrinter extends ExpressionPrinter {

  /** How statements that leave their block are said; only the coroutine knows. */
  public interface Exits {
    /** Ends the coroutine: one line each. */
    List<String> end(String value);

    /** Goes on at another state: one line each. */
    List<String> jump(ContinueStmt jump);

    /** Completes the trace of a caught error: an expression that gives the error. */
    String traced(String error);
  }

  private final @Nullable Exits exits;
  private final @Nullable Consumer<Extracted> places;
  private final List<Place> placed = new ArrayList<>();
  private final List<int[]> origins = new ArrayList<>();

  /** Where, in lines that are printed, something else is to be written. */
  private record Place(int line, Extracted extracted) {}

  private TreePrinter(
      Imports imports, @Nullable Exits exits, @Nullable Consumer<Extracted> places) {
    super(imports);
    this.exits = exits;
    this.places = places;
  }

  /** Adds a statement or a declaration. */
  public static void print(Node node, Imports imports, @Nullable Exits exits, SourceBuilder out) {
    TreePrinter printer = new TreePrinter(imports, exits, null);
    node.accept(printer, null);
    printer.addTo(out, 0, printer.toString().lines().toList());
  }

  /**
   * Adds a type.
   *
   * @param places adds what was taken out of the type, where it stood
   */
  public static void print(
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
  public static String print(Expression expression, Imports imports) {
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
    printCaseLabel(n.getLabels(), n.isDefault(), n.getGuard().orElse(null));
    printer.print(isGroup ? ":" : " -> ");
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
  public static String caseLabel(
      List<Expression> labels, boolean isDefault, @Nullable Expression guard, Imports imports) {
    TreePrinter printer = new TreePrinter(imports, null, null);
    printer.printCaseLabel(labels, isDefault, guard);
    return printer.toString();
  }

  private void printCaseLabel(
      List<Expression> labels, boolean isDefault, @Nullable Expression guard) {
    if (labels.isEmpty()) {
      printer.print("default");
      return;
    }
    printer.print("case ");
    for (int i = 0; i < labels.size(); i++) {
      printer.print(i == 0 ? "" : ", ");
      labels.get(i).accept(this, null);
    }
    printer.print(isDefault ? ", default" : "");
    if (guard != null) {
      printer.print(" when ");
      guard.accept(this, null);
    }
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
