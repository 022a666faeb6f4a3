package dev.fermata.processor.lines;

import com.github.javaparser.Range;
import com.github.javaparser.ast.body.BodyDeclaration;
import dev.fermata.processor.discover.AsyncMethod;
import dev.fermata.processor.discover.AsyncType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of a type's {@code @Async} bodies, where they hold nothing else. Of {@code @Async int
 * f() { return 1; } int g() { return 2; }} on one line there are none.
 */
record ReplacedLines(Set<Integer> lines) {
  static ReplacedLines of(AsyncType type) {
    List<Range> others = new ArrayList<>();
    List<Range> bodies = new ArrayList<>();
    for (AsyncMethod method : type.methods()) {
      method.declaration().getBody().flatMap(body -> body.getRange()).ifPresent(bodies::add);
    }
    for (BodyDeclaration<?> member : type.declaration().getMembers()) {
      boolean isReplaced =
          type.methods().stream().anyMatch(method -> method.declaration() == member);
      if (!isReplaced) {
        member.getRange().ifPresent(others::add);
      }
    }
    Set<Integer> lines = new TreeSet<>();
    for (Range body : bodies) {
      for (int line = body.begin.line; line <= body.end.line; line++) {
        int each = line;
        if (others.stream().noneMatch(it -> it.begin.line <= each && each <= it.end.line)) {
          lines.add(line);
        }
      }
    }
    return new ReplacedLines(lines);
  }

  boolean contain(int line) {
    return lines.contains(line);
  }
}
