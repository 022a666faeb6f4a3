package dev.fermata.processor.check.bodies;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;

/** Refuses a type in a body that has the companion's name: no class may be in one of its name. */
final class LocalTypeNameCheck implements BodyCheck {

  @Override
  public void check(AsyncType type, AsyncMethod method, Reporter reporter) {
    for (TypeDeclaration<?> local : method.declaration().findAll(TypeDeclaration.class)) {
      if (local.getNameAsString().equals(type.companionName())) {
        reporter.report(
            Message.COMPANION_NAME_TAKEN,
            local.getName(),
            type.canonicalName(),
            type.companionQualifiedName());
      }
    }
  }
}
