package dev.fermata.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "where",
    description = {
      "Tells what a line of an @Async method became.",
      "Gives the places in the companion, each with its text."
    },
    mixinStandardHelpOptions = true)
final class WhereCommand implements Callable<Integer> {
  @Mixin private PlaceInputs inputs;

  @Override
  public Integer call() throws IOException {
    int line = inputs.line();
    AtomicBoolean any = new AtomicBoolean();
    boolean succeeded =
        inputs.showCompanions(
            (path, source) -> {
              List<String> text = source.lines().toList();
              for (int place : CompanionLines.madeFrom(line, text)) {
                inputs.out().println(path + ":" + place + ": " + text.get(place - 1).strip());
                any.set(true);
              }
            });
    inputs.out().flush();
    if (succeeded && !any.get()) {
      inputs
          .err()
          .println(
              inputs.path() + ":" + line + ": error: no statement of an @Async method begins here");
    }
    return any.get() ? 0 : 1;
  }
}
