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
import org.ayni.decisions.entries.EventForms;
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

  /// JSON: `acts`, by name: the fields with what they hold (`?`: may be left out); `things`, the
  /// same of what the fields hold.
  private record ActsAnswer() implements Answer {
    @Override
    public String text() {
      StringBuilder text = new StringBuilder("A ? marks a field that may be left out.\n");
      EventEntries.codes().forEach(code -> block(text, code, EventForms.fields(code)));
      text.append("\nWhat fields hold:\n");
      EventForms.things().forEach((name, fields) -> block(text, name, fields));
      return text.toString();
    }

    private static void block(StringBuilder text, String name, Map<String, String> fields) {
      text.append('\n').append(name).append('\n');
      fields.forEach((field, holds) ->
          text.append("  ").append(field).append(": ").append(holds).append('\n'));
    }

    @Override
    public Table csv() {
      Table.Builder table =
          Table.builder().column("act").column("thing").column("field").column("holds");
      EventEntries.codes()
          .forEach(code ->
              EventForms.fields(code)
                  .forEach(
                      (field, holds) -> table.add(code).add("").add(field).add(holds).endRow()));
      EventForms.things()
          .forEach((name, fields) ->
              fields.forEach(
                  (field, holds) -> table.add("").add(name).add(field).add(holds).endRow()));
      return table.build();
    }

    @Override
    public JsonNode json() {
      Map<String, Object> acts = new LinkedHashMap<>();
      EventEntries.codes().forEach(code -> acts.put(code, EventForms.fields(code)));
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("acts", acts);
      answer.put("things", EventForms.things());
      return Json.tree(answer);
    }
  }
}
