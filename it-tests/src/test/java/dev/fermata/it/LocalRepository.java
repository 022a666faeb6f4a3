package dev.fermata.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Maven repository that holds what this build made, as {@code mvn install} would leave it. */
final class LocalRepository {
  static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path root;

  LocalRepository(Path root) throws IOException {
    this.root = root;
    add("fermata-parent", Script.HOME.resolve("pom.xml"), "pom");
    for (String module : new String[] {"bom", "annotations", "runtime", "io", "junit"}) {
      add("fermata-" + module, Script.HOME.resolve(module).resolve("pom.xml"), "pom");
    }
    add("fermata-annotations", Distribution.annotations(), "jar");
    add("fermata-runtime", Distribution.runtime(), "jar");
    add("fermata-io", Distribution.io(), "jar");
    add("fermata-junit", Distribution.junit(), "jar");
    add("fermata-processor", Distribution.processor(), "jar");
    add(
        "fermata-processor",
        Script.HOME.resolve("processor/target/dependency-reduced-pom.xml"),
        "pom");
  }

  /** Runs Maven in a project. What it needs from elsewhere comes through the user's repository. */
  ProcessResult maven(Path project, String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 6];
    command[0] = Script.HOME.resolve("mvnw").toString();
    command[1] = "--batch-mode";
    command[2] = "--no-transfer-progress";
    command[3] = "-Dmaven.repo.local=" + root;
    command[4] = "-Dmaven.repo.local.tail=" + System.getProperty("user.repository");
    command[5] = "-Dfermata.version=" + VERSION;
    System.arraycopy(arguments, 0, command, 6, arguments.length);
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().remove("MAVEN_PROJECTBASEDIR");
    return ProcessResult.of(builder, "");
  }

  private void add(String artifact, Path file, String extension) throws IOException {
    Path folder = root.resolve("dev/fermata").resolve(artifact).resolve(VERSION);
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(artifact + "-" + VERSION + "." + extension));
  }
}
