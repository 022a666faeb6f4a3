package dev.fermata.processor.machine.graph;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.machine.Jump;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.DirectCall;

/** A piece of a body as the user would write it: direct calls as such, types without packages. */
final class WrittenText {
  private WrittenText() {}

  static String of(Node node) {
    Node copy = node.clone();
    copy.findAll(ClassOrInterfaceType.class).forEach(WrittenText::leaveOutPackage);
    copy.findAll(MethodCallExpr.class, call -> call.containsData(Attribution.STANDS_FOR))
        .forEach(WrittenText::callDirectly);
    for (ContinueStmt jump : Jump.in(copy)) {
      jump.setLabel(new SimpleName("→"));
    }
    return copy.toString();
  }

  private static void leaveOutPackage(ClassOrInterfaceType type) {
    type.getScope()
        .filter(scope -> Character.isLowerCase(scope.getNameAsString().codePointAt(0)))
        .ifPresent(scope -> type.removeScope());
  }

  /** {@code RepoAsync.find(repo, id)} was written {@code repo.find(id)}. */
  private static void callDirectly(MethodCallExpr call) {
    DirectCall direct = call.getData(Attribution.STANDS_FOR);
    if (direct.isOfSuper()) {
      call.getArguments().remove(0);
      call.setScope(new SuperExpr());
    } else if (!direct.isStatic()) {
      Expression receiver = call.getArguments().remove(0);
      if (receiver instanceof ThisExpr) {
        call.removeScope();
      } else {
        call.setScope(receiver);
      }
    } else {
      call.setScope(call.findData(Attribution.WRITTEN_SCOPE).map(Expression::clone).orElse(null));
    }
  }
}
