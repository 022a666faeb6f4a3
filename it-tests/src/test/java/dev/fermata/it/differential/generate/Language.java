package dev.fermata.it.differential.generate;

/**
 * What the running JDK's Java has beyond that of JDK 17.
 *
 * @param hasPatternSwitches pattern switches, guards and record patterns
 * @param hasUnnamedVariables {@code _} where a name is not needed
 */
record Language(boolean hasPatternSwitches, boolean hasUnnamedVariables) {

  /** The language of the JDK that this runs on. */
  static Language current() {
    int version = Runtime.version().feature();
    return new Language(version >= 21, version >= 22);
  }
}
