package dev.fermata.processor.discover;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import javax.lang.model.element.ExecutableElement;

/** The trees of a type with {@code @Async} methods. */
interface Declarations {
  /** The simple name of the file that they stand in. */
  String sourceFile();

  /** The tree of the type itself, in that of the file. */
  TypeDeclaration<?> ofType();

  /** The tree of one of its methods. */
  MethodDeclaration of(ExecutableElement method);
}
