package org.ayni.server.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.WhatItTakes;
import org.ayni.planning.questions.Wish;
import org.ayni.planning.questions.WishAnswer;

/// Finds out what wishes would take.
final class WishComputer {

  /// Where no level is named: so much more than the plan gives.
  private static final double MORE = 1.01;

  private final TablePlanner plans;
  private final LpSolver lp;

  WishComputer(TablePlanner plans, LpSolver lp) {
    this.plans = plans;
    this.lp = lp;
  }

  /// @param before where the plan is looked for; it is computed when it is not there
  WishFound answer(WishQuestion question, List<Answer> before, RunControl control) {
    long start = System.nanoTime();
    Optional<Plan> plan = plans.about(question.plan(), before, control).ground();
    double least = plan.map(one -> least(question, one)).orElse(Double.NaN);
    Optional<WishAnswer> answer =
        plan.map(one ->
            new WhatItTakes(lp, one, WhatItTakes.ALL, control)
                .to(List.of(new Wish(question.need(), question.year(), least))));
    return new WishFound(question, least, answer, (System.nanoTime() - start) * 1e-9);
  }

  private static double least(WishQuestion question, Plan plan) {
    var needs = plan.problem().baskets();
    int need =
        IntStream.range(0, needs.size())
            .filter(g -> needs.get(g).code().equals(question.need()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no need '" + question.need() + "'"));
    return question
        .least()
        .orElseGet(() -> MORE * plan.activities().satisfaction().at(question.year() - 1, need));
  }
}
