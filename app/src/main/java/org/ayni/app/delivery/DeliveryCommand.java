package org.ayni.app.delivery;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Table;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanFolder;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.DeliveryFiles;
import org.ayni.decisions.delivery.Promise;
import org.ayni.decisions.delivery.Reporting;
import org.ayni.decisions.delivery.Standing;
import org.ayni.decisions.delivery.Unreported;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.planning.replan.Report;
import org.ayni.planning.replan.ReportKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni delivery PLAN`: what was promised and what became of it, and where things stand.
@Command(
    name = "delivery",
    mixinStandardHelpOptions = true,
    description = {
      "Holds what was delivered against what was promised, what is late first. With --standing it"
          + " writes where things stand, for 'ayni replan'.",
      "Exit code: 0 nothing is late or short, 1 something is, 2 bad input."
    })
public final class DeliveryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "PLAN", description = "a folder of 'ayni plan'")
  private Path plan = Path.of("");

  @Option(
      names = "--promises",
      paramLabel = "FILE",
      required = true,
      description = "CSV as 'ayni promises' writes it")
  private Path promises = Path.of("");

  @Option(
      names = "--delivered",
      paramLabel = "FILE",
      required = true,
      description = "CSV with the columns promise, day, amount; several rows of one promise add up")
  private Path delivered = Path.of("");

  @Option(
      names = "--today",
      paramLabel = "DAY",
      required = true,
      description = "the day as of which it is asked, such as 2027-04-15")
  private String today = "";

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description = "share that may be missing of what still counts as delivered (default 0.02)")
  private BigDecimal tolerance = new BigDecimal("0.02");

  @Option(
      names = "--standing",
      paramLabel = "FILE",
      description = "CSV to write where things stand to")
  private @Nullable Path standing;

  @Option(
      names = "--after",
      paramLabel = "YEAR",
      description = "with --standing: the last year of the plan that has passed or is passing")
  private @Nullable Integer after;

  @Option(
      names = "--rest",
      paramLabel = "HOW",
      defaultValue = "as-planned",
      description =
          "with --standing: what is expected of what is not due yet: as-planned (default) or"
              + " as-delivered, at the rate of what was due")
  private String rest = "as-planned";

  @Option(
      names = "--unreported",
      paramLabel = "HOW",
      defaultValue = "nothing",
      description =
          "with --standing: what is taken to have been delivered of promises that are due and of which"
              + " nothing was reported: nothing (default), as-promised, or mean-share, as much as of"
              + " those that were reported on the mean")
  private String unreported = "nothing";

  public DeliveryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LocalDate day = checkOptions();
    PlanFolder folder = PlanFolder.open(plan);
    List<Promise> promised = DeliveryFiles.promises(InputFile.of(promises));
    checkLines(folder, promised);
    Board board =
        Board.of(
            promised, DeliveryFiles.deliveries(InputFile.of(delivered), promised), day, tolerance);
    if (standing != null && after != null) {
      int passed = folder.yearIndex("--after", after) + 1;
      Reporting reporting = Reporting.of(board, folder.problem().baseYear(), passed);
      Unreported how = Unreported.byCode(unreported).orElseThrow();
      double share = share(reporting, how);
      Report report =
          Standing.of(
              folder.plan(),
              board,
              day,
              passed,
              Standing.Rest.valueOf(rest.toUpperCase(Locale.ROOT).replace('-', '_')),
              how);
      WholeFile.write(standing, out -> table(folder, report, passed).writeCsv(out));
      terminal.err().println("Written to " + standing);
      if (!reporting.silent().isEmpty()) {
        terminal
            .err()
            .printf(
                Locale.ROOT,
                "Of %d promises due in these years nothing was reported of %d, taken as delivered"
                    + " to %.1f %% (--unreported %s). 'ayni replan' with the standing of"
                    + " --unreported nothing and of --unreported as-promised shows how far the"
                    + " next plan depends on it.%n",
                reporting.due(),
                reporting.silent().size(),
                100 * share,
                how.code());
      }
    }
    DeliveryAnswer answer = new DeliveryAnswer(board);
    terminal.print(answer, output.format());
    return board.missed().isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static double share(Reporting reporting, Unreported how) {
    return reporting
        .share(how)
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    "",
                    "--unreported " + how.code(),
                    "nothing or as-promised",
                    "Nothing that is due was reported: there is no mean.")));
  }

  private LocalDate checkOptions() {
    List<Problem> problems = new ArrayList<>();
    Optional<LocalDate> day = Optional.empty();
    try {
      day = Optional.of(LocalDate.parse(today));
    } catch (DateTimeParseException e) {
      problems.add(Problem.ofFile("", "--today " + today, "a day such as 2027-04-15", ""));
    }
    if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) >= 0) {
      problems.add(Problem.ofFile("", "--tolerance " + tolerance, "a share from 0 to below 1", ""));
    }
    if ((standing == null) != (after == null)) {
      problems.add(Problem.ofFile("", "one of --standing and --after", "both or none", ""));
    }
    if (!List.of("as-planned", "as-delivered").contains(rest)) {
      problems.add(Problem.ofFile("", "--rest " + rest, "as-planned or as-delivered", ""));
    }
    if (Unreported.byCode(unreported).isEmpty()) {
      problems.add(
          Problem.ofFile(
              "",
              "--unreported " + unreported,
              "one of " + String.join(", ", Unreported.codes()),
              ""));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return day.orElseThrow();
  }

  private void checkLines(PlanFolder folder, List<Promise> promised) {
    List<Problem> problems = new ArrayList<>();
    for (Promise promise : promised) {
      int t = promise.line().year() - folder.problem().baseYear();
      boolean known = promise.line().kind().codes(folder.problem()).contains(promise.line().code());
      if (!known || t < 1 || t > folder.problem().years()) {
        problems.add(
            Problem.ofFile(
                promises.toString(),
                "promise " + promise.number() + ", '" + promise.line() + "'",
                "a line of the plan",
                "Were these promises made for this plan?"));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  /// As 'ayni replan' reads it.
  private static Table table(PlanFolder folder, Report report, int passed) {
    Table.Builder table =
        Table.builder().numbers("year", 0).column("kind").column("code").numbers("amount");
    for (ReportKind kind : ReportKind.values()) {
      List<String> codes = kind.codes(folder.problem());
      for (int t = 0; t < passed; t++) {
        for (int k = 0; k < codes.size(); k++) {
          if (report.at(t, kind, k).isPresent()) {
            table
                .add(folder.problem().baseYear() + t + 1)
                .add(kind.code())
                .add(codes.get(k))
                .add(report.at(t, kind, k))
                .endRow();
          }
        }
      }
    }
    return table.build();
  }
}
