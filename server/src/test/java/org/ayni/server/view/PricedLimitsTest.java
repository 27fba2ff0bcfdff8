package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;

/// Corn from labour alone: 2 jobs make 1 t, 1 t in 5 is seed, 40 jobs, a basket of 4 t.
///
/// 40 jobs make 20 t, 16 t of them net: satisfaction 4. One per cent more jobs is one per cent more
/// of everything. One more job makes 0.5 t, 0.4 t of them net.
class PricedLimitsTest {

  private static final Unit TONNES = new Unit("t");
  private static final int YEARS = 3;

  private static Plan plan() {
    PlanProblem.Builder problem = PlanProblem.builder("corn", 2019, YEARS);
    int corn = problem.product(Product.perishable("corn", Names.of("Corn"), TONNES));
    int labour =
        problem.resource(
            new Resource(
                Resource.LABOUR, Names.of("Jobs"), new Unit("jobs"), Series.constant(YEARS, 40)));
    problem.technique(
        new Technique(
            "farm",
            Names.of("Farm"),
            TONNES,
            SparseVector.unit(corn),
            SparseVector.of(new int[] {corn}, new double[] {0.2}),
            SparseVector.of(new int[] {labour}, new double[] {2}),
            Optional.empty()));
    problem.basket(
        new Basket(
            "food",
            Names.of("Food"),
            Collections.nCopies(YEARS, SparseVector.of(new int[] {corn}, new double[] {4})),
            Series.constant(YEARS, 0)));
    problem.objective(new Objective.Welfare(List.of(1.0), 0.9, SatisfactionCurve.linear()));
    PlanOutcome outcome =
        new ExactPlanSolver(new HighsSolver()).solve(problem.build(), RunControl.unlimited());
    return ((PlanOutcome.Optimal) outcome).plan();
  }

  @Test
  void theOneLimitThatBindsHasAllTheWorthWhateverTheObjectivesUnit() {
    List<PricedLimit> limits = PricedLimits.of(plan(), 10);

    assertThat(limits).hasSize(1);
    PricedLimit jobs = limits.getFirst();
    assertThat(jobs.kind()).isEqualTo(RowKind.RESOURCE);
    assertThat(jobs.firstYear()).isEqualTo(1);
    assertThat(jobs.lastYear()).isEqualTo(YEARS);
    assertThat(jobs.elasticity()).isCloseTo(1, within(1e-6));
    assertThat(jobs.worth()).isCloseTo(0.4, within(1e-6));
  }
}
