package org.ayni.planning.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.Village;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfReachTest {

  private static final Unit TON = new Unit("t");

  /// Steel takes half a ton of ore and a day each; the mine makes 40 of the 50 that 100 of steel
  /// took in the base year, the rest came out of store.
  private static PlanProblem steel(double pace, double mobileDays, double floor) {
    PlanProblem.Builder builder = PlanProblem.builder("steel", 2000, 2);
    builder.product(Product.perishable("ore", Names.of("ore"), TON));
    builder.product(Product.perishable("steel", Names.of("steel"), TON));
    builder.resource(
        new Resource(
            Resource.LABOUR, Names.of("days"), new Unit("d"), Series.constant(2, mobileDays)));
    builder.technique(technique("mine", 0, Map.of(), 40, pace));
    builder.technique(technique("mill", 1, Map.of(0, 0.5), 100, pace));
    builder.basket(
        new Basket(
            "bridges",
            Names.of("bridges"),
            List.of(SparseVector.unit(1), SparseVector.unit(1)),
            Series.constant(2, floor)));
    return builder.objective(new Objective.Fulfil(1)).build();
  }

  private static Technique technique(
      String code, int makes, Map<Integer, Double> inputs, double base, double pace) {
    return new Technique(
        code,
        Names.of(code),
        TON,
        SparseVector.unit(makes),
        SparseVector.of(inputs),
        SparseVector.of(new int[] {0}, new double[] {1}),
        Optional.of(new Technique.Pace(base, pace, 0)));
  }

  @Test
  void whatUsersMayNotUseLessOfThanThereIsIsNamed() {
    List<OutOfReach> found = OutOfReach.of(steel(0.1, 1e9, 0));
    assertThat(found).hasSize(1);
    OutOfReach ore = found.getFirst();
    assertThat(ore.code()).isEqualTo("ore");
    assertThat(ore.year()).isEqualTo(1);
    // The mill may shrink to 90, which takes 45 of ore; the mine may not grow.
    assertThat(ore.needed()).isCloseTo(45, within(1e-9));
    assertThat(ore.possible()).isCloseTo(40, within(1e-9));
    assertThat(ore.missingShare()).isCloseTo(5.0 / 45, within(1e-9));
    assertThat(ore.users()).containsExactly(new OutOfReach.User(false, "mill", 45, ""));
  }

  @Test
  void aWiderPaceBringsItWithinReach() {
    assertThat(OutOfReach.of(steel(0.2, 1e9, 0))).isEmpty();
  }

  /// 40 of ore make 80 of steel.
  @Test
  void whatStopsTheMakersIsFollowedDownTheChainOfSuppliers() {
    OutOfReach steel = OutOfReach.of(steel(1, 1e9, 81)).getFirst();
    assertThat(steel.code()).isEqualTo("steel");
    assertThat(steel.possible()).isCloseTo(80, within(1e-9));
    assertThat(steel.users()).containsExactly(new OutOfReach.User(true, "bridges", 81, ""));
    assertThat(steel.lacking()).containsExactly("ore");
  }

  /// 80 bridges take 80 of steel and 40 of ore, 120 days.
  @Test
  void labourThatIsMissingIsNamedToo() {
    OutOfReach days = OutOfReach.of(steel(1, 119, 80)).getFirst();
    assertThat(days.isResource()).isTrue();
    assertThat(days.code()).isEqualTo("labour");
    assertThat(days.needed()).isCloseTo(120, within(1e-4));
    assertThat(days.users().getFirst()).isEqualTo(new OutOfReach.User(false, "mill", 80, "steel"));
    assertThat(OutOfReach.of(steel(1, 121, 80))).isEmpty();
  }

  @Test
  void moreLoavesThanTheLandCanGiveAreOutOfReach() {
    PlanProblem village = Village.builder(9).objective(Village.FULFIL).build();
    assertThat(OutOfReach.of(village)).extracting(OutOfReach::code).contains("bread");
    assertThat(OutOfReach.of(Village.of(Village.FULFIL))).isEmpty();
  }

  /// It must never speak of a problem that has a plan.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingIsFoundWhereThereIsAPlan(long seed) {
    assertThat(OutOfReach.of(RandomProblems.of(seed))).as("seed %d", seed).isEmpty();
  }

  /// Floors raised until it speaks: then the exact solver finds no plan either.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whereItSpeaksThereIsNoPlan(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    for (double factor = 1; factor < 100; factor *= 1.5) {
      double raised = factor;
      PlanProblem asked =
          problem.toBuilder()
              .baskets(
                  problem.baskets().stream()
                      .map(b ->
                          new Basket(
                              b.code(),
                              b.names(),
                              b.products(),
                              Series.constant(problem.years(), raised)))
                      .toList())
              .build();
      if (!OutOfReach.of(asked).isEmpty()) {
        assertThat(new ExactPlanSolver(new HighsSolver()).solve(asked, RunControl.unlimited()))
            .as("seed %d, floors %f", seed, raised)
            .isInstanceOf(PlanOutcome.Infeasible.class);
        return;
      }
    }
    throw new AssertionError("seed " + seed + ": floors a hundred times as high, and nothing said");
  }
}
