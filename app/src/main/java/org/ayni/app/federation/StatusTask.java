package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.node.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate status NODE`: where the federation stands, recomputed from the records at hand.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    header = "Tells where the federation stands: who delivers what to whom, who gains what.",
    description = {
      "Everything is recomputed from what the members have signed, as far as it is here; nobody's"
          + " word is taken. Exit code: 0 done, 1 a result that does not hold, 2 bad input."
    })
final class StatusTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Option(
      names = "--without",
      paramLabel = "MEMBER",
      split = ",",
      description = "what the rest reach without these members, and what each loses by it")
  private List<String> without = List.of();

  @Mixin private TreatyOption treaty = new TreatyOption();

  StatusTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Steps steps = MemberHome.steps(folder).of(treaty.id());
    Standing standing = steps.standing();
    StatusAnswer answer =
        StatusAnswer.of(standing, Steps.members(standing.treaty(), without), steps.motions());
    terminal.print(answer, output.format());
    return answer.holds() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }
}
