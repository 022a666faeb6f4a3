package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Completion;
import dev.fermata.processor.lower.Constants;
import dev.fermata.processor.resolve.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lowered body becomes blocks.
 *
 * <pre>{@code
 * while (more()) {          0: goto 1
 *   await(next());          1: branch more() ? 2 : 4
 * }                   →     2: await next() → 3
 * return;                   3: goto 1
 *                           4: return
 * }</pre>
 *
 * <p>Invariant: only a block or a statement that contains an await is taken apart. Any other is
 * kept; where it jumps to a statement that was taken apart, it has a {@link Jump}.
 */
public final class Flatten {
  private final Machine machine;
  private final Set<Node> awaiting;
  private final Flow flow = new Flow();
  private @Nullable Handler handler;
  private @Nullable JumpScope scope;

  private Flatten(Machine machine, Set<Node> awaiting) {
    this.machine = machine;
    this.awaiting = awaiting;
  }

  public static Machine flatten(Body body) {
    Machine machine = new Machine(body);
    new Flatten(machine, Awaits.andAround(body.block())).run(body);
    return machine;
  }

  private void run(Body body) {
    Declarations.parameters(body).forEach(machine::declare);
    flow.place(new Block(null));
    List.copyOf(body.block().getStatements()).forEach(this::statement);
    if (flow.isReachable()) {
      flow.here().end(new Terminator.Return(null));
    }
    machine.blocks(flow.placed());
  }

  /** What a block holds. A type that it declares is not to be seen by what comes after it. */
  private void statements(NodeList<Statement> statements) {
    List<Statement> all = List.copyOf(statements);
    for (int i = 0; i < all.size() && flow.isReachable(); i++) {
      List<Statement> rest = all.subList(i, all.size());
      if (Ast.isLocalType(all.get(i)) && rest.stream().noneMatch(awaiting::contains)) {
        keepWhole(Ast.at(all.get(i), Ast.block(rest)));
        return;
      }
      statement(all.get(i));
    }
  }

  private void statement(Statement statement) {
    if (!flow.isReachable()) {
      return;
    }
    if (!awaiting.contains(statement)) {
      keep(statement);
      return;
    }
    comment(statement);
    if (statement instanceof BlockStmt block) {
      statements(block.getStatements());
    } else if (statement instanceof ExpressionStmt expression) {
      await(expression);
    } else if (statement instanceof IfStmt choice) {
      choose(choice);
    } else if (statement instanceof WhileStmt loop) {
      loop(loop, null);
    } else if (statement instanceof DoStmt loop) {
      loop(loop, null);
    } else if (statement instanceof ForStmt loop) {
      loop(loop, null);
    } else if (statement instanceof LabeledStmt labeled) {
      label(labeled);
    } else if (statement instanceof SwitchStmt choice) {
      choose(choice);
    } else if (statement instanceof TryStmt guarded) {
      guard(guarded);
    } else {
      throw new IllegalStateException(
          "lowering left an await in a " + statement.getClass().getSimpleName());
    }
  }

  /** A comment that stands before a statement that is taken apart stays before its first piece. */
  private void comment(Statement statement) {
    statement
        .getComment()
        .ifPresent(
            comment -> {
              EmptyStmt bearer = new EmptyStmt();
              bearer.setComment(comment);
              flow.here().add(bearer);
            });
  }

  private void keep(Statement statement) {
    Block block = flow.here();
    int line = Lines.of(statement);
    if (statement instanceof ExpressionStmt expression
        && expression.getExpression() instanceof VariableDeclarationExpr declaration) {
      block.at(line);
      declaration.getVariables().forEach(it -> machine.declare(Declarations.local(it)));
      Declarations.split(expression, declaration).forEach(it -> flow.here().add(it));
    } else if (statement instanceof BlockStmt inner) {
      comment(statement);
      statements(inner.getStatements());
    } else if (statement instanceof ReturnStmt end) {
      block.at(line);
      comment(statement);
      flow.end(new Terminator.Return(end.getExpression().orElse(null)));
    } else if (statement instanceof ThrowStmt end) {
      block.at(line);
      comment(statement);
      flow.end(new Terminator.Throw(end.getExpression()));
    } else if (statement instanceof BreakStmt jump) {
      flow.jump(JumpScope.breakTarget(scope, jump), line);
    } else if (statement instanceof ContinueStmt jump) {
      flow.jump(JumpScope.continueTarget(scope, jump), line);
    } else if (statement instanceof EmptyStmt) {
      comment(statement);
    } else {
      keepWhole(statement);
    }
  }

