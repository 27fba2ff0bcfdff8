package org.ayni.app.federation;

import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ayni federate TASK NODE`: every task is a subcommand of its own.
@Command(
    name = "federate",
    mixinStandardHelpOptions = true,
    header = "Several territories, one plan, each its own master.",
    synopsisSubcommandLabel = "TASK",
    commandListHeading = "%nTasks:%n",
    description = {
      "A node is a folder: what a territory has said to the others, signed, copies of what they have"
          + " said, and what it keeps to itself. Files go from node to node. See"
          + " docs/federation.md."
    })
public final class FederateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  private FederateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command with its tasks.
  public static CommandLine with(Terminal terminal) {
    return new CommandLine(new FederateCommand(terminal))
        .addSubcommand(new InitTask(terminal))
        .addSubcommand(new KeepTask(terminal))
        .addSubcommand(new TreatyTask(terminal))
        .addSubcommand(new JoinTask(terminal))
        .addSubcommand(new ExportTask(terminal))
        .addSubcommand(new ImportTask(terminal))
        .addSubcommand(new ProposeTask(terminal))
        .addSubcommand(new SolveTask(terminal))
        .addSubcommand(new StatusTask(terminal))
        .addSubcommand(new LeaveTask(terminal))
        .addSubcommand(new MoveTask(terminal))
        .addSubcommand(new VoteTask(terminal))
        .addSubcommand(new WhatIfTask(terminal))
        .addSubcommand(new DemoTask(terminal))
        .addSubcommand(new SplitTask(terminal))
        .addSubcommand(new GatherTask(terminal))
        .addSubcommand(new CentralTask(terminal));
  }

  /// Without a task: what there is to choose from.
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.BAD_INPUT;
  }
}
