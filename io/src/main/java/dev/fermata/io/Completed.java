package dev.fermata.io;

import java.nio.charset.StandardCharsets;

/**
 * What a process left behind.
 *
 * @param exitCode 0 for success, mostly; 128 and the signal's number if a signal ended it
 * @param output what it wrote to its standard output
 * @param error what it wrote to its standard error
 */
public record Completed(int exitCode, byte[] output, byte[] error) {

  /**
   * The output as text.
   *
   * @return the output, taken for UTF-8
   */
  public String outputText() {
    return new String(output, StandardCharsets.UTF_8);
  }

  /**
   * The error output as text.
   *
   * @return the error output, taken for UTF-8
   */
  public String errorText() {
    return new String(error, StandardCharsets.UTF_8);
  }
}
