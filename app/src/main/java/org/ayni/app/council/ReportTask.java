package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.app.report.ReportTexts;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.files.BadInputException;
import org.ayni.files.WholeFile;
import org.ayni.formats.Economies;
import org.ayni.server.pdf.PdfReport;
import org.ayni.server.pdf.Report;
import org.ayni.server.web.CouncilPages;
import org.ayni.server.web.CouncilReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council report HOUSE`: what a council did, to be read and printed.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    header = "Writes what a council did as PDF.",
    description = {
      "Ballots, seats, what was promised and delivered, assemblies, disputes and rules.",
      "Exit code: 0 written, 2 bad input."
    })
final class ReportTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HouseOptions house = new HouseOptions();
  @Mixin private CouncilOption council = new CouncilOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "the PDF to write")
  private Path target = Path.of("");

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "only ballots and assemblies of this year (default: all)")
  private @Nullable Integer year;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "as of which day (default: today, or the last entry where that is later)")
  private String today = "";

  @Option(
      names = "--economy",
      paramLabel = "NAME",
      description =
          "name or folder of the economy planned with, whose names lines then have (default: codes)")
  private @Nullable String economy;

  @Option(names = "--language", paramLabel = "CODE", description = "en, es (default) or pt")
  private String language = "es";

  ReportTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ReportTexts.problem(language)
        .ifPresent(problem -> {
          throw new BadInputException(problem);
        });
    Optional<LocalDate> asked =
        today.isEmpty() ? Optional.empty() : Optional.of(HouseOptions.day("--today", today));
    CouncilHouse open = house.open();
    Report report =
        CouncilReport.of(
            open,
            council.in(open),
            Optional.ofNullable(economy).map(Economies::open),
            Optional.ofNullable(year),
            asked.orElseGet(() -> CouncilPages.today(open)),
            language);
    WholeFile.write(target, out -> PdfReport.write(report, out));
    terminal.err().println("Written to " + target);
    return ExitCode.DONE;
  }
}
