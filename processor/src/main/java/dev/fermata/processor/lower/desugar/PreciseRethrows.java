package dev.fermata.processor.lower.desugar;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.UnionType;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.AsyncCode;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Types;
import dev.fermata.processor.resolve.Attribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which exceptions a lambda or class throws where the compiler knew it of the {@code try}
 * around, which is taken apart.
 *
 * <pre>{@code
 * try {                                   …
 *   await(send());
 * } catch (A | B e) {
 *   attempt(() -> {                       attempt(() -> {
 *     throw e;                     →        if (e instanceof A) {
 *   });                                       throw (A) e;
 * }                                         }
 *                                           throw (B) e;
 *                                         });
 * }</pre>
 *
 * <p>Invariant: no closure in a clause of a {@code try} that awaits throws the parameter as what
 * only the {@code try} can tell. That of a clause which does not name the types is refused.
 */
public final class PreciseRethrows {
  private PreciseRethrows() {}

  public static void lower(Body body) {
    for (NameExpr thrown :
        body.block().findAll(NameExpr.class, it -> it.containsData(Attribution.PRECISE_RETHROW))) {
      CatchClause clause = clauseOf(thrown);
      if (isInAsyncCode(thrown) || !Awaits.in(clause.getParentNode().orElseThrow())) {
        continue;
      }
      Parameter parameter = clause.getParameter();
      if (parameter.getType() instanceof UnionType union) {
        lower(thrown, union.getElements());
      } else {
        body.refuse(
            Message.PRECISE_RETHROW,
            thrown,
            thrown.getNameAsString(),
            parameter.getType().asClassOrInterfaceType().getNameAsString());
      }
    }
  }

  private static CatchClause clauseOf(NameExpr thrown) {
    return thrown.stream(Node.TreeTraversal.PARENTS)
        .filter(CatchClause.class::isInstance)
        .map(CatchClause.class::cast)
        .filter(it -> it.getParameter().getNameAsString().equals(thrown.getNameAsString()))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the method that throws becomes a coroutine, whose body may throw anything. */
  private static boolean isInAsyncCode(NameExpr thrown) {
    return thrown.stream(Node.TreeTraversal.PARENTS)
        .filter(Awaits::isClosed)
        .findFirst()
        .filter(AsyncCode::is)
        .isPresent();
  }

  private static void lower(NameExpr thrown, List<ReferenceType> exceptions) {
    ThrowStmt statement = (ThrowStmt) Ast.wholeExpression(thrown).getParentNode().orElseThrow();
    List<Statement> lowered = new ArrayList<>();
    for (ReferenceType type : exceptions) {
      Statement rethrow = Ast.at(statement, Ast.throwing(cast(thrown, type)));
      if (lowered.size() < exceptions.size() - 1) {
        InstanceOfExpr test = new InstanceOfExpr(thrown.clone(), type.clone());
        rethrow = Ast.ifThen(Ast.typed(test, Types.BOOLEAN), List.of(rethrow));
      }
      lowered.add(Ast.at(statement, rethrow));
    }
    statement.getComment().ifPresent(lowered.get(0)::setComment);
    Node parent = statement.getParentNode().orElseThrow();
    if (parent instanceof BlockStmt) {
      Ast.replace(statement, lowered);
      return;
    }
    if (parent instanceof SwitchEntry entry
        && entry.getType() == SwitchEntry.Type.THROWS_STATEMENT) {
      entry.setType(SwitchEntry.Type.BLOCK);
    }
    statement.replace(Ast.at(statement, Ast.block(lowered)));
  }

  private static CastExpr cast(NameExpr thrown, ReferenceType type) {
    return Ast.typed(new CastExpr(type.clone(), thrown.clone()), Ast.typeOf(type));
  }
}
