package dev.fermata.processor.discover;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;

/**
 * Keeps the empty body of an enum's constant, which makes a class of its own of it: the parser's
 * tree does not tell it from none.
 */
final class EmptyConstantBodies {
  private EmptyConstantBodies() {}

  /** Puts into each such body an initializer that does nothing. */
  static void keep(Node tree, SourceText text) {
    for (EnumConstantDeclaration constant : tree.findAll(EnumConstantDeclaration.class)) {
      int last = text.offset(constant.getEnd().orElseThrow());
      if (constant.getClassBody().isEmpty() && text.text().charAt(last) == '}') {
        constant.getClassBody().add(new InitializerDeclaration(false, new BlockStmt()));
      }
    }
  }
}
