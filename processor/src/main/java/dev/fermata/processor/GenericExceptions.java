package dev.fermata.processor;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.fermata.processor.diag.AbandonedException;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.machine.Machine;
import java.util.List;

/** Refuses an exception class that has to move and would have type parameters then. */
final class GenericExceptions {
  private GenericExceptions() {}

  static void refuse(AsyncType type, List<Machine> machines, Reporter reporter) {
    CompilationUnit unit = type.declaration().findCompilationUnit().orElseThrow();
    List<TypeDeclaration<?>> refused =
        machines.stream()
            .<TypeDeclaration<?>>flatMap(machine -> machine.body().genericExceptions().stream())
            .toList();
    for (TypeDeclaration<?> exception : refused) {
      reporter.report(
          Message.GENERIC_EXCEPTION, unit, exception.getName(), exception.getNameAsString());
    }
    if (!refused.isEmpty()) {
      throw new AbandonedException();
    }
  }
}
