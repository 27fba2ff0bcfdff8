package org.ayni.app.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.GoalsOptions;
import org.ayni.app.plan.PlanSource;
import org.ayni.app.plan.ProgressLine;
import org.ayni.app.plan.RunOptions;
import org.ayni.app.plan.SolverOptions;
import org.ayni.app.report.PlanReport;
import org.ayni.decisions.choice.Choices;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.decisions.choice.TablePlans;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.WholeFolder;
import org.ayni.formats.Economies;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni choices ECONOMY`: what was voted, answered in two to four ways that people can feel.
@Command(
    name = "choices",
    mixinStandardHelpOptions = true,
    description = {
      "Answers what was voted (priorities, floors, projects) with two to four plans that differ in"
          + " something people can feel, and says who gains, who loses, what cannot be had and what"
          + " stands in the way. Projects are tested in the order of the goals file, with everything"
          + " they take.",
      "Exit code: 0 there are at least two plans and everything asked for can be had, 1 not so, 2 bad"
          + " input."
    })
public final class ChoicesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "ECONOMY", description = "name of an economy, or a folder")
  private String name = "";

  @Mixin private GoalsOptions wishes = new GoalsOptions();

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      defaultValue = "1e-6",
      description = "proven gap up to which a plan is called optimal (default 1e-6)")
  private double gap = 1e-6;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "folder to write to: one folder of a plan each, and choices.json")
  private @Nullable Path target;

  @Mixin private RunOptions options = new RunOptions();

  public ChoicesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    checkOptions();
    Economy economy = Economies.open(name);
    Goals goals = wishes.goals();
    // Everything wrong with what was asked, before anything is computed.
    TableProblem.of(economy, goals.withProjects(List.of()), wishes.origin());
    ProgressLine progress = new ProgressLine(terminal);
    ChoicesAnswer answer;
    try {
      answer = answer(economy, goals, options.deadline(progress));
    } finally {
      progress.end();
    }
    write(economy, answer);
    terminal.print(answer, output.format());
    return answer.everything() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private void checkOptions() {
    List<Problem> problems = new ArrayList<>();
    if (!(gap > 0 && gap < 1)) {
      problems.add(Problem.ofFile("", "--gap " + gap, "a share above 0 and below 1", ""));
    }
    options.check(problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  private ChoicesAnswer answer(Economy economy, Goals goals, RunControl control) {
    Planner planner = new Planner(SolverOptions.automatic(gap), gap);
    TablePlans plans = new TablePlans(economy, wishes.origin(), planner, control);
    Choices all = Choices.of(economy, goals, plans);
    return new ChoicesAnswer(economy, all.fit(), all.choice(), options.language());
  }

  private void write(Economy economy, ChoicesAnswer answer) {
    Path place = target;
    if (place == null || answer.choice().offered().isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new BadInputException(
          Problem.ofFile(place.toString(), "no folder can be made there", "a place to write", ""));
    }
    for (PlanChoice.Candidate one : answer.choice().offered()) {
      PlanSource source = new PlanSource.Table(economy, one.goals(), "");
      PlanWriter.write(
          place.resolve(one.idea().code()),
          one.result(),
          gap,
          source.description(),
          List.of(
              folder -> source.write(folder),
              folder ->
                  folder.write(
                      "report.html",
                      PlanReport.html(one.result(), source.economy(), options.language()))));
    }
    // Last: where it is, everything is.
    try (WholeFolder folder = WholeFolder.begin(place.resolve("summary"), "choices.json")) {
      folder.write("choices.json", answer.json().toPrettyString() + "\n");
      folder.write("choices.csv", out -> answer.csv().writeCsv(out));
      folder.commit();
    }
    terminal.err().println("Written to " + place);
  }
}
