package dev.fermata.benchmarks.comparison;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What was measured on: enough to compare with, nothing that names a machine or its user. */
final class Machine {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
  private static final Path CPUS = Path.of("/proc/cpuinfo");

  private Machine() {}

  private static Path file(Path raw) {
    return raw.resolve("machine.json");
  }

  static void write(Path raw) throws IOException {
    JsonObject machine = new JsonObject();
    machine.addProperty("cores", Runtime.getRuntime().availableProcessors());
    machine.addProperty("cpu", cpu());
    machine.addProperty("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.addProperty(
        "jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    machine.addProperty("kotlin", Kotlin.versions());
    Files.writeString(file(raw), GSON.toJson(machine) + "\n");
  }

  static JsonObject read(Path raw) throws IOException {
    return GSON.fromJson(Files.readString(file(raw)), JsonObject.class);
  }

  private static String cpu() throws IOException {
    if (!Files.isReadable(CPUS)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  /** Takes out of JMH's results where the JVM is installed. */
  static void forgetPaths(Path json) throws IOException {
    JsonArray results = GSON.fromJson(Files.readString(json), JsonArray.class);
    for (JsonElement result : results) {
      result.getAsJsonObject().remove("jvm");
    }
    Files.writeString(json, GSON.toJson(results) + "\n");
  }
}
