package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the jars that users get. */
class DistributionTest {

  @Test
  void processorsJarHoldsNoOtherPackagesThanItsOwn() throws Exception {
    try (JarFile jar = new JarFile(Distribution.processor().toFile())) {
      for (String name : names(jar)) {
        if (name.endsWith(".class")) {
          assertThat(name).startsWith("dev/fermata/processor/");
        }
      }
    }
  }

  @Test
  void everyJarCarriesItsLicense() throws Exception {
    for (Path path :
        List.of(Distribution.annotations(), Distribution.runtime(), Distribution.processor())) {
      try (JarFile jar = new JarFile(path.toFile())) {
        assertThat(read(jar, "META-INF/LICENSE")).contains("Apache License");
        assertThat(read(jar, "META-INF/NOTICE")).contains("Fermata");
      }
    }
    try (JarFile jar = new JarFile(Distribution.processor().toFile())) {
      assertThat(read(jar, "META-INF/THIRD-PARTY")).contains("JavaParser");
    }
  }

  @Test
  void everyProcessorIsRegisteredWithJavacAndWithGradle() throws Exception {
    try (JarFile jar = new JarFile(Distribution.processor().toFile())) {
      List<String> services =
          read(jar, "META-INF/services/javax.annotation.processing.Processor").lines().toList();
      List<String> incremental =
          read(jar, "META-INF/gradle/incremental.annotation.processors").lines().toList();

      assertThat(services).contains("dev.fermata.processor.FermataProcessor");
      assertThat(incremental.stream().map(line -> line.split(",")[0]).toList())
          .containsExactlyElementsIn(services);
      assertThat(incremental).contains("dev.fermata.processor.FermataProcessor,isolating");
    }
  }

  @Test
  void modulesHaveTheirNames() throws Exception {
    for (String[] expected :
        new String[][] {
          {"dev.fermata.annotation", Distribution.annotations().toString()},
          {"dev.fermata", Distribution.runtime().toString()},
          {"dev.fermata.processor", Distribution.processor().toString()}
        }) {
      ProcessResult result = Jdk.run("jar", "--describe-module", "--file", expected[1]);

      assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
      assertThat(result.out()).containsMatch("(?m)^" + expected[0] + "@");
    }
  }

  @Test
  void runtimeNeedsNothingButTheAnnotationsWhenItRuns() throws Exception {
    ProcessResult result =
        Jdk.run(
            "jdeps",
            "-summary",
            "--ignore-missing-deps",
            "--module-path",
            Distribution.annotations(),
            Distribution.runtime());

    List<String> needed =
        result.out().lines().map(line -> line.replaceAll(".*-> ", "")).sorted().toList();
    assertThat(needed).containsNoneOf("java.desktop", "java.sql", "jdk.compiler");
    assertThat(needed).containsAtLeast("dev.fermata.annotation", "java.base");
  }

  private static List<String> names(JarFile jar) {
    return jar.stream().map(ZipEntry::getName).toList();
  }

  private static String read(JarFile jar, String entry) throws Exception {
    return new String(
        jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
