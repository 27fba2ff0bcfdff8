package org.ayni.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.explain.AlternativesAnswer;
import org.ayni.app.explain.RangesAnswer;
import org.ayni.app.explain.WhyAnswer;
import org.ayni.app.explain.WishReply;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanFolder;
import org.ayni.app.plan.RunOptions;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.Product;
import org.ayni.planning.questions.EqualWorth;
import org.ayni.planning.questions.PriceRanges;
import org.ayni.planning.questions.WhatItTakes;
import org.ayni.planning.questions.WhyNotMore;
import org.ayni.planning.questions.Wish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni explain PLAN`: one question about a plan.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Answers one question about a plan: why not more of this (--need, --product), what would it"
          + " take (--wish), what if one unit more (--ranges), which plans are as good"
          + " (--alternatives).",
      "Exit code: 0 answered, 1 the wish cannot be fulfilled, 2 bad input."
    })
public final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "PLAN", description = "a folder that 'ayni plan' has written")
  private Path folder = Path.of("");

  @Option(
      names = "--need",
      paramLabel = "CODE",
      description = "why is this need not better served? Down to the limits that hold it back")
  private @Nullable String need;

  @Option(
      names = "--product",
      paramLabel = "CODE",
      description = "why is there not more of this product?")
  private @Nullable String product;

  @Option(
      names = "--wish",
      paramLabel = "NEED=LEVEL",
      description =
          "what would it take to serve a need so well, such as food=1.3? The least change of limits")
  private Map<String, Double> wishes = new LinkedHashMap<>();

  @Option(
      names = "--change",
      paramLabel = "KIND",
      split = ",",
      description =
          "with --wish: only these limits may change: resource, budget, retraining, capital,"
              + " foreign-exchange, trade-limit, pace-up (default all)")
  private List<String> change = new ArrayList<>();

  @Option(
      names = "--ranges",
      description = "how far does each price hold, and what is one unit worth beyond?")
  private boolean ranges;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "10",
      description = "with --ranges: so many limits, the most valuable first (default 10)")
  private int most = 10;

  @Option(
      names = "--alternatives",
      description = "how far can plans of equal worth differ from this one?")
  private boolean alternatives;

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      defaultValue = "1e-6",
      description = "with --alternatives: what counts as equal worth (default 1e-6)")
  private double tolerance = 1e-6;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description =
          "the year asked about (default: the first; for --wish all, for --alternatives the last)")
  private @Nullable Integer year;

  @Mixin private RunOptions options = new RunOptions();

  public ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    checkOptions();
    PlanFolder plan = PlanFolder.open(folder);
    if (!wishes.isEmpty()) {
      if (WhatItTakes.refuses(plan.problem())) {
        throw new BadInputException(
            Problem.ofFile(
                "",
                "--wish for a plan that keeps the objective 'harmony'",
                "a plan in which no objective comes after harmony",
                "Far from the plan, how much of it could be kept is not known exactly. --need can be"
                    + " asked."));
      }
      return wish(plan);
    }
    if (ranges) {
      if (plan.problem().order().stream().anyMatch(Objective.Harmony.class::isInstance)) {
        throw new BadInputException(
            Problem.ofFile(
                "",
                "--ranges for a plan of the objective 'harmony'",
                "a plan of another objective",
                "Harmony is smooth: each further unit is worth a little less, so no price holds"
                    + " over a range. --need and --wish can be asked."));
      }
      terminal.print(
          new RangesAnswer(
              PriceRanges.of(plan.problem(), new HighsSolver(), most, control()),
              plan.plan(),
              options.language()),
          output.format());
    } else if (alternatives) {
      int t = year == null ? plan.problem().years() - 1 : plan.yearIndex("--year", year);
      EqualWorth equal = new EqualWorth(plan.plan(), tolerance, new HighsSolver(), control());
      terminal.print(
          new AlternativesAnswer(
              equal.latitudes(t, true), tolerance, plan.plan(), options.language()),
          output.format());
    } else {
      why(plan);
    }
    return ExitCode.DONE;
  }

  private RunControl control() {
    return options.deadline(progress -> {});
  }

  private void why(PlanFolder plan) {
    int t = year == null ? 0 : plan.yearIndex("--year", year);
    WhyNotMore asked = new WhyNotMore(plan.plan());
    String code = need;
    terminal.print(
        new WhyAnswer(
            code != null
                ? asked.need(PlanFolder.indexOf("--need", code, needs(plan)), t)
                : asked.product(
                    PlanFolder.indexOf("--product", String.valueOf(product), products(plan)), t),
            plan.plan(),
            options.language()),
        output.format());
  }

  private static List<String> needs(PlanFolder plan) {
    return plan.problem().baskets().stream().map(Basket::code).toList();
  }

  private static List<String> products(PlanFolder plan) {
    return plan.problem().products().stream().map(Product::code).toList();
  }

  private int wish(PlanFolder plan) {
    List<Wish> all = new ArrayList<>();
    int in = year == null ? 0 : plan.yearIndex("--year", year) + 1;
    wishes.forEach((code, level) -> {
      PlanFolder.indexOf("--wish", code, needs(plan));
      all.add(new Wish(code, in, level));
    });
    Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);
    change.forEach(code -> RowKind.byCode(code).ifPresent(kinds::add));
    WishReply reply =
        new WishReply(
            new WhatItTakes(
                    new HighsSolver(),
                    plan.plan(),
                    kinds.isEmpty() ? WhatItTakes.ALL : kinds,
                    control())
                .to(all),
            plan.plan(),
            options.language());
    terminal.print(reply, output.format());
    return reply.positive() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private void checkOptions() {
    List<Problem> problems = new ArrayList<>();
    int questions =
        (need == null ? 0 : 1)
            + (product == null ? 0 : 1)
            + (wishes.isEmpty() ? 0 : 1)
            + (ranges ? 1 : 0)
            + (alternatives ? 1 : 0);
    if (questions != 1) {
      problems.add(
          Problem.ofFile(
              "",
              questions + " questions",
              "one of --need, --product, --wish, --ranges, --alternatives",
              ""));
    }
    wishes.forEach((code, level) -> {
      if (!(level >= 0 && level < Double.POSITIVE_INFINITY)) {
        problems.add(Problem.ofFile("", "--wish " + code + "=" + level, "a number >= 0", ""));
      }
    });
    for (String code : change) {
      Optional<RowKind> kind = RowKind.byCode(code);
      if (kind.isEmpty() || !WhatItTakes.ALL.contains(kind.get())) {
        problems.add(
            Problem.ofFile(
                "",
                "--change " + code,
                "one of "
                    + String.join(
                        ", ", WhatItTakes.ALL.stream().sorted().map(RowKind::code).toList()),
                ""));
      }
    }
    if (most < 1) {
      problems.add(Problem.ofFile("", "--most " + most, "1 or more", ""));
    }
    if (!(tolerance >= KeptObjective.LEAST_TOLERANCE && tolerance < 1)) {
      problems.add(
          Problem.ofFile(
              "",
              "--tolerance " + tolerance,
              "from " + KeptObjective.LEAST_TOLERANCE + " to 1",
              ""));
    }
    options.check(problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }
}
