package dev.fermata.processor.discover;

import com.github.javaparser.Position;
import java.util.Arrays;

/** The text of a source file, and the two ways of saying where in it something stands. */
public final class SourceText {
  private final String text;
  private final int[] lineStarts;

  public SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** Lines end as JLS 3.4 says: CR, LF, or CR LF. */
  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  public String text() {
    return text;
  }

  /** Whether there is a space at an offset. */
  boolean isBlank(int offset) {
    return text.charAt(offset) == ' ';
  }

  /** The offset, from 0, of a position that the parser gives: line and column from 1. */
  public int offset(Position position) {
    return lineStarts[position.line - 1] + position.column - 1;
  }

  /** The position of an offset. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
  }
}
