package dev.fermata.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Attribution.Inherited;
import dev.fermata.processor.resolve.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names that one body uses, and fresh ones beside them. Deterministic: no hash order shows. */
public final class Names {
  /**
   * What a generated coroutine and its base class call their own: a local variable may become a
   * field beside them. And the roots of qualified names in generated code.
   */
  private static final Set<String> RESERVED =
      Set.of("state", "self", "result", "thrown", "this$0", "java", "dev");

  private final Set<String> used = new HashSet<>(RESERVED);
  private final Set<String> kept = new HashSet<>();
  private final Map<String, String> written = new HashMap<>();

  /** Whether no local variable may have the name. */
  public boolean isReserved(String name) {
    return RESERVED.contains(name) || kept.contains(name);
  }

  /**
   * Starts with the names that mean something in a body: a fresh one must not hide a variable, or
   * obscure the type or package that a qualified name begins with. Methods have names of their own.
   */
  static Names of(Node body) {
    Names names = new Names();
    body.walk(
        node -> {
          if (node instanceof NameExpr name) {
            names.reserve(name.getNameAsString());
          } else if (node instanceof VariableDeclarator declarator) {
            names.reserve(declarator.getNameAsString());
          } else if (node instanceof Parameter parameter) {
            names.reserve(parameter.getNameAsString());
          } else if (node instanceof TypePatternExpr pattern) {
            names.reserve(pattern.getNameAsString());
          } else if (node instanceof LabeledStmt labeled) {
            names.reserve(labeled.getLabel().getIdentifier());
          } else if (node instanceof ClassOrInterfaceType type && type.getScope().isEmpty()) {
            names.reserve(type.getNameAsString());
          } else if (node instanceof TypeDeclaration<?> type) {
            names.reserve(type.getNameAsString());
          }
          node.findData(AsyncCode.CLASS_NAME).ifPresent(names::reserve);
          node.findData(Attribution.INHERITED).map(Inherited::fields).ifPresent(names.used::addAll);
          node.findData(Attribution.SYMBOL)
              .map(Symbol::owner)
              .map(owner -> owner.split("\\.", 2)[0])
              .ifPresent(names.kept::add);
        });
    names.used.addAll(names.kept);
    return names;
  }

  /** Reserves a name for what it means around the body: no variable of the body may have it. */
  public void keep(String name) {
    kept.add(name);
    used.add(name);
  }

  /** Reserves a name; false if it was taken. */
  public boolean reserve(String name) {
    return used.add(name);
  }

  /** Returns and reserves a new name for a variable of the user's. */
  public String renamed(String variable) {
    String name = fresh(variable);
    written.put(name, variable);
    return name;
  }

  /** The name that the user gave to a variable: its own, if it was never renamed. */
  public String written(String name) {
    return written.getOrDefault(name, name);
  }

  /** Returns and reserves {@code base}, or {@code base1}, {@code base2}, … if it is taken. */
  public String fresh(String base) {
    String name = base;
    for (int i = 1; !used.add(name); i++) {
      name = base + i;
    }
    return name;
  }
}
