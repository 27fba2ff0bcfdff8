package org.ayni.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanAnswer;
import org.ayni.app.plan.PlanRequest;
import org.ayni.app.plan.PlanRun;
import org.ayni.app.report.PlanReport;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.solve.PlanResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni plan ECONOMY`: what can be made, for whom, with what, year by year, with its proof.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Plans an economy and proves how good the plan is.",
      "Exit code: 0 planned, 1 not everything asked for can be had (the nearest plan is given), or",
      "stopped before there was a plan, 2 bad input."
    })
public final class PlanCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PlanRequest request = new PlanRequest();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PLAN",
      description = "folder to write the plan to: plan.json, CSV files, report.html, inputs")
  private @Nullable Path target;

  public PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PlanRun run = request.run(terminal);
    PlanResult result = run.result();
    if (target != null && result.plan().isPresent()) {
      PlanWriter.write(
          target,
          result,
          request.gap(),
          run.source().description(),
          List.of(
              folder -> run.source().write(folder),
              folder ->
                  folder.write(
                      "report.html",
                      PlanReport.html(result, run.source().economy(), request.language()))));
    }
    terminal.print(
        new PlanAnswer(result, run.seconds(), request.language(), run.notes()), output.format());
    if (target != null && result.plan().isPresent()) {
      terminal.err().println("Written to " + target + "; look at " + target.resolve("report.html"));
    }
    return switch (result.status()) {
      case OPTIMAL -> ExitCode.DONE;
      case STOPPED -> result.plan().isPresent() ? ExitCode.DONE : ExitCode.NEGATIVE;
      case INFEASIBLE -> ExitCode.NEGATIVE;
      case FAILED -> ExitCode.BAD_INPUT;
    };
  }
}
