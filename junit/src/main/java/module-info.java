/** Tests with JUnit Jupiter: virtual time, many schedules, cancellation everywhere. */
module dev.fermata.junit {
  requires transitive dev.fermata;
  requires static org.jspecify;
  requires transitive org.junit.jupiter.api;
  requires org.junit.platform.commons;
  requires org.opentest4j;
  requires static org.mockito;

  exports dev.fermata.junit;
  // The runtime finds what is there by its name.
  exports dev.fermata.junit.mockito to
      dev.fermata;

  // JUnit makes the extension.
  opens dev.fermata.junit to
      org.junit.platform.commons;

  provides org.junit.jupiter.api.extension.Extension with
      dev.fermata.junit.FermataExtension;
}
