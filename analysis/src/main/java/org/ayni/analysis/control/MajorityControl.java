package org.ayni.analysis.control;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ayni.economy.Ownership;
import org.ayni.kernel.matrix.SparseMatrix;

/// Control: whom somebody can outvote everybody else in, alone or together with those he controls.
///
/// The smallest set S with i in S, and j in S wherever the members of S hold more than the
/// threshold of the votes of j. Circles need no care: a company counts once it is controlled, not
/// before. With a threshold of one half or more nobody is controlled by two of those that nobody
/// controls. Costs as much as there are holdings.
///
/// Source: Vitali, Glattfelder and Battiston (2011), threshold model, with holdings of those
/// controlled counted together (decision 063). No published numbers; held by hand-made cases.
public final class MajorityControl {

  private final Ownership ownership;
  private final SparseMatrix byVoter;
  private final double threshold;

  /// More than one half of the votes.
  public MajorityControl(Ownership ownership) {
    this(ownership, 0.5);
  }

  /// @param threshold share of votes that must be exceeded, in [0.5, 1)
  public MajorityControl(Ownership ownership, double threshold) {
    if (!(threshold >= 0.5 && threshold < 1)) {
      throw new IllegalArgumentException(
          "threshold " + threshold + "; expected at least 0.5 and less than 1");
    }
    this.ownership = ownership;
    this.byVoter = ownership.votes().transposed();
    this.threshold = threshold;
  }

  /// Whom `owner` controls, [n]; himself too.
  public boolean[] controlledBy(int owner) {
    int n = ownership.size();
    boolean[] controlled = new boolean[n];
    double[] votes = new double[n];
    Deque<Integer> waiting = new ArrayDeque<>();
    controlled[owner] = true;
    waiting.add(owner);
    while (!waiting.isEmpty()) {
      byVoter.forEachInColumn(
          waiting.remove(),
          (company, share) -> {
            votes[company] += share;
            if (!controlled[company] && votes[company] > threshold) {
              controlled[company] = true;
              waiting.add(company);
            }
          });
    }
    return controlled;
  }

  /// Σ of the values of whom `owner` controls, his own included; in the unit of the values.
  ///
  /// @param values [n] of each company's own, such as its surplus a year
  public double controlledValue(int owner, double[] values) {
    boolean[] controlled = controlledBy(owner);
    double sum = 0;
    for (int j = 0; j < values.length; j++) {
      sum += controlled[j] ? values[j] : 0;
    }
    return sum;
  }
}
