package org.ayni.app.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Answer;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Table;
import org.ayni.app.output.Terminal;
import org.ayni.files.Json;
import org.ayni.record.entry.Kind;
import org.ayni.record.entry.Kinds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/// `ayni record kinds`: what can be recorded, with its fields.
@Command(
    name = "kinds",
    mixinStandardHelpOptions = true,
    header = "Lists what can be recorded.",
    description = "Each kind of entry with its fields; 'optional' ones may be left out.")
final class KindsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  KindsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.print(new AllKinds(), output.format());
    return ExitCode.DONE;
  }

  /// JSON: `kinds`, a list with `kind`, `schema`, `meaning`, and `fields`, a list with `name`,
  /// `required`, `holds`.
  private record AllKinds() implements Answer {

    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      for (Kind kind : Kinds.all()) {
        text.append(kind.code()).append(": ").append(kind.meaning()).append('\n');
        for (Kind.Field field : kind.fields()) {
          text.append("    ")
              .append(field.name())
              .append(field.required() ? ": " : " (optional): ");
          text.append(field.type().words()).append('\n');
        }
      }
      return text.toString();
    }

    @Override
    public Table csv() {
      Table.Builder table =
          Table.builder()
              .column("kind")
              .numbers("schema")
              .column("field")
              .column("required")
              .column("holds");
      for (Kind kind : Kinds.all()) {
        for (Kind.Field field : kind.fields()) {
          table
              .add(kind.code())
              .add(kind.schema())
              .add(field.name())
              .add(field.required() ? "yes" : "no")
              .add(field.type().words())
              .endRow();
        }
      }
      return table.build();
    }

    @Override
    public JsonNode json() {
      List<Map<String, Object>> kinds = new ArrayList<>();
      for (Kind kind : Kinds.all()) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("name", field.name());
          one.put("required", field.required());
          one.put("holds", field.type().words());
          fields.add(one);
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", kind.code());
        one.put("schema", kind.schema());
        one.put("meaning", kind.meaning());
        one.put("fields", fields);
        kinds.add(one);
      }
      return Json.tree(Map.of("kinds", kinds));
    }
  }
}
