package org.ayni.app.council;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Answer;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Table;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.files.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/// `ayni council acts`: what councils can do.
@Command(
    name = "acts",
    mixinStandardHelpOptions = true,
    header = "Lists what councils can do, with its fields.",
    description = "Exit code: 0.")
final class ActsTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  ActsTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.print(new ActsAnswer(), output.format());
    return ExitCode.DONE;
  }

  /// JSON: `acts`, by name: the fields with what they hold.
  private record ActsAnswer() implements Answer {
    @Override
    public String text() {
      return csv().text();
    }

    @Override
    public Table csv() {
      Table.Builder table = Table.builder().column("act").column("fields");
      EventEntries.codes()
          .forEach(code ->
              table
                  .add(code)
                  .add(
                      String.join(
                          "; ",
                          EventEntries.fields(code).entrySet().stream()
                              .map(e -> e.getKey() + ": " + e.getValue())
                              .toList()))
                  .endRow());
      return table.build();
    }

    @Override
    public JsonNode json() {
      Map<String, Object> acts = new LinkedHashMap<>();
      EventEntries.codes().forEach(code -> acts.put(code, EventEntries.fields(code)));
      return Json.tree(Map.of("acts", acts));
    }
  }
}
