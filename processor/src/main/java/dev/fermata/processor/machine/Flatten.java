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
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Completion;
import dev.fermata.processor.lower.Constants;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
  private final Set<Node> awaiting = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Block> targeted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Block> placed = new ArrayList<>();

  /** Where the next statement goes; null when nothing can reach it. */
  private @Nullable Block current;

  private @Nullable Handler handler;
  private @Nullable JumpScope scope;

  private Flatten(Machine machine) {
    this.machine = machine;
  }

  public static Machine flatten(Body body) {
    Machine machine = new Machine(body);
    new Flatten(machine).run(body);
    return machine;
  }

  private void run(Body body) {
    AsyncMethod method = body.method();
    if (method.receiverType() != null) {
      parameter(method.receiverName(), method.receiverType());
    }
    for (int i = 0; i < method.parameters().size(); i++) {
      parameter(body.parameterNames().get(i), method.parameters().get(i).type());
    }
    for (MethodCallExpr call : body.block().findAll(MethodCallExpr.class)) {
      if (call.containsData(Attribution.AWAIT)) {
        for (Node node = call; node != null; node = node.getParentNode().orElse(null)) {
          awaiting.add(node);
        }
      }
    }
    place(new Block(null));
    statements(body.block().getStatements());
    if (current != null) {
      current.end(new Terminator.Return(null));
    }
    machine.blocks(placed);
  }

  private void parameter(String name, String type) {
    machine.declare(new Variable(name, ExpressionType.of(type), Variable.Kind.PARAMETER, null));
  }

  private void statements(NodeList<Statement> statements) {
    for (Statement statement : List.copyOf(statements)) {
      statement(statement);
    }
  }

  private void statement(Statement statement) {
    if (current == null) {
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
              here().add(bearer);
            });
  }

  private void keep(Statement statement) {
    Block block = here();
    int line = Lines.of(statement);
    if (statement instanceof ExpressionStmt expression
        && expression.getExpression() instanceof VariableDeclarationExpr declaration) {
      block.at(line);
      declare(expression, declaration);
    } else if (statement instanceof BlockStmt inner) {
      comment(statement);
      statements(inner.getStatements());
    } else if (statement instanceof ReturnStmt end) {
      block.at(line);
      comment(statement);
      end(new Terminator.Return(end.getExpression().orElse(null)));
    } else if (statement instanceof ThrowStmt end) {
      block.at(line);
      comment(statement);
      end(new Terminator.Throw(end.getExpression()));
    } else if (statement instanceof BreakStmt jump) {
      jump(JumpScope.breakTarget(scope, jump), line);
    } else if (statement instanceof ContinueStmt jump) {
      jump(JumpScope.continueTarget(scope, jump), line);
    } else if (statement instanceof EmptyStmt) {
      comment(statement);
    } else {
      block.at(line);
      boolean completes = Completion.isNormal(statement);
      KeptJumps.retarget(statement, scope, handler, this::target, this::trampoline);
      block.add(statement);
      if (!completes) {
        end(new Terminator.Never());
      }
    }
  }

  /** Declares the variables of a declaration, one statement for each. */
  private void declare(ExpressionStmt statement, VariableDeclarationExpr declaration) {
    List<VariableDeclarator> declarators = List.copyOf(declaration.getVariables());
    for (VariableDeclarator declarator : declarators) {
      machine.declare(
          new Variable(
              declarator.getNameAsString(), typeOf(declarator), Variable.Kind.LOCAL, declarator));
      if (declarators.size() == 1) {
        here().add(statement);
      } else {
        VariableDeclarationExpr one =
            new VariableDeclarationExpr(
                declaration.getModifiers(), new NodeList<>(declarator.clone()));
        one.setAnnotations(declaration.getAnnotations());
        ExpressionStmt single = new ExpressionStmt(one);
        single.setData(Attribution.ORIGINAL_LINE, Lines.of(statement));
        if (declarator == declarators.get(0)) {
          statement.getComment().ifPresent(single::setComment);
        }
        here().add(single);
      }
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
      machine.declare(new Variable(received, typeOf(declarator), Variable.Kind.LOCAL, declarator));
      expression = declarator.getInitializer().orElseThrow();
    }
    MethodCallExpr call = expression.asMethodCallExpr();
    int line = Lines.of(statement);
    here().at(line);
    Block resumed = new Block(handler);
    Expression awaited = call.getArgument(0);
    awaited.setParentNode(null);
    end(new Terminator.Await(awaited, call.getData(Attribution.AWAIT), received, resumed));
    place(resumed);
    resumed.at(line);
  }

  private void choose(IfStmt statement) {
    Block whenTrue = new Block(handler);
    Block join = new Block(handler);
    Block whenFalse = statement.hasElseBranch() ? new Block(handler) : join;
    branch(statement.getCondition(), whenTrue, whenFalse, Lines.of(statement));
    place(whenTrue);
    statement(statement.getThenStmt());
    go(join);
    if (statement.getElseStmt().isPresent()) {
      place(whenFalse);
      statement(statement.getElseStmt().get());
      go(join);
    }
    placeIfTargeted(join);
  }

  private void loop(WhileStmt loop, @Nullable List<String> labels) {
    Block head = new Block(handler);
    Block body = new Block(handler);
    Block after = new Block(handler);
    go(head);
    place(head);
    if (Constants.isTrue(loop.getCondition())) {
      go(body);
    } else {
      branch(loop.getCondition(), body, after, Lines.of(loop));
    }
    place(body);
    within(JumpScope.loop(scope, labels, handler, after, head), loop.getBody());
    go(head);
    placeIfTargeted(after);
  }

  private void loop(DoStmt loop, @Nullable List<String> labels) {
    Block body = new Block(handler);
    Block test = new Block(handler);
    Block after = new Block(handler);
    go(body);
    place(body);
    within(JumpScope.loop(scope, labels, handler, after, test), loop.getBody());
    go(test);
    placeIfTargeted(test);
    if (current != null) {
      if (Constants.isTrue(loop.getCondition())) {
        go(body);
      } else {
        branch(loop.getCondition(), body, after, Lines.of(loop.getCondition()));
      }
    }
    placeIfTargeted(after);
  }

  private void loop(ForStmt loop, @Nullable List<String> labels) {
    for (Expression initial : List.copyOf(loop.getInitialization())) {
      evaluate(initial, Lines.of(loop));
    }
    Block head = new Block(handler);
    Block body = new Block(handler);
    Block update = new Block(handler);
    Block after = new Block(handler);
    go(head);
    place(head);
    if (loop.getCompare().isEmpty() || Constants.isTrue(loop.getCompare().get())) {
      go(body);
    } else {
      branch(loop.getCompare().get(), body, after, Lines.of(loop));
    }
    place(body);
    within(JumpScope.loop(scope, labels, handler, after, update), loop.getBody());
    go(update);
    placeIfTargeted(update);
    if (current != null) {
      for (Expression step : List.copyOf(loop.getUpdate())) {
        evaluate(step, Lines.of(loop));
      }
      go(head);
    }
    placeIfTargeted(after);
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
      go(after);
      placeIfTargeted(after);
    }
  }

  private void choose(SwitchStmt statement) {
    Block after = new Block(handler);
    List<Terminator.Case> cases = new ArrayList<>();
    List<Block> targets = new ArrayList<>();
    boolean isExhaustive = false;
    for (SwitchEntry entry : statement.getEntries()) {
      Block target = target(new Block(handler));
      targets.add(target);
      boolean isDefault = entry.isDefault() || entry.getLabels().isEmpty();
      isExhaustive |= Completion.makesExhaustive(entry);
      cases.add(
          new Terminator.Case(
              List.copyOf(entry.getLabels()), entry.getGuard().orElse(null), isDefault, target));
    }
    here().at(Lines.of(statement));
    end(new Terminator.Switch(statement.getSelector(), cases, isExhaustive ? null : target(after)));
    JumpScope outer = scope;
    scope = JumpScope.choice(outer, handler, after);
    for (int i = 0; i < targets.size(); i++) {
      SwitchEntry entry = statement.getEntry(i);
      go(targets.get(i));
      place(targets.get(i));
      statements(entry.getStatements());
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        go(after);
      }
    }
    scope = outer;
    go(after);
    placeIfTargeted(after);
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
              typeOf(clause.getParameter()),
              Variable.Kind.EXCEPTION,
              clause.getParameter());
      machine.declare(variable);
      Type type = clause.getParameter().getType();
      Block target = target(new Block(outer));
      target.at(Lines.of(clause));
      clauses.add(
          new Handler.Clause(
              type instanceof UnionType union ? List.copyOf(union.getElements()) : List.of(type),
              variable,
              target));
    }
    inner.clauses(clauses);
    handler = inner;
    go(body);
    place(body);
    statements(statement.getTryBlock().getStatements());
    go(after);
    handler = outer;
    for (int i = 0; i < clauses.size(); i++) {
      place(clauses.get(i).target());
      statements(statement.getCatchClauses().get(i).getBody().getStatements());
      go(after);
    }
    placeIfTargeted(after);
  }

  private void within(JumpScope inner, Statement body) {
    JumpScope outer = scope;
    scope = inner;
    statement(body);
    scope = outer;
  }

  private void branch(Expression condition, Block whenTrue, Block whenFalse, int line) {
    here().at(line);
    condition.setParentNode(null);
    end(new Terminator.Branch(condition, target(whenTrue), target(whenFalse)));
  }

  private void jump(Block target, int line) {
    here().at(line);
    go(target);
  }

  /** Goes on at a block, if anything reaches this point. */
  private void go(Block target) {
    if (current != null) {
      end(new Terminator.Goto(target(target)));
    }
  }

  private void end(Terminator terminator) {
    here().end(terminator);
    current = null;
  }

  private Block target(Block block) {
    targeted.add(block);
    return block;
  }

  /**
   * A block under the current handler from where to go on at {@code target}: until then, what a
   * {@code finally} on the way throws still belongs to the current handler.
   */
  private Block trampoline(Block target) {
    Block step = target(new Block(handler));
    step.end(new Terminator.Goto(target(target)));
    placed.add(step);
    return step;
  }

  private void place(Block block) {
    placed.add(block);
    current = block;
  }

  private void placeIfTargeted(Block block) {
    if (targeted.contains(block)) {
      place(block);
    } else {
      current = null;
    }
  }

  private static ExpressionType typeOf(Node variable) {
    if (!variable.containsData(Attribution.TYPE)) {
      throw new IllegalStateException("no type is known of the variable " + variable);
    }
    return variable.getData(Attribution.TYPE);
  }

  private Block here() {
    if (current == null) {
      throw new IllegalStateException("unreachable");
    }
    return current;
  }
}
