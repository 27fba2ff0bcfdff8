package org.ayni.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.verify.PlanVerifier;
import org.ayni.app.verify.RecordOptions;
import org.ayni.app.verify.Subject;
import org.ayni.app.verify.Verdict;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.store.backup.HouseBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni verify PLAN`: is the plan what it says? `ayni verify RECORD`: is the record whole?
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Recomputes what a plan proves from its inputs, with no solver, and says whether it is what"
          + " it states; or checks every hash and signature of a record, of a receipt from it, or of"
          + " the proof that a record showed two faces; or plays what councils did again, from the roll to"
          + " the plan.",
      "Exit code: 0 valid, 1 not valid, 2 nothing to verify there."
    })
public final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "PLAN|RECORD|HOUSE",
      description =
          "a folder of 'ayni plan', 'ayni record' or 'ayni council', a file of 'ayni backup', or a"
              + " file of a record")
  private Path subject = Path.of("");

  @Option(
      names = "--rigorous",
      description = {
        "round every operation to the safe side, so that what is proven holds in real arithmetic:",
        "'objective' is then the least the plan reaches, 'bound' the most any plan can reach, and",
        "every limit holds within 'maxViolation' of its size."
      })
  private boolean rigorous;

  @Mixin private RecordOptions record = new RecordOptions();

  public VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return switch (Subject.of(subject)) {
      case PLAN -> {
        refuse(record.given(), "a plan");
        Verdict verdict = PlanVerifier.verify(subject, rigorous);
        terminal.print(verdict, output.format());
        yield verdict.valid() ? ExitCode.DONE : ExitCode.NEGATIVE;
      }
      case HOUSE -> tell(record.verifyHouse(subject, terminal));
      case BACKUP ->
          tell(HouseBackup.opened(subject, house -> record.verifyHouse(house, terminal)));
      case RECORD -> tell(record.verifyRecord(subject, terminal));
      case RECEIPT -> tell(record.verifyReceipt(subject));
      case SPLIT_VIEW -> tell(record.verifySplitView(subject));
    };
  }

  private int tell(RecordOptions.Outcome outcome) {
    refuse(rigorous ? List.of("--rigorous") : List.of(), "a record");
    terminal.print(outcome.answer(), output.format());
    return outcome.valid() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static void refuse(List<String> options, String subject) {
    if (!options.isEmpty()) {
      throw new BadInputException(
          Problem.ofFile(
              "", String.join(", ", options) + " with " + subject, "options that it has", ""));
    }
  }
}
