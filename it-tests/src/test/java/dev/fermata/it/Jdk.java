package dev.fermata.it;

import java.nio.file.Path;

/** The JDK that runs the tests. */
final class Jdk {
  private Jdk() {}

  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
