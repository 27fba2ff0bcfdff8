package org.ayni.app.record;

import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ayni record TASK RECORD`: every task is a subcommand of its own.
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    header = "Keeps a public record of what was decided.",
    synopsisSubcommandLabel = "TASK",
    commandListHeading = "%nTasks:%n",
    description = {
      "A record has entries that can only be added, is signed by who keeps it and cosigned by",
      "others. 'ayni verify RECORD' checks it. See docs/record.md."
    })
public final class RecordCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  private RecordCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command with its tasks.
  public static CommandLine with(Terminal terminal) {
    return new CommandLine(new RecordCommand(terminal))
        .addSubcommand(new KeyCommand(terminal))
        .addSubcommand(new InitCommand(terminal))
        .addSubcommand(new KindsCommand(terminal))
        .addSubcommand(new AppendCommand(terminal))
        .addSubcommand(new CheckpointCommand(terminal))
        .addSubcommand(new CosignCommand(terminal))
        .addSubcommand(new PolicyCommand(terminal))
        .addSubcommand(new ReceiptCommand(terminal))
        .addSubcommand(new ProveCommand(terminal))
        .addSubcommand(new CommitCommand(terminal));
  }

  /// Without a task: what there is to choose from.
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.BAD_INPUT;
  }
}
