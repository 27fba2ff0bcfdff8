package org.ayni.app.command;

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
import org.ayni.files.BadInputException;
import org.ayni.files.WholeFile;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.solve.PlanResult;
import org.ayni.server.pdf.PdfReport;
import org.ayni.server.pdf.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni report PLAN -o FILE.pdf`: a plan, to be read and printed.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the report of a plan as PDF, tagged for screen readers. Of a council's year: 'ayni"
          + " council report'.",
      "Exit code: 0 written, 2 bad input."
    })
public final class ReportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "PLAN", description = "a folder that 'ayni plan' has written")
  private Path folder = Path.of("");

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
    PlanFolder plan = PlanFolder.open(folder);
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
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Report report = PlanPaper.of(result, plan.source().economy(), language, today);
    WholeFile.write(target, out -> PdfReport.write(report, out));
    terminal.err().println("Written to " + target);
    return ExitCode.DONE;
  }
}
