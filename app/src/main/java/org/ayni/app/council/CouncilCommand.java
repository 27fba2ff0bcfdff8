package org.ayni.app.council;

import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ayni council TASK HOUSE`: every task is a subcommand of its own.
@Command(
    name = "council",
    mixinStandardHelpOptions = true,
    header = "Councils: members, assemblies, elections, votes, plans, promises.",
    synopsisSubcommandLabel = "TASK",
    commandListHeading = "%nTasks:%n",
    description = {
      "A house of councils is a folder with a public record; where the councils stand follows from"
          + " it. What the statutes do not allow is refused with the rule and its source. See"
          + " docs/councils.md."
    })
public final class CouncilCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  private CouncilCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command with its tasks.
  public static CommandLine with(Terminal terminal) {
    return new CommandLine(new CouncilCommand(terminal))
        .addSubcommand(new InitTask(terminal))
        .addSubcommand(new ActTask(terminal))
        .addSubcommand(new BatchTask(terminal))
        .addSubcommand(new ActsTask(terminal))
        .addSubcommand(new ShowTask(terminal))
        .addSubcommand(new FoundTask(terminal))
        .addSubcommand(new DepartmentsTask(terminal))
        .addSubcommand(new InviteTask(terminal))
        .addSubcommand(new RollTask(terminal))
        .addSubcommand(new BallotPaperTask(terminal))
        .addSubcommand(new CloseTask(terminal))
        .addSubcommand(new RefillTask(terminal))
        .addSubcommand(new MinutesTask(terminal))
        .addSubcommand(new ReportTask(terminal))
        .addSubcommand(new GoalsTask(terminal))
        .addSubcommand(new OfferTask(terminal))
        .addSubcommand(new PromiseTask(terminal))
        .addSubcommand(new BoardTask(terminal))
        .addSubcommand(new PersonTask(terminal))
        .addSubcommand(new ForgetTask(terminal))
        .addSubcommand(new PeopleTask(terminal))
        .addSubcommand(new StatutesTask(terminal))
        .addSubcommand(new DemoTask(terminal));
  }

  /// Without a task: what there is to choose from.
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.BAD_INPUT;
  }
}
