package org.ayni.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.influence.FieldOfInfluence;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse influence ECONOMY`.
@Command(
    name = "influence",
    mixinStandardHelpOptions = true,
    description =
        "The input coefficients on which most depends (field of influence), largest first.")
final class InfluenceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "so many (default 20)")
  private int top = 20;

  InfluenceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Economy economy = options.open();
    LeontiefModel model = LeontiefModel.of(economy.table());
    terminal.print(
        new PairsAnswer(
            new Heading(economy, options.language(), "influence"),
            List.of("coefficient", "influence"),
            new FieldOfInfluence(model)
                .largest(top).stream()
                    .map(field ->
                        new PairsAnswer.Pair(
                            field.input(),
                            field.user(),
                            List.of(field.coefficient(), field.influence())))
                    .toList(),
            "influence: how much all outputs together rise with one unit of the coefficient, for one"
                + " unit of final demand of everything."),
        options.format());
    return ExitCode.DONE;
  }
}
