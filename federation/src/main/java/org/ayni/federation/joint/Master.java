package org.ayni.federation.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Crossing;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.lp.EquilibratedSolver;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.YearTable;

/// The master programme: max F(v) over shares λ ≥ 0 of the offers there are.
///
/// Columns: λ of every offer, member by member; v [members] ≥ 0; then θ (`maximin`) or η [members]
/// (`nash`). Rows: goods [years × goods] ≥ 0, account [years × members], Σ λ = 1 [members], Σ λ (u
/// − a) / s − v ≥ 0 [members], then v − weight θ ≥ 0 or tangents of the logarithm. vₘ ≥ 0 is what
/// leaves nobody worse off than alone.
///
/// Where members fall short of their floors alone, being alone is nothing they can do, and so in no
/// mixture. Two phases (Dantzig 1963, chapter 5): first the least share of it, Σ λ of being alone
/// of those members; only once that is 0 what is made as large as it can be.
final class Master {

  /// Shares below this are rounding of the solver.
  private static final double NOTHING = 1e-10;

  /// Tolerances to try where the usual ones are more than a solver can hold.
  private static final List<Double> WIDER = List.of(1e-7, 1e-6);

  private static final double LARGEST_TANGENT = 1e4;
  private static final double TANGENT_STEP = 1.5;
  private static final int MOST_REFINEMENTS = 12;
  private static final double NEAR = 1e-9;

  private final Treaty treaty;
  private final List<Alone> alone;
  private final List<List<Offer>> offers;
  private final LpSolver lp;
  private final int members;
  private final int goods;
  private final int years;
  private final int[] firstShare;
  private final List<List<Double>> tangents = new ArrayList<>();

  private Master(Treaty treaty, List<Alone> alone, List<List<Offer>> offers, LpSolver solver) {
    this.treaty = treaty;
    this.alone = alone;
    this.offers = offers;
    this.lp = new EquilibratedSolver(solver);
    members = treaty.members().size();
    goods = treaty.goods().size();
    years = treaty.years();
    firstShare = new int[members + 1];
    for (int m = 0; m < members; m++) {
      firstShare[m + 1] = firstShare[m] + offers.get(m).size();
      tangents.add(new ArrayList<>());
    }
  }

  /// @param offers by member; the first of each is to be alone
  /// @throws IllegalStateException when the solver fails: being alone is always a mixture, or
  ///   offers that hold all floors are there
  static Mixture solve(
      Treaty treaty, List<Alone> alone, List<List<Offer>> offers, LpSolver solver) {
    return new Master(treaty, alone, offers, solver).solve();
  }

  private int gain(int m) {
    return firstShare[members] + m;
  }

  private int extra(int k) {
    return firstShare[members] + members + k;
  }

  private int goodRow(int t, int g) {
    return t * goods + g;
  }

  private int accountRow(int t, int m) {
    return years * goods + t * members + m;
  }

  private int shareRow(int m) {
    return years * (goods + members) + m;
  }

  private int gainRow(int m) {
    return shareRow(members) + m;
  }

  private int extraRow(int k) {
    return gainRow(members) + k;
  }

  private Mixture solve() {
    if (alone.stream().anyMatch(Alone::fallsShort)) {
      Mixture nearest = nearest(optimal(true));
      if (!nearest.plan().leftShortOf().isEmpty()) {
        return nearest;
      }
    }
    if (treaty.aim() != Aim.NASH) {
      return mixture(optimal(false));
    }
    for (List<Double> points : tangents) {
      for (double v = Aim.NASH_FLOOR; v < LARGEST_TANGENT; v *= TANGENT_STEP) {
        points.add(v - Aim.NASH_FLOOR);
      }
    }
    LpSolution solution = optimal(false);
    for (int round = 0; round < MOST_REFINEMENTS && refine(solution); round++) {
      solution = optimal(false);
    }
    return mixture(solution);
  }

