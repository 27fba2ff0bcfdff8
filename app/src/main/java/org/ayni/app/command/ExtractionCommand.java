package org.ayni.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.extraction.ExtractionMeasure;
import org.ayni.analysis.extraction.Extractions;
import org.ayni.analysis.extraction.GroupExtractionMeasure;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse extraction ECONOMY`.
@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    description =
        "What is lost without an industry: output everywhere and elsewhere, value added, jobs; when"
            + " it only does not buy (backward) or sell (forward).")
final class ExtractionCommand implements Callable<Integer> {

  private static final List<ExtractionMeasure> MOST =
      List.of(
          ExtractionMeasure.TOTAL,
          ExtractionMeasure.SHARE,
          ExtractionMeasure.ELSEWHERE,
          ExtractionMeasure.EMPLOYMENT);

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--group",
      paramLabel = "INDUSTRY",
      split = ",",
      description = "take these out together instead, such as B,C06, and tell what each loses")
  private List<String> group = List.of();

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "take all industries of this region out together; several times for more")
  private List<String> regions = List.of();

  ExtractionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    LeontiefModel model = LeontiefModel.of(economy.table());
    List<String> notes =
        new ArrayList<>(IndustryNotes.of(model.productive(), model.withoutOutput()));
    if (!group.isEmpty() || !regions.isEmpty()) {
      return without(economy, model, notes);
    }
    notes.add(
        "Losses in "
            + economy.table().unit()
            + " of output a year, jobs in jobs; imports are taken to replace what is gone.");
    terminal.print(
        new IndustryAnswer<>(
            new Heading(economy, options.language(), "extraction"),
            Extractions.of(model),
            MOST,
            Map.of(),
            model.productive(),
            notes),
        options.format());
    return ExitCode.DONE;
  }

  private int without(Economy economy, LeontiefModel model, List<String> notes) {
    IndustryMeasures<GroupExtractionMeasure> lost =
        Extractions.of(model, positions(economy.table()));
    notes.add(
        String.format(
            Locale.ROOT,
            "Without %s: %,.6g %s of output less a year in all, their own included; imports are taken"
                + " to replace what is gone.",
            Stream.concat(group.stream(), regions.stream()).collect(Collectors.joining(", ")),
            Arrays.stream(lost.values(GroupExtractionMeasure.LOST)).sum(),
            economy.table().unit()));
    terminal.print(
        new IndustryAnswer<>(
            new Heading(economy, options.language(), "group-extraction"),
            lost,
            List.of(GroupExtractionMeasure.values()),
            Map.of(),
            model.productive(),
            notes),
        options.format());
    return ExitCode.DONE;
  }

  private int[] positions(EconomyTable table) {
    List<String> known = table.industries().stream().map(Industry::code).toList();
    Problems problems = new Problems();
    for (String code : group) {
      if (!known.contains(code)) {
        problems.add(
            new Problem(
                "",
                0,
                "--group",
                "'" + code + "'",
                "an industry of the economy",
                Nearest.to(code, known).map(near -> "Maybe '" + near + "'.").orElse("")));
      }
    }
    problems.throwIfAny();
    return IntStream.concat(group.stream().mapToInt(known::indexOf), ofRegions(table))
        .distinct()
        .toArray();
  }

  private IntStream ofRegions(EconomyTable table) {
    List<String> ofIndustries = table.industries().stream().map(Industry::region).toList();
    List<String> known = ofIndustries.stream().filter(r -> !r.isEmpty()).distinct().toList();
    regions.forEach(region -> Choice.of("--region", region, known));
    return IntStream.range(0, table.size()).filter(j -> regions.contains(ofIndustries.get(j)));
  }
}
