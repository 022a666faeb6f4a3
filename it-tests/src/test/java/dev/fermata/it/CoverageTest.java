package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.it.Sources.lineOf;

import java.nio.file.Path;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JaCoCo, as its agent and its report see a user's program. */
class CoverageTest {
  private static final Path TICKER = Sources.project("lines").resolve("Ticker.java");

  @TempDir private Path out;
  @TempDir private Path data;

  @Test
  void linesOfABodyThatRanAreCoveredAndOthersAreMissed() throws Exception {
    Distribution.compile(out, TICKER);
    Path executed = data.resolve("jacoco.exec");
    ProcessResult run =
        Jdk.run(
            "java",
            "-javaagent:" + System.getProperty("jacoco.agent") + "=destfile=" + executed,
            List.of("-cp", Distribution.classPath(out)),
            "Ticker");
    assertThat(run.out()).isEqualTo("ticked as t\nt3\n");

    ISourceFileCoverage ticker = coverageOf("Ticker.java", executed);
    assertThat(status(ticker, "// counted")).isEqualTo(ICounter.FULLY_COVERED);
    assertThat(status(ticker, "int sum = 0")).isEqualTo(ICounter.FULLY_COVERED);
    assertThat(status(ticker, "describe());")).isEqualTo(ICounter.FULLY_COVERED);
    assertThat(status(ticker, "return name + sum")).isEqualTo(ICounter.FULLY_COVERED);
    assertThat(status(ticker, "never thrown")).isEqualTo(ICounter.NOT_COVERED);
    assertThat(status(ticker, "thrown here")).isEqualTo(ICounter.NOT_COVERED);
  }

  @Test
  void companionsThemselvesAreNoPartOfTheReport() throws Exception {
    linesOfABodyThatRanAreCoveredAndOthersAreMissed();

    CoverageBuilder coverage = coverage(data.resolve("jacoco.exec"));
    assertThat(
            coverage.getSourceFiles().stream()
                .filter(file -> file.getInstructionCounter().getTotalCount() > 0)
                .map(ISourceFileCoverage::getName))
        .containsExactly("Ticker.java");
  }

  private ISourceFileCoverage coverageOf(String file, Path executed) throws Exception {
    return coverage(executed).getSourceFiles().stream()
        .filter(each -> each.getName().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private CoverageBuilder coverage(Path executed) throws Exception {
    ExecFileLoader loader = new ExecFileLoader();
    loader.load(executed.toFile());
    CoverageBuilder coverage = new CoverageBuilder();
    new Analyzer(loader.getExecutionDataStore(), coverage).analyzeAll(out.toFile());
    return coverage;
  }

  private static int status(ISourceFileCoverage file, String text) throws Exception {
    return file.getLine(lineOf(TICKER, text)).getInstructionCounter().getStatus();
  }
}
