package dev.fermata.processor.discover;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The local enums of a source file, which the parser cannot read: where they stand is asked of
 * javac's tree, each is parsed for itself as a type, and put where a semicolon has kept its place.
 *
 * <pre>{@code
 * enum Color {           ;
 *   RED, GREEN      →                     and            enum Color {
 * }                                                        RED, GREEN
 * int x = 0;             int x = 0;                      }
 * }</pre>
 *
 * <p>Invariant: a text with something blanked out has the lines and columns of the whole.
 */
final class LocalEnums {
  private final SourceText text;
  private final List<Range> ranges;

  private LocalEnums(SourceText text, List<Range> ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  /**
   * Where an enum stands.
   *
   * @param start the offset of its first character
   * @param end the offset just behind its last
   */
  private record Range(int start, int end) {
    boolean contains(Range other) {
      return start <= other.start && other.end <= end;
    }
  }

  /**
   * Looks for those that a file has.
   *
   * @param text that of the file; where it is blank, there is nothing to look for
   */
  static LocalEnums in(CompilationUnitTree unit, SourcePositions positions, SourceText text) {
    List<Range> ranges = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        // The body of a constant is of that kind as well; it belongs to its creation.
        boolean isLocal = parent instanceof BlockTree || parent instanceof CaseTree;
        int start = (int) positions.getStartPosition(unit, type);
        if (isLocal && type.getKind() == Tree.Kind.ENUM && !text.isBlank(start)) {
          ranges.add(new Range(start, (int) positions.getEndPosition(unit, type)));
        }
        return super.visitClass(type, unused);
      }
    }.scan(unit, null);
    return new LocalEnums(text, ranges);
  }

  /** The text of the file without them. */
  String textWithout() {
    return withoutThoseIn(new Range(0, text.text().length()));
  }

  /**
   * Puts them into the tree that the text without them has become.
   *
   * @param parser reads the text of an enum, everything around it being blank
   */
  void insertInto(Node tree, Function<String, EnumDeclaration> parser) {
    // From the outermost in: the place of an enum may be in the body of another.
    for (Range range : ranges) {
      EmptyStmt place =
          tree.findFirst(
                  EmptyStmt.class, it -> text.offset(it.getBegin().orElseThrow()) == range.start)
              .orElseThrow();
      EnumDeclaration declaration = parser.apply(withoutThoseIn(range));
      place.getComment().ifPresent(declaration::setComment);
      place.replace(new LocalEnumDeclarationStmt(declaration));
    }
  }

  /** What stands in a range, without the local enums in it; all around it is blank. */
  private String withoutThoseIn(Range kept) {
    char[] chars = text.text().toCharArray();
    Outline.blank(chars, 0, kept.start);
    Outline.blank(chars, kept.end, chars.length);
    // From the innermost out, so that the place of an enum in another goes along with that.
    for (int i = ranges.size() - 1; i >= 0; i--) {
      Range range = ranges.get(i);
      if (kept.contains(range) && !kept.equals(range)) {
        Outline.blank(chars, range.start, range.end);
        chars[range.start] = ';';
      }
    }
    return new String(chars);
  }
}