  private void keepWhole(Statement statement) {
    Block block = flow.here();
    block.at(Lines.of(statement));
    boolean completes = Completion.isNormal(statement);
    KeptJumps.retarget(
        statement, scope, handler, flow::target, target -> flow.trampoline(target, handler));
    block.add(statement);
    if (!completes) {
      flow.end(new Terminator.Never());
    }
  }

  private void await(ExpressionStmt statement) {
    Expression expression = statement.getExpression();
    String received = null;
    if (expression instanceof AssignExpr assignment) {
      received = assignment.getTarget().asNameExpr().getNameAsString();
      expression = assignment.getValue();
    } else if (expression instanceof VariableDeclarationExpr declaration) {
      VariableDeclarator declarator = declaration.getVariable(0);
      received = declarator.getNameAsString();
      machine.declare(Declarations.local(declarator));
      expression = declarator.getInitializer().orElseThrow();
    }
    MethodCallExpr call = expression.asMethodCallExpr();
    int line = Lines.of(statement);
    flow.here().at(line);
    Block resumed = new Block(handler);
    Expression awaited = call.getArgument(0);
    awaited.setParentNode(null);
    flow.end(new Terminator.Await(awaited, Attribution.AWAIT.of(call), received, resumed));
    flow.place(resumed);
    resumed.at(line);
  }

  private void choose(IfStmt statement) {
    Block whenTrue = new Block(handler);
    Block join = new Block(handler);
    Block whenFalse = statement.hasElseBranch() ? new Block(handler) : join;
    flow.branch(statement.getCondition(), whenTrue, whenFalse, Lines.of(statement));
    flow.place(whenTrue);
    statement(statement.getThenStmt());
    flow.go(join);
    if (statement.getElseStmt().isPresent()) {
      flow.place(whenFalse);
      statement(statement.getElseStmt().get());
      flow.go(join);
    }
    flow.placeIfTargeted(join);
  }

  private void loop(WhileStmt loop, @Nullable List<String> labels) {
    Block head = new Block(handler);
    Block body = new Block(handler);
    Block after = new Block(handler);
    flow.go(head);
    flow.place(head);
    if (Constants.isTrue(loop.getCondition())) {
      flow.go(body);
    } else {
      flow.branch(loop.getCondition(), body, after, Lines.of(loop));
    }
    flow.place(body);
    within(JumpScope.loop(scope, labels, handler, after, head), loop.getBody());
    flow.go(head);
    flow.placeIfTargeted(after);
  }

  private void loop(DoStmt loop, @Nullable List<String> labels) {
    Block body = new Block(handler);
    Block test = new Block(handler);
    Block after = new Block(handler);
    flow.go(body);
    flow.place(body);
    within(JumpScope.loop(scope, labels, handler, after, test), loop.getBody());
    flow.go(test);
    flow.placeIfTargeted(test);
    if (flow.isReachable()) {
      if (Constants.isTrue(loop.getCondition())) {
        flow.go(body);
      } else if (Constants.isFalse(loop.getCondition())) {
        flow.go(after);
      } else {
        flow.branch(loop.getCondition(), body, after, Lines.of(loop.getCondition()));
      }
    }
    flow.placeIfTargeted(after);
  }

  private void loop(ForStmt loop, @Nullable List<String> labels) {
    for (Expression initial : List.copyOf(loop.getInitialization())) {
      evaluate(initial, Lines.of(loop));
    }
    Block head = new Block(handler);
    Block body = new Block(handler);
    Block update = new Block(handler);
    Block after = new Block(handler);
    flow.go(head);
    flow.place(head);
    if (loop.getCompare().isEmpty() || Constants.isTrue(loop.getCompare().get())) {
      flow.go(body);
    } else {
      flow.branch(loop.getCompare().get(), body, after, Lines.of(loop));
    }
    flow.place(body);
    within(JumpScope.loop(scope, labels, handler, after, update), loop.getBody());
    flow.go(update);
    flow.placeIfTargeted(update);
    if (flow.isReachable()) {
      for (Expression step : List.copyOf(loop.getUpdate())) {
        evaluate(step, Lines.of(loop));
      }
      flow.go(head);
    }
    flow.placeIfTargeted(after);
  }

