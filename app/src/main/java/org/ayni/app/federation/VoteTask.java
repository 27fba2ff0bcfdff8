package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.ledger.Motion;
import org.ayni.federation.node.Steps;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate vote NODE ID --yes|--no`: votes on a treaty that is to follow.
@Command(
    name = "vote",
    mixinStandardHelpOptions = true,
    header = "Votes on another treaty that is to follow the one in force.",
    description = {"The first vote counts and is not taken back. Exit code: 0 done, 2 bad input."})
final class VoteTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "of the new treaty, or its beginning; 'status' shows it")
  private String id = "";

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Voice voice = new Voice();

  /// One of the two.
  static final class Voice {
    @Option(names = "--yes", required = true, description = "it shall follow")
    private boolean yes;

    @Option(names = "--no", required = true, description = "it shall not")
    private boolean no;
  }

  VoteTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Steps steps = MemberHome.steps(folder);
    Motion motion = steps.vote(id, voice.yes && !voice.no);
    steps.witnessDecisions();
    terminal.print(
        Facts.of(MotionText.of(motion))
            .with("treaty", motion.id())
            .with("yes", motion.counted(true))
            .with("no", motion.counted(false))
            .with("decided", motion.decided()),
        output.format());
    return ExitCode.DONE;
  }
}
