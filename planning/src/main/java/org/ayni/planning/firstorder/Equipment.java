package org.ayni.planning.firstorder;

import java.util.List;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;

/// The capital stocks as flat arrays, and the stocks of each technique.
final class Equipment {

  /// j(s).
  final int[] technique;

  /// κ.
  final double[] requirement;

  /// 1 − δ.
  final double[] kept;

  final int[] lag;

  /// Stocks of technique j: stock[start[j]] … stock[start[j + 1] − 1].
  final int[] start;

  final int[] stock;

  Equipment(PlanProblem problem) {
    List<CapitalStock> stocks = problem.stocks();
    int count = stocks.size();
    technique = new int[count];
    requirement = new double[count];
    kept = new double[count];
    lag = new int[count];
    start = new int[problem.techniques().size() + 1];
    stock = new int[count];
    for (int s = 0; s < count; s++) {
      CapitalStock one = stocks.get(s);
      technique[s] = one.technique();
      requirement[s] = one.requirement();
      kept[s] = 1 - one.depreciation();
      lag[s] = one.lag();
      start[technique[s] + 1]++;
    }
    for (int j = 0; j + 1 < start.length; j++) {
      start[j + 1] += start[j];
    }
    int[] next = start.clone();
    for (int s = 0; s < count; s++) {
      stock[next[technique[s]]++] = s;
    }
  }
}
