package dev.fermata.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the processor adds to a build: {@code javac} with it against {@code javac} without it on the
 * same sources plus the companions it generated before, for a module and for one of twice the size.
 *
 * <p>Each measurement is a process of its own, as in a cold build, with the same options but for
 * the processor. The two sides alternate, the first round of both is not counted, and the ratio is
 * that of the medians, so that a noisy machine disturbs both alike.
 *
 * <p>Usage: {@code CompileTime PROCESSOR_JAR CLASS_PATH [ROUNDS [GROUPS]]}, where GROUPS is how
 * many groups of four ordinary methods a class has: with 1, the default, a class has 40 to 50
 * lines, with 3 about 90.
 */
public final class CompileTime {
  private static final int CLASSES = 1_000;
  private static final int ASYNC_CLASSES = 100;
  private static final Pattern FIGURE = Pattern.compile("(\\w+) (\\d+) ms");

  private final String processor;
  private final String classPath;
  private final int rounds;
  private final int groups;

  private CompileTime(String processor, String classPath, int rounds, int groups) {
    this.processor = processor;
    this.classPath = classPath;
    this.rounds = rounds;
    this.groups = groups;
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: CompileTime PROCESSOR_JAR CLASS_PATH [ROUNDS [GROUPS]]");
      System.exit(2);
    }
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    int groups = args.length > 3 ? Integer.parseInt(args[3]) : 1;
    CompileTime benchmark = new CompileTime(args[0], args[1], rounds, groups);
    Sides single = benchmark.measure(1);
    Sides doubled = benchmark.measure(2);
    System.out.print(table(single, doubled));
  }

  /** Medians by name: {@code wall}, {@code cpu} and, with the processor, those of its phases. */
  private record Sides(Map<String, Long> with, Map<String, Long> without) {
    double ratio(String figure) {
      return (double) with.get(figure) / without.get(figure);
    }
  }

  private static String table(Sides single, Sides doubled) {
    StringBuilder table = new StringBuilder();
    table.append(
        row("", CLASSES + " classes", CLASSES * 2 + " classes", "growth (linear: at most 2)"));
    for (String figure : single.without.keySet()) {
      table.append(growth(figure + " without, ms", figure, single.without, doubled.without));
      table.append(growth(figure + " with, ms", figure, single.with, doubled.with));
      table.append(
          row(
              figure + " ratio (goal: at most 1.3)",
              format(single.ratio(figure)),
              format(doubled.ratio(figure)),
              ""));
    }
    for (String phase : single.with.keySet()) {
      if (!single.without.containsKey(phase)) {
        table.append(growth("  " + phase + ", ms", phase, single.with, doubled.with));
      }
    }
    return table.toString();
  }

  private static String growth(
      String title, String figure, Map<String, Long> single, Map<String, Long> doubled) {
    long once = single.get(figure);
    long twice = doubled.get(figure);
    return row(title, "" + once, "" + twice, once == 0 ? "" : format((double) twice / once));
  }

  private static String row(String title, String single, String doubled, String growth) {
    return String.format(Locale.ROOT, "%-30s%15s%15s  %s%n", title, single, doubled, growth)
        .stripTrailing()
        .concat(System.lineSeparator());
  }

  private static String format(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private Sides measure(int scale) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("fermata-compile-time");
    try {
      Path sources = Files.createDirectories(work.resolve("src"));
      ModuleSources.write(sources, CLASSES * scale, ASYNC_CLASSES * scale, groups);
      Path generated = Files.createDirectories(work.resolve("generated"));
      List<String> userFiles = javaFiles(sources);
      List<String> with =
          List.of("-processorpath", processor, "-Afermata.timings", "-s", generated.toString());
      run(with, userFiles, work);
      List<String> allFiles = new ArrayList<>(userFiles);
      allFiles.addAll(javaFiles(generated));
      List<String> without = List.of("-proc:none");
      run(without, allFiles, work);

      List<Map<String, Long>> withRuns = new ArrayList<>();
      List<Map<String, Long>> withoutRuns = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        withRuns.add(run(with, userFiles, work));
        withoutRuns.add(run(without, allFiles, work));
      }
      return new Sides(medians(withRuns), medians(withoutRuns));
    } finally {
      deleteRecursively(work);
    }
  }

  /** Compiles, and reads the figures that are said on the way; those of one name add up. */
  private Map<String, Long> run(List<String> options, List<String> files, Path work)
      throws IOException, InterruptedException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path list = Files.write(work.resolve("files.txt"), files);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MeasuredJavac.class.getName());
    command.addAll(List.of("-cp", classPath, "-d", classes.toString()));
    command.addAll(options);
    command.add("@" + list);
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (javac.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    deleteRecursively(classes);
    return FIGURE
        .matcher(output)
        .results()
        .collect(
            Collectors.toMap(
                figure -> figure.group(1),
                figure -> Long.valueOf(figure.group(2)),
                Long::sum,
                LinkedHashMap::new));
  }

  private static List<String> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }

  private static Map<String, Long> medians(List<Map<String, Long>> runs) {
    Map<String, Long> medians = new LinkedHashMap<>();
    for (String figure : runs.get(0).keySet()) {
      long[] sorted = runs.stream().mapToLong(run -> run.get(figure)).toArray();
      Arrays.sort(sorted);
      medians.put(figure, sorted[sorted.length / 2]);
    }
    return medians;
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
