package org.ayni.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomyWriter;
import org.ayni.planning.table.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni propose ECONOMY -o NEW`: what a plan needs and a published table does not hold.
@Command(
    name = "propose",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an economy once more with what a plan needs and a published table does not hold: needs,"
          + " assumptions and, where it is asked for, labour.",
      "What the economy states itself stays. All that is proposed is a beginning, not a statistic:"
          + " change needs.csv and assumptions.csv before a plan is taken seriously."
    })
public final class ProposeCommand implements Callable<Integer> {

  /// Whose assumptions are taken over.
  private static final String PATTERN = "colombia-2019";

  private final Terminal terminal;

  @Parameters(paramLabel = "ECONOMY", description = "name of an economy, or its folder")
  private String economy = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "NEW",
      required = true,
      description = "the folder to write")
  private Path target = Path.of("");

  @Option(
      names = "--needs",
      paramLabel = "KIND",
      description =
          "one need for each of the products consumed, or of the uses, such as households:"
              + " ${COMPLETION-CANDIDATES} (default: products)")
  private Proposal.Needs needs = Proposal.Needs.PRODUCTS;

  @Option(
      names = "--labour",
      paramLabel = "KIND",
      description =
          "what stands for labour where the table counts no jobs: ${COMPLETION-CANDIDATES} (default:"
              + " none)")
  private Proposal.Labour labour = Proposal.Labour.NONE;

  public ProposeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Proposal proposal =
        Proposal.of(Economies.open(economy), needs, labour, Economies.open(PATTERN));
    EconomyWriter.write(proposal.economy(), target);
    proposal.notes().forEach(note -> terminal.err().println(note));
    terminal.err().println("written to " + target + "; then: ayni plan " + target);
    return ExitCode.DONE;
  }
}
