package dev.fermata.junit;

import dev.fermata.junit.Cancellation.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that makes one run of a program differ from the plain one, as text {@code 3x1.17x2.c4w}: at
 * the 3rd choice the 1st other, at the 17th the 2nd, the target cancelled while it waits at its 4th
 * suspension; {@code fifo} for the plain one.
 */
record Plan(List<Deviation> deviations, List<Cancellation> cancellations) {
  static final Plan FIFO = new Plan(List.of(), List.of());

  private static final String FIFO_TEXT = "fifo";
  private static final Pattern PART = Pattern.compile("(\\d{1,9})x(\\d{1,9})|c(\\d{1,9})([wk])");

  Plan {
    deviations = List.copyOf(deviations);
    cancellations = List.copyOf(cancellations);
  }

  /** Reads {@link #toString()}; null for what is none. */
  static @Nullable Plan parse(String text) {
    if (text.equals(FIFO_TEXT)) {
      return FIFO;
    }
    List<Deviation> deviations = new ArrayList<>();
    List<Cancellation> cancellations = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return null;
      }
      if (matcher.group(1) != null) {
        deviations.add(
            new Deviation(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
      } else {
        cancellations.add(
            new Cancellation(
                Integer.parseInt(matcher.group(3)),
                matcher.group(4).charAt(0) == Window.WAITING.code ? Window.WAITING : Window.WOKEN));
      }
    }
    return new Plan(deviations, cancellations);
  }

  @Override
  public String toString() {
    String text =
        Stream.concat(
                deviations.stream().map(each -> each.point() + "x" + each.pick()),
                cancellations.stream().map(each -> "c" + each.suspension() + each.window().code))
            .collect(Collectors.joining("."));
    return text.isEmpty() ? FIFO_TEXT : text;
  }
}
