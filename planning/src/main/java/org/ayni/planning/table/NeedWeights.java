package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How much each need counts, all together 1: W_r · p_gr / Σ_g p_gr.
///
/// W is the share of region r: its `region-weight`, such as its population, else what it consumed
/// in the base year. p are the points of a need within its region: those of the goals, else what
/// was consumed of it. Points thus say what matters more *within* each region; they move no weight
/// from one region to another.
final class NeedWeights {

  private final List<PlannedNeed> needs;
  private final TableRegions regions;
  private final Assumptions assumptions;

  NeedWeights(List<PlannedNeed> needs, TableRegions regions, Assumptions assumptions) {
    this.needs = needs;
    this.regions = regions;
    this.assumptions = assumptions;
  }

  /// @param points by code of a need or of a region's need; empty when none were given
  List<Double> of(Map<String, Double> points) {
    double[] byNeed = new double[needs.size()];
    double[] today = new double[regions.size()];
    double[] within = new double[regions.size()];
    for (int g = 0; g < byNeed.length; g++) {
      PlannedNeed need = needs.get(g);
      byNeed[g] = points.isEmpty() ? need.today() : need.among(points, 0);
      within[need.region()] += byNeed[g];
      today[need.region()] += need.today();
    }
    double[] share = new double[regions.size()];
    double sum = 0;
    for (int r = 0; r < share.length; r++) {
      // A region none of whose needs has points takes no part in the sum.
      share[r] = within[r] > 0 ? assumptions.regionWeight(regions.codes().get(r), today[r]) : 0;
      sum += share[r];
    }
    List<Double> weights = new ArrayList<>();
    for (int g = 0; g < byNeed.length; g++) {
      int r = needs.get(g).region();
      weights.add(byNeed[g] == 0 ? 0 : share[r] / sum * byNeed[g] / within[r]);
    }
    return weights;
  }
}
