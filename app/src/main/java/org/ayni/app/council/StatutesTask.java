package org.ayni.app.council;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Answer;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Table;
import org.ayni.app.output.Terminal;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.entries.StatuteText;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.files.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `ayni council statutes [NAME]`: ready statutes, or one in full.
@Command(
    name = "statutes",
    mixinStandardHelpOptions = true,
    header = "Lists ready statutes, or shows one; checks a file.",
    description = {
      "Not legal advice: every rule says where it comes from and whether it was read there.",
      "Exit code: 0 done, 2 bad input."
    })
final class StatutesTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "a ready statute, or a file")
  private @Nullable String name;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "of names: en (default), es, pt")
  private String language = "en";

  StatutesTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.print(
        name == null
            ? new ListAnswer(
                ReadyStatutes.codes().stream().map(ReadyStatutes::open).toList(), language)
            : new OneAnswer(ReadyStatutes.open(name)),
        output.format());
    return ExitCode.DONE;
  }

  /// JSON: `statutes`, the names by code.
  private record ListAnswer(List<Statute> statutes, String language) implements Answer {
    @Override
    public String text() {
      return csv().text();
    }

    @Override
    public Table csv() {
      Table.Builder table =
          Table.builder()
              .column("statute")
              .column("name")
              .numbers("rules with a source", 0)
              .numbers("of them checked", 0);
      for (Statute statute : statutes) {
        table
            .add(statute.code())
            .add(statute.names().getOrDefault(language, statute.code()))
            .add((double) statute.sources().size())
            .add((double) statute.sources().stream().filter(Source::checked).count())
            .endRow();
      }
      return table.build();
    }

    @Override
    public JsonNode json() {
      Map<String, String> names = new TreeMap<>();
      statutes.forEach(s -> names.put(s.code(), s.names().getOrDefault(language, s.code())));
      return Json.tree(Map.of("statutes", names));
    }
  }

  /// JSON: the statute itself, as a file of a statute.
  private record OneAnswer(Statute statute) implements Answer {
    @Override
    public String text() {
      return json().toPrettyString() + "\nhash: " + StatuteText.hash(statute) + "\n" + csv().text();
    }

    /// Where the rules come from.
    @Override
    public Table csv() {
      Table.Builder table =
          Table.builder()
              .column("rule")
              .column("law")
              .column("article")
              .column("checked")
              .column("note");
      for (Source source : statute.sources()) {
        table
            .add(source.rule())
            .add(source.law())
            .add(source.article())
            .add(source.checked() ? "yes" : "no")
            .add(source.note())
            .endRow();
      }
      return table.build();
    }

    @Override
    public JsonNode json() {
      return Json.parse(StatuteText.of(statute));
    }
  }
}
