package dev.fermata.junit;

import java.util.regex.Pattern;

/**
 * A schedule as one word that a shell takes as it is: {@code
 * 1:BankTest.transfer:9a0b77f2:3x1.17x2}.
 *
 * @param test whose schedule it is
 * @param program the {@link Trial.Outcome#fingerprint() fingerprint} of the program
 * @param plan the schedule
 */
record ScheduleCode(String test, String program, Plan plan) {
  private static final String VERSION = "1";
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

  /** What a test's name is in a code. */
  static String safe(String name) {
    return UNSAFE.matcher(name).replaceAll("_");
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException for what is none, or of another version
   */
  static ScheduleCode parse(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length > 1 && parts[0].matches("\\d+") && !parts[0].equals(VERSION)) {
      throw new IllegalArgumentException(
          "the schedule '%s' has format %s, and this version of fermata-junit reads format %s: run the test without it to get a new one"
              .formatted(text, parts[0], VERSION));
    }
    Plan plan = parts.length == 4 && parts[0].equals(VERSION) ? Plan.parse(parts[3]) : null;
    if (plan == null) {
      throw new IllegalArgumentException(
          "'%s' is no schedule: one reads %s"
              .formatted(text, new ScheduleCode("BankTest.transfer", "9a0b77f2", Plan.FIFO)));
    }
    return new ScheduleCode(parts[1], parts[2], plan);
  }

  @Override
  public String toString() {
    return String.join(":", VERSION, test, program, plan.toString());
  }
}
