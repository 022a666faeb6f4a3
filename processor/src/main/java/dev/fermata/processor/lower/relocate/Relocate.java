package dev.fermata.processor.lower.relocate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.Node.TreeTraversal;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.fermata.processor.lower.Accessor;
import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.resolve.Attribution;

/**
 * Moves a body's names from the user's class into a coroutine of the companion.
 *
 * <pre>{@code
 * this.count += limit(List.of());      →   setCount(self, getCount(self) + self.limit(java.util.List.of()));
 * super.close();                       →   superClose(self);
 * }</pre>
 *
 * <p>Invariant: every name means in the companion what it meant in the class. {@code this} is the
 * receiver, members are qualified, types are named from their package on, what Java's access rules
 * deny goes through an {@link Accessor}. A constant that is denied is its value, wherever it
 * stands: it may decide what is reachable. Names of what a local or anonymous class has of its own,
 * or inherits, stay: the class moves along.
 */
public final class Relocate {
  private Relocate() {}

  /**
   * Relocates a body.
   *
   * @param accessors those of the companion, shared by all its bodies
   */
  public static void lower(Body body, Accessors accessors) {
    Receivers receivers = new Receivers(body, accessors);
    RelocatedSuperclasses superclasses = new RelocatedSuperclasses(body, receivers);
    RelocatedTypes.relocate(body.block());
    RelocatedMembers members = new RelocatedMembers(receivers);
    RelocatedCalls calls = new RelocatedCalls(receivers);
    RelocatedAssignments assignments = new RelocatedAssignments(body, receivers);
    RelocatedReferences references = new RelocatedReferences(body, receivers);
    // Innermost first: an accessor's call takes operands that are relocated already.
    for (Node node : body.block().findAll(Node.class, TreeTraversal.POSTORDER)) {
      if (node instanceof NameExpr name) {
        members.relocate(name);
      } else if (node instanceof FieldAccessExpr access) {
        members.relocate(access);
      } else if (node instanceof ThisExpr self) {
        members.relocate(self);
      } else if (node instanceof MethodCallExpr call) {
        calls.relocate(call);
      } else if (node instanceof ObjectCreationExpr creation) {
        calls.relocate(creation);
      } else if (node instanceof AssignExpr assignment) {
        assignments.relocate(assignment);
      } else if (node instanceof UnaryExpr unary) {
        assignments.relocate(unary);
      } else if (node instanceof MethodReferenceExpr reference) {
        references.relocate(reference);
      }
    }
    superclasses.relocate();
    if (body.block().containsData(Attribution.INITIALIZES)) {
      receivers.initializeOwn();
    }
  }
}
