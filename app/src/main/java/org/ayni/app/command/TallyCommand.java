package org.ayni.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.tally.BallotCount;
import org.ayni.app.tally.TallyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ayni tally BALLOTS --rule RULE`: counts ballots and tells every step.
@Command(
    name = "tally",
    mixinStandardHelpOptions = true,
    description = {
      "Counts ballots by a rule and tells every step. BALLOTS is a file in the form BLT, PrefLib,"
          + " Pabulib or CSV.",
      "Exit code: 0 counted, whatever the outcome, 2 the file or the options are wrong."
    })
public final class TallyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private TallyOptions options = new TallyOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "BALLOTS", description = "file of ballots")
  private Path ballots = Path.of("");

  public TallyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> given =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .toList();
    terminal.print(BallotCount.of(ballots, options, given), output.format());
    return ExitCode.DONE;
  }
}
