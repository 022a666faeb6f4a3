package dev.fermata.processor.discover;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.VoidType;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** In place of declarations in a file that nobody knows: the names in them, and nothing more. */
final class MissingDeclarations implements Declarations {
  private final String sourceFile;
  private final TypeDeclaration<?> declaration;

  MissingDeclarations(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement around) {
      outermost = around;
    }
    this.sourceFile = outermost.getSimpleName() + ".java";
    this.declaration = new CompilationUnit().addClass(outermost.getSimpleName().toString());
  }

  @Override
  public String sourceFile() {
    return sourceFile;
  }

  @Override
  public TypeDeclaration<?> ofType() {
    return declaration;
  }

  @Override
  public MethodDeclaration of(ExecutableElement method) {
    MethodDeclaration declaration = new MethodDeclaration();
    declaration.setName(method.getSimpleName().toString()).removeBody();
    for (VariableElement parameter : method.getParameters()) {
      declaration.addParameter(new VoidType(), parameter.getSimpleName().toString());
    }
    return declaration;
  }
}
