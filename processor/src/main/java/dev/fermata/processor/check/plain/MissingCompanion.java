package dev.fermata.processor.check.plain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import dev.fermata.processor.discover.Discovery;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Says of a name that would be a companion's, and is none, which type has what companion. */
final class MissingCompanion {
  private static final String SUFFIX = "Async";

  private final Trees trees;
  private final Reporter reporter;

  MissingCompanion(Trees trees, Reporter reporter) {
    this.trees = trees;
    this.reporter = reporter;
  }

  /** Whether a name looks like that of a companion. */
  static boolean isLikely(CharSequence name) {
    String text = name.toString();
    return text.length() > SUFFIX.length()
        && Character.isUpperCase(text.charAt(0))
        && text.endsWith(SUFFIX);
  }

  /**
   * Reports a name that is not found.
   *
   * @param qualifier the type in front of it, null if there is none
   */
  void report(TreePath name, CharSequence companion, @Nullable TypeElement qualifier) {
    String type = companion.toString().substring(0, companion.length() - SUFFIX.length());
    String cure =
        known(name.getCompilationUnit(), qualifier)
            .filter(it -> it.getSimpleName().contentEquals(type))
            .findFirst()
            .map(it -> "%s has %s".formatted(it.getQualifiedName(), Discovery.companionName(it)))
            .map(it -> it + ", once it has @Async methods and no errors.")
            .orElse(
                type
                    + " has one once it has @Async methods and no errors; that of a nested type is"
                    + " Outer_InnerAsync.");
    reporter.report(Message.COMPANION_NOT_FOUND, name, companion, type, cure);
  }

  /** The nested types that a name in a file is likely to mean. */
  private Stream<TypeElement> known(CompilationUnitTree unit, @Nullable TypeElement qualifier) {
    Stream<TypeElement> ofFile =
        unit.getTypeDecls().stream()
            .flatMap(it -> type(TreePath.getPath(unit, it)))
            .flatMap(MissingCompanion::membersOf);
    Stream<TypeElement> imported =
        unit.getImports().stream()
            .map(ImportTree::getQualifiedIdentifier)
            .flatMap(it -> type(TreePath.getPath(unit, it)))
            .filter(it -> it.getNestingKind().isNested());
    return Stream.of(
            Stream.ofNullable(qualifier).flatMap(MissingCompanion::membersOf), ofFile, imported)
        .flatMap(it -> it);
  }

  private Stream<TypeElement> type(TreePath path) {
    return trees.getElement(path) instanceof TypeElement type ? Stream.of(type) : Stream.empty();
  }

  private static Stream<TypeElement> membersOf(TypeElement type) {
    return ElementFilter.typesIn(type.getEnclosedElements()).stream()
        .flatMap(it -> Stream.concat(Stream.of(it), membersOf(it)));
  }
}
