package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Council;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.priorities.Wishes;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council goals HOUSE`: what was voted, as goals of a plan.
@Command(
    name = "goals",
    mixinStandardHelpOptions = true,
    header = "Writes what was voted as goals for `ayni choices`.",
    description = {
      "Points, floors and projects come from the votes of the council and of those below it; the rest from the base goals.",
      "Exit code: 0 done, 2 bad input."
    })
final class GoalsTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(
      names = "--base",
      paramLabel = "FILE",
      description =
          "goals with what is not voted: years, objective, assumptions, what each project takes")
  private String base = "";

  GoalsTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CouncilHouse open = house.open();
    Council of = council.in(open);
    Goals from = base.isEmpty() ? Goals.standard() : GoalsFile.read(InputFile.of(Path.of(base)));
    Wishes wishes = Levels.of(open.book(), of);
    try {
      terminal.print(GoalsFile.text(VotedGoals.of(wishes, from)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Problem.ofFile(
              base, String.valueOf(e.getMessage()), "every elected project in 'projects'", ""));
    }
    return ExitCode.DONE;
  }
}