  /// Touches the logarithm where the solution stands; false when it touched already.
  private boolean refine(LpSolution solution) {
    double[] x = solution.primal();
    boolean refined = false;
    for (int m = 0; m < members; m++) {
      double v = Math.max(0, x[gain(m)]);
      if (x[extra(m)] - Math.log(Aim.NASH_FLOOR + v) > NEAR) {
        tangents.get(m).add(v);
        refined = true;
      }
    }
    return refined;
  }

  /// @param seeking whether for the least share of being alone of those who then fall short
  private LpSolution optimal(boolean seeking) {
    LinearProgram program = program(seeking);
    LpOutcome outcome = lp.solve(program, RunControl.unlimited());
    for (double tolerance : WIDER) {
      if (outcome instanceof LpOutcome.Failed || outcome instanceof LpOutcome.Infeasible) {
        // Many offers that are nearly alike, or floors that just hold: what is mixed is checked by
        // itself, and any prices prove a bound.
        LpSolver other = new HighsSolver(HighsMethod.CHOOSE, tolerance, tolerance);
        outcome = new EquilibratedSolver(other).solve(program, RunControl.unlimited());
      }
    }
    if (outcome instanceof LpOutcome.Optimal(var solution, _)) {
      return solution;
    }
    throw new IllegalStateException("the master programme ended as " + outcome);
  }

  private LinearProgram program(boolean seeking) {
    int extras = seeking || treaty.aim() == Aim.SUM ? 0 : treaty.aim() == Aim.NASH ? members : 1;
    int extraRows =
        seeking
            ? 0
            : switch (treaty.aim()) {
              case SUM -> 0;
              case MAXIMIN, AID -> members;
              case NASH -> tangents.stream().mapToInt(List::size).sum();
            };
    int columns = extra(extras);
    int rows = extraRow(extraRows);
    SparseMatrix.Builder matrix = SparseMatrix.builder(rows, columns);
    double[] cost = new double[columns];
    double[] lower = new double[columns];
    double[] upper = new double[columns];
    double[] rowLower = new double[rows];
    double[] rowUpper = new double[rows];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    Arrays.fill(rowUpper, Double.POSITIVE_INFINITY);
    for (int m = 0; m < members; m++) {
      for (int c = 0; c < offers.get(m).size(); c++) {
        offer(matrix, m, firstShare[m] + c, offers.get(m).get(c));
      }
      rowLower[shareRow(m)] = 1;
      rowUpper[shareRow(m)] = 1;
      matrix.add(gainRow(m), gain(m), -1);
      for (int t = 0; t < years; t++) {
        double credit = treaty.members().get(m).credit().orElse(Double.POSITIVE_INFINITY);
        rowLower[accountRow(t, m)] = -credit;
      }
      if (alone.get(m).fallsShort()) {
        cost[firstShare[m]] = seeking ? 1 : 0;
        upper[firstShare[m]] = seeking ? Double.POSITIVE_INFINITY : 0;
      }
    }
    if (seeking) {
      return new LinearProgram(matrix.build(), cost, lower, upper, rowLower, rowUpper);
    }
    objective(matrix, cost, lower, rowLower, rowUpper);
    return new LinearProgram(matrix.build(), cost, lower, upper, rowLower, rowUpper);
  }

  private void offer(SparseMatrix.Builder matrix, int m, int column, Offer offer) {
    matrix.add(shareRow(m), column, 1);
    double scale = alone.get(m).scale(treaty);
    matrix.add(gainRow(m), column, (offer.welfare() - alone.get(m).welfare()) / scale);
    boolean counted = treaty.members().get(m).credit().isPresent();
    Crossing crossing = Crossing.of(treaty, offer);
    for (int t = 0; t < years; t++) {
      for (int g = 0; g < goods; g++) {
        add(matrix, goodRow(t, g), column, crossing.net(t, g));
      }
      if (treaty.transport().isPresent()) {
        int transport = treaty.transport().getAsInt();
        add(matrix, goodRow(t, transport), column, -crossing.carriage(t));
      }
      if (counted) {
        add(matrix, accountRow(t, m), column, crossing.plusBalance(0, t));
      }
    }
  }

