package dev.fermata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "where",
    description = {
      "Tells what a line of an @Async method became.",
      "FILE.java:LINE gives the places in the companion, each with its text."
    },
    mixinStandardHelpOptions = true)
final class WhereCommand implements Callable<Integer> {
  @Mixin private Inputs inputs;

  @Override
  public Integer call() throws IOException {
    int line = inputs.takeLine();
    SourceFiles sources = inputs.sources();
    Map<String, byte[]> files;
    try {
      files = inputs.compile(sources, compilation -> compilation.option("-proc:only"));
    } catch (Compilation.FailedException e) {
      return 1;
    }
    boolean any = false;
    for (String companion : sources.companionsAsked()) {
      String path = companion.replace('.', '/') + ".java";
      byte[] source = files.get(path);
      if (source != null) {
        List<String> text = new String(source, StandardCharsets.UTF_8).lines().toList();
        for (int place : CompanionLines.madeFrom(line, text)) {
          inputs.out().println(path + ":" + place + ": " + text.get(place - 1).strip());
          any = true;
        }
      }
    }
    inputs.out().flush();
    if (!any) {
      inputs
          .err()
          .println(
              inputs.path() + ":" + line + ": error: no statement of an @Async method begins here");
    }
    return any ? 0 : 1;
  }
}
