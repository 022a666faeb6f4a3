package dev.fermata.processor.resolve.javac;

import com.github.javaparser.Position;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.diag.SourceSpan;
import dev.fermata.processor.discover.AsyncType;
import dev.fermata.processor.discover.CompanionStub;
import dev.fermata.processor.discover.SourceText;
import dev.fermata.processor.discover.SourceTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * Compiles companions on trial before they are written: what inference finds in a companion is
 * known to the compiler alone. What it does not accept is refused where the user wrote it, and is
 * no error in a file that nobody wrote.
 */
public final class CompanionTrial {
  private static final Pattern IDENTIFIER =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

  private final ProcessingEnvironment outer;
  private final Set<String> rootTypes;

  /**
   * Compiles what belongs to a compilation.
   *
   * @param rootTypes the qualified names of the types that it compiles in any case
   */
  public CompanionTrial(ProcessingEnvironment outer, Set<String> rootTypes) {
    this.outer = outer;
    this.rootTypes = rootTypes;
  }

  /**
   * An error in a companion.
   *
   * @param span the line of the user's file that what is wrong was made of
   * @param message what the compiler said first
   */
  public record Flaw(SourceSpan span, String message) {}

  /**
   * What is wrong with companions: the first error of each that has any.
   *
   * @param companions the sources of those on trial, one at least
   * @param types all types of this round
   */
  public Map<AsyncType, Flaw> flaws(
      Map<AsyncType, String> companions, Collection<AsyncType> types) {
    Map<AsyncType, Flaw> flaws = new LinkedHashMap<>();
    OuterTypes outerTypes =
        new OuterTypes(outer, rootTypes, () -> identifiers(companions.values(), types));
    List<JavaFileObject> units = new ArrayList<>();
    Map<AsyncType, JavaFileObject> onTrial = new LinkedHashMap<>();
    for (AsyncType type : types) {
      TypeElement element = outer.getElementUtils().getTypeElement(type.canonicalName());
      JavaFileObject source = outerTypes.sourceOf(element);
      if (!units.contains(source)) {
        units.add(source);
      }
      String companion = companions.get(type);
      JavaFileObject unit =
          new InMemorySource(
              type.companionQualifiedName(),
              companion == null ? CompanionStub.of(type) : companion);
      units.add(unit);
      if (companion != null) {
        onTrial.put(type, unit);
      }
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (PrivateTask opened = new PrivateTask(outer, outerTypes, units, diagnostics)) {
      JavacTask task = opened.enter();
      Trees trees = Trees.instance(task);
      onTrial.forEach(
          (type, file) -> {
            TreePath companion = attribute(type, task, trees);
            errorIn(file, diagnostics)
                .ifPresent(error -> flaws.put(type, flaw(type, companion, trees, error)));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return flaws;
  }

  private static Set<String> identifiers(
      Collection<String> companions, Collection<AsyncType> types) {
    Set<String> identifiers = JavacTypeOracle.identifiers(types);
    companions.stream()
        .flatMap(text -> IDENTIFIER.matcher(text).results().map(MatchResult::group))
        .forEach(identifiers::add);
    return identifiers;
  }

  private static Optional<Diagnostic<?>> errorIn(
      JavaFileObject file, DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && file.equals(each.getSource()))
        .<Diagnostic<?>>map(each -> each)
        .findFirst();
  }

  private static TreePath attribute(AsyncType type, JavacTask task, Trees trees) {
    String companion = type.companionQualifiedName();
    TreePath path = null;
    for (String name : List.of(companion, type.coroutinesQualifiedName())) {
      path = trees.getPath(task.getElements().getTypeElement(name));
      // A tree without a symbol of its own: to ask for it attributes the class around it.
      trees.getElement(new TreePath(path, ((ClassTree) path.getLeaf()).getModifiers()));
    }
    return path;
  }

  private static Flaw flaw(AsyncType type, TreePath companion, Trees trees, Diagnostic<?> error) {
    int line =
        originalLine(
            type,
            (ClassTree) companion.getLeaf(),
            companion.getCompilationUnit(),
            trees.getSourcePositions(),
            error);
    return new Flaw(spanOf(line, type), error.getMessage(null).lines().findFirst().orElse(""));
  }

  private static SourceSpan spanOf(int line, AsyncType type) {
    SourceText text =
        type.declaration().findCompilationUnit().orElseThrow().getData(SourceTrees.TEXT);
    int start = text.offset(new Position(line, 1));
    while (Character.isWhitespace(text.text().charAt(start))) {
      start++;
    }
    return new SourceSpan(start, start, start);
  }

  /** What the source map says of the place of an error; the method if that is in no statement. */
  private static int originalLine(
      AsyncType type,
      ClassTree companion,
      CompilationUnitTree unit,
      SourcePositions positions,
      Diagnostic<?> error) {
    for (Tree member : companion.getMembers()) {
      if (member instanceof ClassTree coroutine && holds(coroutine, unit, positions, error)) {
        for (AnnotationTree annotation : coroutine.getModifiers().getAnnotations()) {
          if (annotation.getAnnotationType().toString().endsWith("CompiledFrom")) {
            boolean isInStatement =
                coroutine.getMembers().stream()
                    .anyMatch(
                        it ->
                            it instanceof MethodTree method
                                && method.getName().contentEquals("resume")
                                && holds(method, unit, positions, error));
            return isInStatement
                ? mapped(numbers(annotation, "lines"), error.getLineNumber())
                : numbers(annotation, "line").get(0);
          }
        }
      }
    }
    return type.methods().get(0).line();
  }

  private static boolean holds(
      Tree tree, CompilationUnitTree unit, SourcePositions positions, Diagnostic<?> error) {
    return positions.getStartPosition(unit, tree) <= error.getPosition()
        && error.getPosition() < positions.getEndPosition(unit, tree);
  }

  /** The second number of the last pair whose first one is no greater. */
  private static int mapped(List<Integer> pairs, long line) {
    int original = pairs.get(1);
    for (int i = 0; i < pairs.size() && pairs.get(i) <= line; i += 2) {
      original = pairs.get(i + 1);
    }
    return original;
  }

  private static List<Integer> numbers(AnnotationTree annotation, String element) {
    List<Integer> numbers = new ArrayList<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree pair
          && pair.getVariable().toString().equals(element)) {
        List<? extends ExpressionTree> values =
            pair.getExpression() instanceof NewArrayTree array
                ? array.getInitializers()
                : List.of(pair.getExpression());
        values.forEach(value -> numbers.add((Integer) ((LiteralTree) value).getValue()));
      }
    }
    return numbers;
  }
}