  private static void add(SparseMatrix.Builder matrix, int row, int column, double value) {
    if (value != 0) {
      matrix.add(row, column, value);
    }
  }

  private void objective(
      SparseMatrix.Builder matrix,
      double[] cost,
      double[] lower,
      double[] rowLower,
      double[] rowUpper) {
    JointObjective objective = new JointObjective(treaty, alone);
    int row = extraRow(0);
    for (int m = 0; m < members; m++) {
      double weight = treaty.members().get(m).weight();
      switch (treaty.aim()) {
        case SUM -> cost[gain(m)] = -weight;
        case MAXIMIN, AID -> {
          cost[extra(0)] = -1;
          lower[extra(0)] = Double.NEGATIVE_INFINITY;
          matrix.add(row, gain(m), 1).add(row, extra(0), -weight);
          rowLower[row] = objective.lacking(m);
          row++;
        }
        case NASH -> {
          cost[extra(m)] = -weight;
          lower[extra(m)] = Double.NEGATIVE_INFINITY;
          for (double point : tangents.get(m)) {
            // η ≤ ln(δ + p) + (v − p) / (δ + p)
            double slope = 1 / (Aim.NASH_FLOOR + point);
            matrix.add(row, extra(m), 1).add(row, gain(m), -slope);
            rowLower[row] = Double.NEGATIVE_INFINITY;
            rowUpper[row] = Math.log(Aim.NASH_FLOOR + point) - point * slope;
            row++;
          }
        }
      }
    }
  }

  private Mixture mixture(LpSolution solution) {
    List<Double> weights = new JointObjective(treaty, alone).usable(weights(solution));
    return new Mixture(plan(solution), prices(solution, weights), false);
  }

  /// Where somebody's floors are held by no offers yet.
  private Mixture nearest(LpSolution solution) {
    JointPlan plan = plan(solution);
    List<Double> weights = JointObjective.seeking(weights(solution), plan.leftShort());
    return new Mixture(plan, prices(solution, weights), true);
  }

  private JointPlan plan(LpSolution solution) {
    double[] x = solution.primal();
    List<List<Share>> shares = new ArrayList<>();
    for (int m = 0; m < members; m++) {
      shares.add(shares(m, x));
    }
    return JointPlan.of(treaty, alone, shares);
  }

  private double[] weights(LpSolution solution) {
    double[] weights = new double[members];
    for (int m = 0; m < members; m++) {
      weights[m] = solution.dual()[gainRow(m)];
    }
    return weights;
  }

  private Quotation prices(LpSolution solution, List<Double> weights) {
    double[] price = solution.dual();
    double[][] prices = new double[years][goods];
    double[][] balances = new double[years][members];
    for (int t = 0; t < years; t++) {
      for (int g = 0; g < goods; g++) {
        prices[t][g] = Math.max(0, price[goodRow(t, g)]) + 0.0;
      }
      for (int m = 0; m < members; m++) {
        balances[t][m] = Math.max(0, price[accountRow(t, m)]) + 0.0;
      }
    }
    return new Quotation(YearTable.of(goods, prices), weights, YearTable.of(members, balances));
  }

  /// Those of a member, adding up to 1.
  private List<Share> shares(int m, double[] x) {
    double sum = 0;
    for (int c = 0; c < offers.get(m).size(); c++) {
      double share = x[firstShare[m] + c];
      sum += share > NOTHING ? share : 0;
    }
    List<Share> shares = new ArrayList<>();
    for (int c = 0; c < offers.get(m).size(); c++) {
      double share = x[firstShare[m] + c];
      if (share > NOTHING) {
        shares.add(new Share(c, offers.get(m).get(c), share / sum));
      }
    }
    return shares;
  }
}
