package dev.fermata.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the processor adds to a build: {@code javac} with it against {@code javac} without it on the
 * same sources plus the companions it generated before.
 *
 * <p>Each measurement is a {@code javac} process of its own, as in a cold build; the two sides
 * alternate, and the ratio of the medians is reported, so that a noisy machine disturbs both alike.
 * Run twice with the module's size doubled it shows whether the cost grows linearly.
 *
 * <p>Usage: {@code CompileTime PROCESSOR_JAR CLASS_PATH [ROUNDS]}
 */
public final class CompileTime {
  private static final int CLASSES = 1_000;
  private static final int ASYNC_CLASSES = 100;

  private CompileTime() {}

  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: CompileTime PROCESSOR_JAR CLASS_PATH [ROUNDS]");
      System.exit(2);
    }
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    double single = ratio(args[0], args[1], 1, rounds);
    double doubled = ratio(args[0], args[1], 2, rounds);
    System.out.printf(
        Locale.ROOT,
        "ratio %.2f, with the module doubled %.2f (goal: at most 1.30)%n",
        single,
        doubled);
  }

  private static double ratio(String processor, String classPath, int scale, int rounds)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("fermata-compile-time");
    try {
      Path sources = Files.createDirectories(work.resolve("src"));
      ModuleSources.write(sources, CLASSES * scale, ASYNC_CLASSES * scale);
      Path generated = Files.createDirectories(work.resolve("generated"));
      Path classes = Files.createDirectories(work.resolve("classes"));
      List<String> with =
          command(classPath, classes, "-processorpath", processor, "-s", generated.toString());
      List<String> without = command(classPath, classes, "-proc:none");

      List<String> userFiles = javaFiles(sources);
      time(with, userFiles, work);
      List<String> allFiles = new ArrayList<>(userFiles);
      allFiles.addAll(javaFiles(generated));

      long[] withTimes = new long[rounds];
      long[] withoutTimes = new long[rounds];
      for (int i = 0; i < rounds; i++) {
        withTimes[i] = time(with, userFiles, work);
        withoutTimes[i] = time(without, allFiles, work);
      }
      double ratio = (double) median(withTimes) / median(withoutTimes);
      System.out.printf(
          Locale.ROOT,
          "%d classes, %d with @Async methods: %d ms with the processor, %d ms without: %.2f%n",
          CLASSES * scale,
          ASYNC_CLASSES * scale,
          median(withTimes) / 1_000_000,
          median(withoutTimes) / 1_000_000,
          ratio);
      return ratio;
    } finally {
      deleteRecursively(work);
    }
  }

  private static List<String> command(String classPath, Path classes, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-cp", classPath, "-d", classes.toString()));
    command.addAll(Arrays.asList(options));
    return command;
  }

  private static long time(List<String> command, List<String> files, Path work)
      throws IOException, InterruptedException {
    Path list = Files.write(work.resolve("files.txt"), files);
    List<String> whole = new ArrayList<>(command);
    whole.add("@" + list);
    long start = System.nanoTime();
    int exit = new ProcessBuilder(whole).inheritIO().start().waitFor();
    long end = System.nanoTime();
    if (exit != 0) {
      throw new IllegalStateException("javac failed with exit code " + exit);
    }
    return end - start;
  }

  private static List<String> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void deleteRecursively(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
