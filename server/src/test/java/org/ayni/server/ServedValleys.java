package org.ayni.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ayni.federation.exercise.ThreeTerritories;
import org.ayni.federation.message.Message;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.NodeDoor;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Readers;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Series;
import org.ayni.planning.recipes.RecipeFiles;
import org.ayni.planning.solve.Planner;

/// The three invented territories as nodes, for pages.
final class ServedValleys {

  /// Wide: what is shown of them does not need the best plan.
  private static final double GAP = 0.02;

  private static final Planner PLANNER = new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6);

  final List<Steps> steps = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  ServedValleys(Path folder) throws IOException {
    this(folder, 0);
  }

  /// @param needed floors of the coast, as a multiple of what all needs alike can have there alone;
  ///   0: those that it has
  ServedValleys(Path folder, double needed) throws IOException {
    for (String code : ThreeTerritories.codes()) {
      Node node = Node.init(folder.resolve(code), ThreeTerritories.nameOf(code), Instant.now());
      nodes.add(node);
      steps.add(
          new Steps(
              node,
              (treaty, member) -> territory(code, needed, treaty, member),
              new HighsSolver(),
              RunControl.unlimited()));
    }
  }

  private static Territory territory(String code, double needed, Treaty treaty, int member) {
    PlanProblem own = RecipeFiles.read(ThreeTerritories.recipes(code));
    GoodsMap map = GoodsMap.read(ThreeTerritories.goods(code), treaty, own);
    PlanProblem problem = needed > 0 && code.equals("costa") ? needy(own, needed) : own;
    return new Territory(problem, map, treaty, member, PLANNER);
  }

  private static PlanProblem needy(PlanProblem problem, double needed) {
    PlanProblem even = problem.toBuilder().objective(new Objective.Fulfil(1)).build();
    YearTable had =
        PLANNER.plan(even, RunControl.unlimited()).plan().orElseThrow().activities().satisfaction();
    double[] floors = new double[problem.years()];
    for (int t = 0; t < floors.length; t++) {
      floors[t] = needed * Arrays.stream(had.year(t)).min().orElseThrow();
    }
    return problem.toBuilder()
        .baskets(
            problem.baskets().stream()
                .map(one -> new Basket(one.code(), one.names(), one.products(), Series.of(floors)))
                .toList())
        .build();
  }

  NodeDoor door() {
    return new NodeDoor(nodes.getFirst(), InstantSource.system());
  }

  /// Recorded by the first, accepted by nobody.
  ServedValleys withTreaty(Readers readers) throws IOException {
    steps.getFirst().write(ThreeTerritories.treaty(nodes, GAP).readBy(readers));
    return this;
  }

  /// All accept it.
  ServedValleys joined() throws IOException {
    new Together(steps).join();
    return this;
  }

  /// Rounds to a result, checked by all.
  ServedValleys planned() throws IOException {
    return planned(12);
  }

  /// @param rounds after which the best so far is the result
  ServedValleys planned(int rounds) throws IOException {
    new Together(steps).run(Set.of(), rounds, _ -> {});
    return this;
  }

  /// The last says prices for somebody who is no member: that does not count.
  ServedValleys wronged() throws IOException {
    var standing = steps.getFirst().standing();
    YearTable none = YearTable.zeros(1, 1);
    nodes
        .getLast()
        .say(
            new Message.PricesSaid(
                standing.id(), List.of("moon"), new Quotation(none, List.of(1.0), none), 0, false),
            Instant.now());
    Together.pass(nodes.getLast(), nodes.getFirst());
    return this;
  }

  /// What if the sierra's harvest of before is to be restored: an exercise, played through.
  ServedValleys asked() throws IOException {
    var standing = steps.getFirst().standing();
    List<Member> members = new ArrayList<>();
    for (Member member : standing.treaty().members()) {
      double alone = standing.alone(member.code()).orElseThrow().welfare();
      members.add(member.restoring(alone * (1 + (members.isEmpty() ? 0.05 : 0))));
    }
    Treaty aid = standing.treaty().with("What if <b>the sierra</b>", Aim.AID, members, List.of());
    String id = steps.getFirst().write(aid);
    Together together = new Together(steps.stream().map(one -> one.of(id)).toList());
    together.join();
    together.run(Set.of(), 2, _ -> {});
    return this;
  }
}