  private void evaluate(Expression expression, int line) {
    expression.setParentNode(null);
    ExpressionStmt statement = new ExpressionStmt(expression);
    statement.setData(Attribution.ORIGINAL_LINE, line);
    keep(statement);
  }

  private void label(LabeledStmt statement) {
    List<String> labels = new ArrayList<>();
    Statement inner = statement;
    while (inner instanceof LabeledStmt labeled) {
      labels.add(labeled.getLabel().asString());
      inner = labeled.getStatement();
    }
    if (inner != statement.getStatement() || inner.getComment().isPresent()) {
      comment(inner);
    }
    if (inner instanceof WhileStmt loop) {
      loop(loop, labels);
    } else if (inner instanceof DoStmt loop) {
      loop(loop, labels);
    } else if (inner instanceof ForStmt loop) {
      loop(loop, labels);
    } else {
      Block after = new Block(handler);
      within(JumpScope.labeled(scope, labels, handler, after), inner);
      flow.go(after);
      flow.placeIfTargeted(after);
    }
  }

  private void choose(SwitchStmt statement) {
    Block after = new Block(handler);
    List<Terminator.Case> cases = new ArrayList<>();
    List<Block> targets = new ArrayList<>();
    boolean isExhaustive = false;
    for (SwitchEntry entry : statement.getEntries()) {
      Block target = flow.target(new Block(handler));
      targets.add(target);
      boolean isDefault = entry.isDefault() || entry.getLabels().isEmpty();
      isExhaustive |= Completion.makesExhaustive(entry);
      cases.add(
          new Terminator.Case(
              List.copyOf(entry.getLabels()), entry.getGuard().orElse(null), isDefault, target));
    }
    flow.here().at(Lines.of(statement));
    flow.end(
        new Terminator.Switch(
            statement.getSelector(), cases, isExhaustive ? null : flow.target(after)));
    JumpScope outer = scope;
    scope = JumpScope.choice(outer, handler, after);
    for (int i = 0; i < targets.size(); i++) {
      SwitchEntry entry = statement.getEntry(i);
      flow.go(targets.get(i));
      flow.place(targets.get(i));
      statements(entry.getStatements());
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        flow.go(after);
      }
    }
    scope = outer;
    flow.go(after);
    flow.placeIfTargeted(after);
  }

  private void guard(TryStmt statement) {
    Handler outer = handler;
    Handler inner = new Handler(outer);
    Block body = new Block(inner);
    Block after = new Block(outer);
    List<Handler.Clause> clauses = new ArrayList<>();
    for (CatchClause clause : statement.getCatchClauses()) {
      Variable variable =
          new Variable(
              clause.getParameter().getNameAsString(),
              Declarations.typeOf(clause.getParameter()),
              Variable.Kind.EXCEPTION,
              clause.getParameter());
      machine.declare(variable);
      Type type = clause.getParameter().getType();
      Block target = flow.target(new Block(outer));
      target.at(Lines.of(clause));
      clauses.add(
          new Handler.Clause(
              type instanceof UnionType union ? List.copyOf(union.getElements()) : List.of(type),
              variable,
              target));
    }
    inner.clauses(clauses);
    handler = inner;
    flow.go(body);
    flow.place(body);
    statements(statement.getTryBlock().getStatements());
    flow.go(after);
    handler = outer;
    for (int i = 0; i < clauses.size(); i++) {
      flow.place(clauses.get(i).target());
      statements(statement.getCatchClauses().get(i).getBody().getStatements());
      flow.go(after);
    }
    flow.placeIfTargeted(after);
  }

  private void within(JumpScope inner, Statement body) {
    JumpScope outer = scope;
    scope = inner;
    statement(body);
    scope = outer;
  }
}
