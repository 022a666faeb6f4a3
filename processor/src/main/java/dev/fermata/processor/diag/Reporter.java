package dev.fermata.processor.diag;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Comparator;
import java.util.TreeSet;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is to be said and says it, at an exact place and in the order of the source,
 * whatever the order of the checks. The place is a tree of the outer compilation that is found by
 * its source offset; nothing is attributed.
 */
public final class Reporter {
  private static final Comparator<Entry> SOURCE_ORDER =
      Comparator.comparing(Entry::file)
          .thenComparingLong(Entry::offset)
          .thenComparing(Entry::message)
          .thenComparing(Entry::text);

  private final Elements elements;
  private final Trees trees;
  private final Messager messager;
  private final TreeSet<Entry> entries = new TreeSet<>(SOURCE_ORDER);
  private final TreeSet<Entry> printed = new TreeSet<>(SOURCE_ORDER);
  private int errors;

  /** Reports to the user of this environment. */
  public Reporter(ProcessingEnvironment environment, Trees trees) {
    this.elements = environment.getElementUtils();
    this.trees = trees;
    this.messager = environment.getMessager();
  }

  /**
   * Reports at a node of an original tree: at its name if it has one, else where it begins. A
   * warning that an annotation around the node suppresses is dropped.
   */
  public void report(Message message, Node at, Object... arguments) {
    report(message, at.findCompilationUnit().orElseThrow(), at, arguments);
  }

  /**
   * Reports at a node that was copied from {@code unit} into a tree of another shape, or is still
   * in it.
   */
  public void report(Message message, CompilationUnit unit, Node at, Object... arguments) {
    if (Suppressions.cover(message, at)) {
      return;
    }
    CompilationUnitTree tree = outerTree(unit);
    long offset = tree == null ? 0 : Positions.offset(tree, Positions.anchor(at));
    add(new Entry(message, message.format(arguments), tree, offset));
  }

  /**
   * Reports at a declaration, for what is found before there is a tree of ours. A warning that an
   * annotation on it or around it suppresses is dropped.
   */
  public void report(Message message, Element at, Object... arguments) {
    if (Suppressions.cover(message, at)) {
      return;
    }
    TreePath path = trees.getPath(at);
    if (path == null) {
      add(new Entry(message, message.format(arguments), null, 0));
      return;
    }
    report(message, path.getCompilationUnit(), path.getLeaf(), arguments);
  }

  /**
   * Reports at a place in a tree of the outer compilation. A warning that an annotation around it
   * suppresses is dropped.
   */
  public void report(Message message, TreePath at, Object... arguments) {
    if (!Suppressions.cover(message, at)) {
      report(message, at.getCompilationUnit(), at.getLeaf(), arguments);
    }
  }

  /** Reports at a tree of the outer compilation. */
  public void report(Message message, CompilationUnitTree unit, Tree at, Object... arguments) {
    long start = trees.getSourcePositions().getStartPosition(unit, at);
    add(new Entry(message, message.format(arguments), unit, start, at));
  }

  /**
   * Reports at a place in a type's file that the compiler itself gave for it, so that it is printed
   * where the compiler would.
   */
  public void report(Message message, TypeElement in, SourceSpan span, Object... arguments) {
    CompilationUnitTree unit = trees.getPath(in).getCompilationUnit();
    Tree at = Positions.treeOf(trees.getSourcePositions(), unit, span);
    add(new Entry(message, message.format(arguments), unit, Math.max(span.start(), 0), at));
  }

  /** How many errors were reported so far. */
  public int errors() {
    return errors;
  }

  /** Says what was collected since the last time. */
  public void flush() {
    for (Entry entry : entries) {
      print(entry);
    }
    printed.addAll(entries);
    entries.clear();
  }

  private void add(Entry entry) {
    if (!printed.contains(entry)
        && entries.add(entry)
        && entry.message().kind() == Diagnostic.Kind.ERROR) {
      errors++;
    }
  }

  private void print(Entry entry) {
    Diagnostic.Kind kind = entry.message().kind();
    CompilationUnitTree unit = entry.unit();
    if (unit == null) {
      messager.printMessage(kind, entry.text());
      return;
    }
    Tree at = entry.at();
    if (at == null) {
      at = Positions.treeAt(trees.getSourcePositions(), unit, entry.offset());
    }
    trees.printMessage(kind, entry.text(), at, unit);
  }

  /** The outer compilation's tree of the file that {@code unit} was parsed from. */
  private @Nullable CompilationUnitTree outerTree(CompilationUnit unit) {
    String prefix = unit.getPackageDeclaration().map(p -> p.getNameAsString() + ".").orElse("");
    return unit.getTypes().stream()
        .flatMap(type -> elements.getAllTypeElements(prefix + type.getNameAsString()).stream())
        .map(trees::getPath)
        .filter(path -> path != null)
        .map(TreePath::getCompilationUnit)
        .findFirst()
        .orElse(null);
  }

  private record Entry(
      Message message,
      String text,
      @Nullable CompilationUnitTree unit,
      long offset,
      @Nullable Tree at) {

    Entry(Message message, String text, @Nullable CompilationUnitTree unit, long offset) {
      this(message, text, unit, offset, null);
    }

    String file() {
      return unit == null ? "" : unit.getSourceFile().toUri().toString();
    }
  }
}
