package dev.fermata.processor.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;

/** Refuses {@code @Async} on a method of a local or anonymous class of a body. */
final class LocalAsyncMethodCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (MethodDeclaration each : method.declaration().findAll(MethodDeclaration.class)) {
      if (each != method.declaration() && AsyncAnnotation.isOn(each)) {
        Node home = each.getParentNode().orElseThrow();
        if (home instanceof TypeDeclaration<?> local) {
          reporter.report(Message.METHOD_OF_LOCAL_CLASS, each, local.getNameAsString());
        } else {
          reporter.report(Message.METHOD_OF_ANONYMOUS_CLASS, each);
        }
      }
    }
  }
}
