package dev.fermata.processor.lower.spill;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Stability;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.lower.desugar.PendingCompletion;
import dev.fermata.processor.resolve.ExpressionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a case in one switch and runs it in another, so that the choice stays the compiler's, with
 * all its rules and exceptions, and only the second switch awaits.
 *
 * <pre>{@code
 * switch (shape) {                     int chosen = switch (shape) {
 *   case Circle c -> await(draw(c));     case Circle c1 -> 0;
 *   case Square s -> f(s);         →     case Square s -> 1;
 * }                                    };
 *                                      switch (chosen) {
 *                                        case 0 -> {
 *                                          Circle c = (Circle) shape;
 *                                          await(draw(c));
 *                                        }
 *                                        …
 * }</pre>
 *
 * <p>A guard that awaits is asked between two choices: where it says no, the choice is made again
 * among the cases below.
 */
final class SwitchDispatch {
  private final Body body;
  private final Expressions expressions;
  private final SwitchStmt choice;
  private final List<Statement> out;
  private final List<Statement> guards = new ArrayList<>();
  private final @Nullable NameExpr selector;
  private final NameExpr chosen;
  private final @Nullable NameExpr from;
  private final @Nullable NameExpr next;

  private SwitchDispatch(
      Body body, Expressions expressions, SwitchStmt choice, List<Statement> out) {
    this.body = body;
    this.expressions = expressions;
    this.choice = choice;
    this.out = out;
    this.selector = hasPatterns(choice) ? selectorVariable() : null;
    this.chosen = Ast.local(body.names().fresh("chosen"), Types.INT);
    boolean isRepeated = lastAwaitingGuard() >= 0;
    this.next = isRepeated ? Ast.local(body.names().fresh("next"), Types.INT) : null;
    this.from = isRepeated ? Ast.local(body.names().fresh("from"), Types.INT) : null;
  }

  /** Whether the switch awaits where no single switch can. */
  static boolean isNeeded(SwitchStmt choice) {
    return choice.getEntries().stream()
        .anyMatch(
            entry ->
                entry.getGuard().filter(Awaits::in).isPresent()
                    || (hasBindings(entry) && Awaits.in(entry)));
  }

  static void lower(Body body, Expressions expressions, SwitchStmt choice, List<Statement> out) {
    new SwitchDispatch(body, expressions, choice, out).run();
  }

  private static boolean hasPatterns(SwitchStmt choice) {
    return choice.getEntries().stream().anyMatch(SwitchDispatch::hasBindings);
  }

  private static boolean hasBindings(SwitchEntry entry) {
    return entry.getLabels().stream().anyMatch(PatternExpr.class::isInstance);
  }

  private NameExpr selectorVariable() {
    Expression value = choice.getSelector();
    if (Stability.isUnassignedLocal(value, choice)) {
      return (NameExpr) value;
    }
    ExpressionType type = Ast.typeOf(value);
    NameExpr variable = Ast.local(body.names().fresh("selector"), type);
    choice.setSelector(variable);
    out.add(Ast.at(value, Ast.declare(body.types().tree(type), variable, value)));
    return variable;
  }

  private int lastAwaitingGuard() {
    int last = -1;
    for (int i = 0; i < choice.getEntries().size(); i++) {
      if (choice.getEntry(i).getGuard().filter(Awaits::in).isPresent()) {
        last = i;
      }
    }
    return last;
  }

  private void run() {
    int last = choice.getEntries().size() - 1;
    int lastGuard = lastAwaitingGuard();
    NodeList<SwitchEntry> first = new NodeList<>();
    for (int i = 0; i <= last; i++) {
      first.add(choose(choice.getEntry(i), i, i <= lastGuard));
      choice.getEntry(i).setDefault(i == last);
      if (i < last) {
        choice.getEntry(i).getLabels().add(Ast.number(i));
      }
    }
    Expression subject = Ast.take(choice.getSelector());
    SwitchExpr decision = Ast.typed(new SwitchExpr(subject, first), Types.INT);
    choice.setSelector(chosen.clone());
    if (next == null) {
      out.add(Ast.declare(body.types().tree(Types.INT), chosen, decision));
    } else {
      out.add(Ast.declare(body.types().tree(Types.INT), chosen, null));
      out.add(Ast.declare(body.types().tree(Types.INT), next, Ast.number(0)));
      List<Statement> attempt = new ArrayList<>();
      attempt.add(Ast.declare(body.types().tree(Types.INT), from, next.clone()));
      attempt.add(Ast.assign(chosen, decision));
      attempt.addAll(guards);
      attempt.add(Ast.breakTo(null));
      out.add(new WhileStmt(Ast.truth(true), Ast.block(attempt)));
    }
    out.add(choice);
  }

  /** Splits a case: its labels and plain guard go to the choice, its body stays. */
  private SwitchEntry choose(SwitchEntry entry, int number, boolean isRepeated) {
    boolean isAwaiting = Awaits.in(entry);
    NodeList<Expression> labels = new NodeList<>(List.copyOf(entry.getLabels()));
    entry.setLabels(new NodeList<>());
    Expression guard = entry.getGuard().orElse(null);
    entry.removeGuard();
    List<Statement> kept = new ArrayList<>();
    List<Statement> start = new ArrayList<>();
    List<Statement> startOfGuard = new ArrayList<>();
    boolean isGuardAwaiting = guard != null && Awaits.in(guard);
    for (TypePatternExpr pattern : bindings(labels)) {
      boolean isUsed = isUsed(pattern, entry);
      boolean isSimple = labels.stream().anyMatch(it -> it == pattern);
      String name = pattern.getNameAsString();
      String newName = body.names().fresh(name);
      pattern.setName(newName);
      NameExpr held = isSimple ? selector : null;
      if (!isSimple && (isUsed || isGuardAwaiting)) {
        held = holder(newName, pattern, kept);
      }
      if (isUsed) {
        start.add(declaration(name, pattern, held));
      }
      if (guard != null && isGuardAwaiting) {
        String guardName = body.names().fresh(name);
        rename(guard, name, guardName);
        startOfGuard.add(declaration(guardName, pattern, held));
      } else if (guard != null) {
        rename(guard, name, newName);
      }
    }
    prepend(start, entry);
    if (isGuardAwaiting) {
      ask(guard, number, startOfGuard);
      guard = null;
    }
    boolean wasGuarded = guard != null || isGuardAwaiting;
    SwitchEntry first = new SwitchEntry();
    first.setLabels(labels);
    first.setDefault(entry.isDefault() || labels.isEmpty());
    if (wasGuarded) {
      first.setGuard(isRepeated ? andNotTried(number, guard) : guard);
    }
    if (kept.isEmpty()) {
      first.setType(SwitchEntry.Type.EXPRESSION);
      first.setStatements(new NodeList<>(new ExpressionStmt(Ast.number(number))));
    } else {
      kept.add(new YieldStmt(Ast.number(number)));
      first.setType(SwitchEntry.Type.BLOCK);
      first.setStatements(new NodeList<>(Ast.block(kept)));
    }
    return first;
  }

  private static List<TypePatternExpr> bindings(List<Expression> labels) {
    return labels.stream()
        .flatMap(it -> it.findAll(TypePatternExpr.class).stream())
        .filter(it -> !Ast.isUnnamed(it))
        .toList();
  }

  private static boolean isUsed(TypePatternExpr pattern, SwitchEntry entry) {
    return entry.getStatements().stream()
        .anyMatch(
            it ->
                !it.findAll(NameExpr.class, use -> isUse(use, pattern.getNameAsString()))
                    .isEmpty());
  }

  private static boolean isUse(NameExpr use, String name) {
    return use.getNameAsString().equals(name) && Stability.isLocal(use);
  }

  private static void rename(Expression guard, String name, String newName) {
    guard.findAll(NameExpr.class, use -> isUse(use, name)).forEach(use -> use.setName(newName));
  }

  /** A variable that carries what a part of a record was bound to out of the choice. */
  private NameExpr holder(String name, TypePatternExpr pattern, List<Statement> kept) {
    ExpressionType type = Ast.typeOf(pattern);
    NameExpr holder = Ast.local(body.names().fresh(name), type);
    out.add(Ast.declare(body.types().tree(type), holder, PendingCompletion.initialValue(type)));
    kept.add(Ast.assign(holder, Ast.local(name, type)));
    return holder;
  }

  private Statement declaration(String name, TypePatternExpr pattern, NameExpr held) {
    ExpressionType type = Ast.typeOf(pattern);
    boolean isSame = Ast.typeOf(held).type().equals(type.type());
    Expression value =
        isSame
            ? held.clone()
            : Ast.typed(new CastExpr(body.types().tree(type), held.clone()), type);
    return Ast.at(pattern, Ast.declare(body.types().tree(type), Ast.local(name, type), value));
  }

  private static void prepend(List<Statement> start, SwitchEntry entry) {
    if (start.isEmpty()) {
      return;
    }
    if (entry.getType() == SwitchEntry.Type.STATEMENT_GROUP) {
      entry.getStatements().addAll(0, start);
    } else if (entry.getType() == SwitchEntry.Type.BLOCK) {
      ((BlockStmt) entry.getStatement(0)).getStatements().addAll(0, start);
    } else {
      List<Statement> all = new ArrayList<>(start);
      all.addAll(Ast.takeAll(entry.getStatements()));
      entry.getStatements().add(Ast.block(all));
      entry.setType(SwitchEntry.Type.BLOCK);
    }
  }

  private void ask(Expression guard, int number, List<Statement> start) {
    List<Statement> question = new ArrayList<>(start);
    expressions
        .conditions()
        .branch(
            guard,
            List.of(),
            List.of(Ast.assign(next, Ast.number(number + 1)), new ContinueStmt()),
            question);
    guards.add(
        Ast.ifThen(
            Ast.typed(
                new BinaryExpr(chosen.clone(), Ast.number(number), BinaryExpr.Operator.EQUALS),
                Types.BOOLEAN),
            question));
  }

  private Expression andNotTried(int number, @Nullable Expression guard) {
    Expression notTried =
        Ast.typed(
            new BinaryExpr(from.clone(), Ast.number(number), BinaryExpr.Operator.LESS_EQUALS),
            Types.BOOLEAN);
    return guard == null
        ? notTried
        : Ast.typed(
            new BinaryExpr(notTried, Ast.enclosed(guard), BinaryExpr.Operator.AND), Types.BOOLEAN);
  }
}
