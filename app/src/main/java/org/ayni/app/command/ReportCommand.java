package org.ayni.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanFolder;
import org.ayni.app.report.PlanPaper;
import org.ayni.app.report.ReportTexts;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.formats.Economies;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.solve.PlanResult;
import org.ayni.server.pdf.PdfReport;
import org.ayni.server.pdf.Report;
import org.ayni.server.web.EconomyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni report PLAN|ECONOMY -o FILE.pdf`: a plan or an economy, to be read and printed.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the report of a plan or of an economy as PDF, tagged for screen readers. Of a"
          + " council's year: 'ayni council report'; of a shock: 'ayni shock -o'.",
      "Exit code: 0 written, 2 bad input."
    })
public final class ReportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PLAN|ECONOMY",
      description = "a folder that 'ayni plan' has written, or an economy (name or folder)")
  private String source = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "the PDF to write")
  private Path target = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "en (default), es or pt")
  private String language = "en";

  public ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ReportTexts.problem(language)
        .ifPresent(problem -> {
          throw new BadInputException(problem);
        });
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Report report =
        isPlan()
            ? ofPlan(PlanFolder.open(Path.of(source)), today)
            : EconomyReport.of(economy(), today, language);
    WholeFile.write(target, out -> PdfReport.write(report, out));
    terminal.err().println("Written to " + target);
    return ExitCode.DONE;
  }

  private boolean isPlan() {
    return Files.exists(Path.of(source).resolve(PlanWriter.MAIN));
  }

  /// @throws BadInputException of a folder that is neither
  private Economy economy() {
    Path folder = Path.of(source);
    if (Files.isDirectory(folder) && !Files.exists(folder.resolve("datapackage.json"))) {
      throw new BadInputException(
          Problem.ofFile(
              source,
              "a folder with neither " + PlanWriter.MAIN + " nor datapackage.json",
              "a folder of 'ayni plan', or an economy",
              ""));
    }
    return Economies.open(source);
  }

  private Report ofPlan(PlanFolder plan, LocalDate today) {
    // The proof is the checker's own, not what the folder says of itself.
    PlanResult result =
        new PlanResult(
            plan.stated().status(),
            plan.stated().solver(),
            Optional.of(plan.plan()),
            Optional.of(CertificateChecker.check(plan.plan())),
            List.of(),
            plan.stated().eased(),
            List.of(),
            Optional.empty());
    return PlanPaper.of(result, plan.source().economy(), language, today);
  }
}
