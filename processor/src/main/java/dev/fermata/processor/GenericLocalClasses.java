package dev.fermata.processor;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.machine.Machine;
import java.util.List;

/** Reports a local class that would have type parameters in the companion, where none may be. */
final class GenericLocalClasses {
  private GenericLocalClasses() {}

  static void report(AsyncType type, List<Machine> machines, Reporter reporter) {
    CompilationUnit unit = type.declaration().findCompilationUnit().orElseThrow();
    for (Machine machine : machines) {
      for (ClassOrInterfaceType superclass : machine.body().genericExceptions()) {
        if (superclass.getParentNode().orElseThrow() instanceof TypeDeclaration<?> exception) {
          reporter.report(
              Message.GENERIC_EXCEPTION, unit, exception.getName(), exception.getNameAsString());
        } else {
          String anonymous = "<anonymous " + superclass.getNameAsString() + ">";
          reporter.report(Message.GENERIC_EXCEPTION, unit, superclass.getName(), anonymous);
        }
      }
      for (ClassOrInterfaceType use : machine.body().genericInStaticContext()) {
        reporter.report(
            Message.GENERIC_IN_STATIC_CONTEXT, unit, use.getName(), use.getNameAsString());
      }
    }
  }
}
