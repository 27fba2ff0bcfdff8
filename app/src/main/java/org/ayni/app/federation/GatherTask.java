package org.ayni.app.federation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.federation.exercise.Exercise;
import org.ayni.federation.exercise.NationalExercise;
import org.ayni.federation.exercise.NationalExercise.Country;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni federate gather --economy col=colombia-2019 --economy bra=… --rate col=3281 …`.
@Command(
    name = "gather",
    mixinStandardHelpOptions = true,
    header = "Sets tables of several countries side by side: a node for each.",
    description = {
      "Products with the same code are the same good ('ayni propose --aggregate' groups a table's"
          + " industries like another's). Rates turn money into the account's. The draft of the"
          + " treaty and what was assumed are files beside the nodes. Exit code: 0 done, 2 bad"
          + " input."
    })
final class GatherTask implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--economy",
      required = true,
      paramLabel = "CODE=ECONOMY",
      description = "a member and its economy, by name or folder; once for each")
  private Map<String, String> economies = new LinkedHashMap<>();

  @Option(
      names = "--rate",
      required = true,
      paramLabel = "CODE=RATE",
      description = "its currency for one unit of the account's currency")
  private Map<String, Double> rates = new LinkedHashMap<>();

  @Option(
      names = "--account",
      paramLabel = "CURRENCY",
      defaultValue = "USD",
      description = "currency of the account, which counts in millions of it (default USD)")
  private String account = "USD";

  @Option(
      names = "--goods",
      split = ",",
      paramLabel = "CODE",
      description = "what can be traded (default: all products that can be stored)")
  private List<String> goods = List.of();

  @Option(
      names = "--most",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description =
          "what a member may take of a good in a year, as a share of what it used of it in the base"
              + " year (default 0.02)")
  private double most;

  @Mixin private ExerciseOptions exercise = new ExerciseOptions();

  GatherTask(Terminal terminal) {
    this.terminal = terminal;
  }

  private void check() {
    List<Problem> problems = new ArrayList<>();
    exercise.check(problems);
    if (economies.size() < 2) {
      problems.add(
          Problem.ofFile("", economies.size() + " economies", "two or more (--economy)", ""));
    }
    if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
      problems.add(Problem.ofFile("", "--most " + most, "a number above 0", ""));
    }
    for (String code : economies.keySet()) {
      Double rate = rates.get(code);
      if (rate == null || !(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
        problems.add(
            Problem.ofFile(
                "",
                rate == null ? "no --rate " + code + "=…" : "--rate " + code + "=" + rate,
                "a number above 0: its currency for one " + account,
                ""));
      }
      if (!code.matches("[a-z0-9-]+")) {
        problems.add(Problem.ofFile("", "--economy " + code + "=…", "a code of small letters", ""));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  @Override
  public Integer call() throws IOException {
    check();
    List<Country> countries = new ArrayList<>();
    economies.forEach(
        (code, name) -> countries.add(new Country(code, Economies.open(name), rates.get(code))));
    Exercise made;
    try {
      made =
          NationalExercise.of(
              String.join(", ", economies.keySet()),
              account,
              countries,
              goods,
              most,
              exercise.balanced());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Problem.ofFile("", String.valueOf(e.getMessage()), "goods that all have", ""));
    }
    exercise.make(made, terminal);
    return ExitCode.DONE;
  }
}
