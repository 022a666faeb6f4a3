package dev.fermata.processor.emit.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Source under construction: lines with their indentation, which line of the user's file each was
 * made from, and lines whose text is settled last because it names line numbers.
 */
public final class SourceBuilder {
  private static final String INDENT = "  ";
  private static final int MAX_WIDTH = 100;

  private final List<String> lines = new ArrayList<>();
  private final List<Mapping> mappings = new ArrayList<>();
  private final List<Deferred> deferred = new ArrayList<>();
  private int depth;

  /** Adds a line, or those of an expression with statements; an empty one has no indentation. */
  public SourceBuilder line(String text) {
    if (text.indexOf('\n') >= 0) {
      return lines(text);
    }
    lines.add(text.isEmpty() ? "" : INDENT.repeat(depth) + text);
    return this;
  }

  /** Adds a call, on as few lines as fit. */
  public SourceBuilder call(String head, List<String> arguments, String tail) {
    String oneLine = head + "(" + String.join(", ", arguments) + ")" + tail;
    if (fits(oneLine)) {
      return line(oneLine);
    }
    String indentation = " ".repeat(4 + head.length() - head.stripLeading().length());
    line(head + "(");
    String oneRow = indentation + String.join(", ", arguments) + ")" + tail;
    if (fits(oneRow)) {
      return line(oneRow);
    }
    for (int i = 0; i < arguments.size(); i++) {
      line(indentation + arguments.get(i) + (i < arguments.size() - 1 ? "," : ")" + tail));
    }
    return this;
  }

  /** Begins a method, on as few lines as fit. */
  public SourceBuilder openSignature(String signature) {
    int clause = signature.indexOf(") throws ") + 1;
    int parameters = signature.indexOf('(') + 1;
    if (fits(signature)) {
      return open(signature);
    }
    if (clause > 0 && fits(signature.substring(0, clause))) {
      line(signature.substring(0, clause));
      return open("    " + signature.substring(clause + 1));
    }
    line(signature.substring(0, parameters));
    String rest = "    " + signature.substring(parameters);
    if (fits(rest) || clause == 0) {
      return open(rest);
    }
    line("    " + signature.substring(parameters, clause));
    return open("    " + signature.substring(clause + 1));
  }

  private boolean fits(String text) {
    return INDENT.length() * depth + text.length() <= MAX_WIDTH;
  }

  /** Adds several lines. */
  public SourceBuilder lines(String text) {
    text.lines().forEach(this::line);
    return this;
  }

  /** Adds a line and indents what follows. */
  public SourceBuilder open(String text) {
    line(text);
    depth++;
    return this;
  }

  /** Ends what {@link #open} began. */
  public SourceBuilder close(String text) {
    depth--;
    return line(text);
  }

  /** Ends one part of what {@link #open} began and begins the next. */
  public SourceBuilder reopen(String text) {
    depth--;
    return open(text);
  }

  /** Has all that an action adds indented, so much deeper. */
  public SourceBuilder indented(int levels, Runnable action) {
    depth += levels;
    action.run();
    depth -= levels;
    return this;
  }

  /** Adds to the end of the last line. */
  public SourceBuilder append(String text) {
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + text);
    return this;
  }

  /** Notes which of the user's lines the next line is made from. */
  public SourceBuilder from(int originalLine) {
    return from(originalLine, 0);
  }

  /** Notes which of the user's lines the line after {@code skipped} more is made from. */
  public SourceBuilder from(int originalLine, int skipped) {
    if (originalLine > 0) {
      mappings.add(new Mapping(lines.size() + skipped, originalLine));
    }
    return this;
  }

  /** Adds other source, indented to here. */
  public SourceBuilder add(SourceBuilder other) {
    int offset = lines.size();
    other.mappings.forEach(one -> mappings.add(new Mapping(one.index + offset, one.original)));
    return addApart(other);
  }

  /** Adds other source that says itself which lines it was made from. */
  public SourceBuilder addApart(SourceBuilder other) {
    int offset = lines.size();
    other.lines.forEach(this::line);
    other.deferred.forEach(
        one ->
            deferred.add(new Deferred(one.index + offset, one.count, depth + one.depth, one.text)));
    return this;
  }

  /**
   * Leaves room for lines that are written when the line numbers are known.
   *
   * @param count how many lines
   * @param text makes them from the number of the first
   */
  public SourceBuilder defer(int count, IntFunction<List<String>> text) {
    deferred.add(new Deferred(lines.size(), count, depth, text));
    for (int i = 0; i < count; i++) {
      lines.add("");
    }
    return this;
  }

  public int lineCount() {
    return lines.size();
  }

  /** Which generated lines, counted from 0, stand for which original ones; each change once. */
  public List<Mapping> mappings() {
    List<Mapping> changes = new ArrayList<>();
    for (Mapping mapping : mappings) {
      Mapping last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
      if (last != null && last.index == mapping.index) {
        changes.remove(changes.size() - 1);
        last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
      }
      if (last == null || last.original != mapping.original) {
        changes.add(mapping);
      }
    }
    return changes;
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>(lines);
    for (Deferred one : deferred) {
      List<String> text = one.text.apply(one.index + 1);
      if (text.size() != one.count) {
        throw new IllegalStateException("room for " + one.count + " lines, got " + text.size());
      }
      for (int i = 0; i < one.count; i++) {
        all.set(one.index + i, INDENT.repeat(one.depth) + text.get(i));
      }
    }
    return String.join("\n", all) + "\n";
  }

  /**
   * One line's origin.
   *
   * @param index the generated line, counted from 0
   * @param original the user's line, counted from 1
   */
  public record Mapping(int index, int original) {}

  private record Deferred(int index, int count, int depth, IntFunction<List<String>> text) {}
}
