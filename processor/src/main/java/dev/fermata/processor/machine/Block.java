package dev.fermata.processor.machine;

import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that run one after the other, and how they end. No statement holds an await; one may
 * hold {@link Jump}s.
 */
public final class Block {
  /** The state of a block that is no state of its own. */
  public static final int INLINED = -1;

  private final @Nullable Handler handler;
  private final List<Statement> statements = new ArrayList<>();
  private final List<ContinueStmt> jumps = new ArrayList<>();
  private Terminator terminator = new Terminator.Never();
  private Terminator.@Nullable Await arrival;
  private int line;
  private int state = INLINED;
  private List<Variable> clearedFirst = List.of();
  private List<Variable> clearedLast = List.of();
  private List<Variable> clearedWhenSuspended = List.of();

  Block(@Nullable Handler handler) {
    this.handler = handler;
  }

  /** What takes the exceptions of this block, null for none. */
  public @Nullable Handler handler() {
    return handler;
  }

  /** The statements; passes of this package change them in place. */
  public List<Statement> statements() {
    return Collections.unmodifiableList(statements);
  }

  public Terminator terminator() {
    return terminator;
  }

  /** The await that resumes here, null if none does. */
  public Terminator.@Nullable Await arrival() {
    return arrival;
  }

  /** The line of the user's file that this block begins at, 0 when unknown. */
  public int line() {
    return line;
  }

  /** The state's number, or {@link #INLINED} when it stands within its only predecessor. */
  public int state() {
    return state;
  }

  /** The hoisted references that are dead when the block begins. */
  public List<Variable> clearedFirst() {
    return clearedFirst;
  }

  /** The hoisted references that are dead before how the block ends. */
  public List<Variable> clearedLast() {
    return clearedLast;
  }

  /** The hoisted references that the operand of the await at the end is the last to use. */
  public List<Variable> clearedWhenSuspended() {
    return clearedWhenSuspended;
  }

  void add(Statement statement) {
    insert(statements.size(), statement);
    jumps.addAll(Jump.in(statement));
  }

  /** Inserts a statement that holds no jump. */
  void insert(int index, Statement statement) {
    statement.setParentNode(null);
    statements.add(index, statement);
  }

  void replace(int index, Statement statement) {
    statements.set(index, statement);
  }

  void remove(int index) {
    statements.remove(index);
  }

  /** Takes over everything of a block that only follows this one. */
  void append(Block next) {
    statements.addAll(next.statements);
    jumps.addAll(next.jumps);
    end(next.terminator);
    at(next.line);
  }

  void end(Terminator terminator) {
    this.terminator = terminator;
    if (terminator instanceof Terminator.Await await) {
      await.resumed().arrival = await;
    }
  }

  /** Notes where the block begins, unless that is known already. */
  void at(int line) {
    if (this.line == 0) {
      this.line = line;
    }
  }

  void state(int state) {
    this.state = state;
  }

  void cleared(List<Variable> first, List<Variable> last, List<Variable> whenSuspended) {
    clearedFirst = List.copyOf(first);
    clearedLast = List.copyOf(last);
    clearedWhenSuspended = List.copyOf(whenSuspended);
  }

  /** The jumps in the statements. */
  public List<ContinueStmt> jumps() {
    return Collections.unmodifiableList(jumps);
  }

  /** The targets of the terminator and of the jumps, one for each edge. */
  public List<Block> successors() {
    List<Block> successors = new ArrayList<>(terminator.targets());
    for (ContinueStmt jump : jumps) {
      successors.add(Jump.target(jump));
    }
    return successors;
  }

  /** The targets of this block's exceptions, from the innermost clause out. */
  public List<Handler.Clause> catchers() {
    List<Handler.Clause> catchers = new ArrayList<>();
    for (Handler each = handler; each != null; each = each.outer()) {
      catchers.addAll(each.clauses());
    }
    return catchers;
  }
}
