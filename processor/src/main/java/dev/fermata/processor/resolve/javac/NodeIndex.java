package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import dev.fermata.processor.discover.LombokForms;
import dev.fermata.processor.discover.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one method by where they stand in the file: expressions, types and names by where
 * they begin and end, variables by where their declaration begins and by name, types by where they
 * begin.
 */
final class NodeIndex {
  private final SourceText text;
  private final Map<Range, List<Node>> byRange = new HashMap<>();
  private final Map<Variable, List<Node>> variables = new HashMap<>();

  private final Map<Long, ForEachStmt> loops = new HashMap<>();
  private final Map<Long, TypeDeclaration<?>> types = new HashMap<>();
  private final Map<Long, MethodDeclaration> methods = new HashMap<>();

  private record Range(long start, long end) {}

  private record Variable(long start, String name) {}

  NodeIndex(MethodDeclaration method, SourceText text) {
    this.text = text;
    method.walk(this::add);
  }

  /**
   * The expressions, types and names that begin and end at the given offsets. A semicolon at the
   * end does not count: javac lets the name of a resource end behind it.
   */
  List<Node> at(long start, long end) {
    long last = end > 0 && text.text().charAt((int) end - 1) == ';' ? end - 1 : end;
    return byRange.getOrDefault(new Range(start, last), List.of());
  }

  /**
   * The declarator, parameter or pattern of a variable whose declaration begins at an offset; all
   * declarators without a name, which for javac is empty.
   */
  List<Node> variables(long start, String name) {
    return variables.getOrDefault(new Variable(start, name.isEmpty() ? "_" : name), List.of());
  }

  /** The for-each statement that begins at an offset. */
  @Nullable ForEachStmt loop(long start) {
    return loops.get(start);
  }

  /** The declaration of a type that begins at an offset. */
  @Nullable TypeDeclaration<?> type(long start) {
    return types.get(start);
  }

  /** The declaration of a local class's method that begins at an offset. */
  @Nullable MethodDeclaration method(long start) {
    return methods.get(start);
  }

  /** The simple names that several types declared in the method have. */
  Set<String> sharedTypeNames() {
    Set<String> names = new HashSet<>();
    return types.values().stream()
        .map(TypeDeclaration::getNameAsString)
        .filter(name -> !names.add(name))
        .collect(Collectors.toSet());
  }

  long start(Node node) {
    return text.offset(node.getBegin().orElseThrow());
  }

  long end(Node node) {
    return text.offset(node.getEnd().orElseThrow()) + 1L;
  }

  /** The range of a catch parameter begins at the last name of its type. */
  private long start(Parameter parameter) {
    long start = start((Node) parameter);
    return parameter.getType().getRange().isPresent()
        ? Math.min(start, start(parameter.getType()))
        : start;
  }

  /** The range of a pattern begins behind its modifiers and annotations. */
  private long start(TypePatternExpr pattern) {
    return Stream.concat(
            pattern.getModifiers().stream(),
            pattern.getType().findAll(AnnotationExpr.class).stream())
        .mapToLong(this::start)
        .reduce(start((Node) pattern), Math::min);
  }

  private void add(Node node) {
    if (node.getRange().isEmpty()) {
      return;
    }
    if (node instanceof Expression || node instanceof Type || node instanceof Name) {
      addAt(start(node), node);
    }
    if (node instanceof Type type && type.getAnnotations().isNonEmpty()) {
      // A type with type arguments begins at its annotations for javac, and behind them here.
      addAt(start(type.getAnnotation(0)), type);
    }
    if (node instanceof VariableDeclarator declarator) {
      Node declaration = declarator.getParentNode().orElseThrow();
      addVariable(start(declaration), declarator);
      if (declaration.findData(LombokForms.VAL).isPresent()) {
        // What Lombok declares anew begins at its name, unless it has a modifier.
        addVariable(start(declarator), declarator);
      }
    } else if (node instanceof Parameter parameter) {
      addVariable(start(parameter), parameter);
    } else if (node instanceof TypePatternExpr pattern) {
      addVariable(start(pattern), pattern);
    } else if (node instanceof ForEachStmt loop) {
      loops.put(start(node), loop);
    } else if (node instanceof TypeDeclaration<?> type) {
      types.put(start(node), type);
    } else if (node instanceof MethodDeclaration method) {
      methods.put(start(node), method);
    }
  }

  private void addAt(long start, Node node) {
    byRange.computeIfAbsent(new Range(start, end(node)), range -> new ArrayList<>(2)).add(node);
  }

  private <V extends Node & NodeWithSimpleName<?>> void addVariable(long start, V variable) {
    variables
        .computeIfAbsent(new Variable(start, variable.getNameAsString()), key -> new ArrayList<>(1))
        .add(variable);
  }
}
