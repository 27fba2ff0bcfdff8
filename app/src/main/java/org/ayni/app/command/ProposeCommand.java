package org.ayni.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.formats.ConcordanceFile;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomyWriter;
import org.ayni.planning.table.Proposal;
import org.jspecify.annotations.Nullable;
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
      defaultValue = "products",
      description =
          "one need for each of the products consumed (default), or of the uses, such as households")
  private String needs = "products";

  @Option(
      names = "--labour",
      paramLabel = "KIND",
      defaultValue = "none",
      description =
          "what stands for labour where the table counts no jobs: none (default), compensation,"
              + " value-added")
  private String labour = "none";

  @Option(
      names = "--aggregate",
      paramLabel = "FILE",
      description =
          "groups of industries first: CSV with columns industry, group and, where one is divided,"
              + " share")
  private @Nullable Path aggregate;

  public ProposeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Proposal.Needs kind = word("--needs", needs, Proposal.Needs.values());
    Proposal.Labour work = word("--labour", labour, Proposal.Labour.values());
    Proposal proposal = Proposal.of(grouped(), kind, work, Economies.open(PATTERN));
    EconomyWriter.write(proposal.economy(), target);
    proposal.notes().forEach(note -> terminal.err().println(note));
    terminal.err().println("written to " + target + "; then: ayni plan " + target);
    return ExitCode.DONE;
  }

  private Economy grouped() {
    Economy given = Economies.open(economy);
    return aggregate == null
        ? given
        : ConcordanceFile.read(
                InputFile.of(aggregate),
                given.table().industries().stream().map(Industry::code).toList())
            .aggregate(given);
  }

  /// `VALUE_ADDED` is written `value-added`.
  private static <E extends Enum<E>> E word(String option, String text, E[] values) {
    List<String> words =
        Arrays.stream(values)
            .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    int index = words.indexOf(text);
    if (index < 0) {
      throw new BadInputException(
          Problem.ofFile("", option + " " + text, "one of " + String.join(", ", words), ""));
    }
    return values[index];
  }
}
