package org.ayni.kernel.saddle;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.ayni.kernel.parallel.Team;
import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;
import org.jspecify.annotations.Nullable;

/// The reflected Halpern iteration of the primal-dual hybrid gradient method, restarted and with an
/// adaptive primal weight (Halpern 1967; Chambolle and Pock 2011; Lu and Yang 2024: r²HPDHG).
///
/// One step T from (z, y), with diagonal steps τ and σ, primal weight ω and η just below 1:
///
///     z⁺ = prox_f(z + (η/ω) τ Kᵀy),   u = 2 z⁺ − z,   y⁺ = max(0, y + η ω σ (b − K u))
///
/// then (z, y) ← w (2 T(z, y) − (z, y)) + (1 − w) (z₀, y₀), w = (k+1)/(k+2), where (z₀, y₀) is the
/// point of the last restart and k counts from it. Steps must satisfy ‖σ^½ K τ^½‖ ≤ 1.
///
/// Every tenth step the move of T is measured, e² = (ω/η) Σ Δz²/τ + Σ Δy²/(ηω σ); a restart follows
/// when it has fallen enough, or stopped falling, or after a share of all steps. With a *level*, f is
/// not minimised but held: f(z) ≤ −level is one more row, whose multiplier λ stands before f.
///
/// A step costs one product with K and one with Kᵀ and O(columns + rows). Sums are taken part by
/// part, so that the same start gives the same iterates on any number of threads. Not thread-safe.
public final class HalpernIteration {

  private static final int CHECK = 10;
  private static final double ETA = 0.998;
  private static final double SUFFICIENT = 0.2;
  private static final double NECESSARY = 0.8;
  private static final double LONG = 0.36;

  private final SaddleOperator operator;
  private final Team team;
  private final int columnBorder;
  private final int rowBorder;
  private final double[] z;
  private final double[] anchorZ;
  private final double[] y;
  private final double[] anchorY;
  private final double[] u;
  private final double[] g;
  private final double[] r;
  private final double[] values;
  private final double[] movedZ;
  private final double[] movedY;
  private final double[] farZ;
  private final double[] farY;

  private SaddleProblem problem;
  private SaddleSteps steps;
  private @Nullable SaddleSteps following;
  private double level = Double.NaN;
  private double lambda;
  private double anchorLambda;
  private double reflectedLambda;
  private double weight = 1;
  private int sinceRestart;
  private long count;
  private long restarts;
  private double firstMove;
  private double lastMove = Double.POSITIVE_INFINITY;
  private boolean checking;
  private double share;

  /// @param problem to begin with; see [#start]
  public HalpernIteration(
      SaddleOperator operator, SaddleProblem problem, SaddleSteps steps, Team team) {
    this.operator = operator;
    this.team = team;
    this.problem = problem;
    this.steps = steps;
    z = new double[operator.columns()];
    anchorZ = new double[z.length];
    y = new double[operator.rows()];
    anchorY = new double[y.length];
    u = new double[z.length];
    g = new double[z.length];
    r = new double[y.length];
    columnBorder = operator.columnParts().length - 1;
    rowBorder = operator.rowParts().length - 1;
    values = new double[columnBorder + 1];
    movedZ = new double[columnBorder + 1];
    farZ = new double[columnBorder + 1];
    movedY = new double[rowBorder + 1];
    farY = new double[rowBorder + 1];
  }

  /// Another iteration over the same operator that takes turns with `other`: what lives only within
  /// a step is shared.
  public HalpernIteration(HalpernIteration other) {
    operator = other.operator;
    team = other.team;
    problem = other.problem;
    steps = other.steps;
    z = new double[other.z.length];
    anchorZ = new double[z.length];
    y = new double[other.y.length];
    anchorY = new double[y.length];
    u = other.u;
    g = other.g;
    r = other.r;
    columnBorder = other.columnBorder;
    rowBorder = other.rowBorder;
    values = other.values;
    movedZ = other.movedZ;
    farZ = other.farZ;
    movedY = other.movedY;
    farY = other.farY;
  }

  /// Begins anew at (primal, dual), clipped to the box and to prices ≥ 0.
  ///
  /// @param level what −f must reach; NaN to minimise f
  public void start(
      SaddleProblem problem,
      SaddleSteps steps,
      double[] primal,
      double[] dual,
      double primalWeight,
      double level) {
    this.problem = problem;
    this.steps = steps;
    this.level = level;
    for (int j = 0; j < z.length; j++) {
      z[j] = Math.clamp(primal[j], problem.lower[j], problem.upper[j]);
    }
    for (int i = 0; i < y.length; i++) {
      y[i] = steps.sigma[i] > 0 ? Math.max(0, dual[i]) : 0;
    }
    following = null;
    lambda = 0;
    weight = primalWeight;
    count = 0;
    restarts = 0;
    anchor();
  }

  private void anchor() {
    System.arraycopy(z, 0, anchorZ, 0, z.length);
    System.arraycopy(y, 0, anchorY, 0, y.length);
    anchorLambda = lambda;
    sinceRestart = 0;
    lastMove = Double.POSITIVE_INFINITY;
  }

  /// Goes on for `more` steps, fewer when `stop` says so.
  public void advance(long more, BooleanSupplier stop) {
    for (long k = 0; k < more && !stop.getAsBoolean(); k++) {
      step();
    }
  }

  private boolean leveled() {
    return !Double.isNaN(level);
  }

  private void step() {
    share = (sinceRestart + 1.0) / (sinceRestart + 2.0);
    checking = sinceRestart % CHECK == 0;
    operator.beginTransposed(y, g);
    team.run(operator.transposedTasks(), this::columnTask);
    operator.finishTransposed(y, g);
    columns(columnBorder, operator.columnParts()[columnBorder], z.length);
    if (leveled()) {
      double reached = Arrays.stream(values).sum();
      double next = lambda + ETA * weight * steps.levelStep * (level - reached);
      reflectedLambda = 2 * Math.max(0, next) - lambda;
    }
    operator.beginForward(u, r);
    team.run(operator.forwardTasks(), this::rowTask);
    operator.finishForward(u, r);
    rows(rowBorder, operator.rowParts()[rowBorder], y.length);
    count++;
    if (checking && restartDue()) {
      restart();
    } else {
      if (checking) {
        team.run(columnBorder + 1, part -> halpern(z, u, anchorZ, operator.columnParts(), part));
        team.run(rowBorder + 1, part -> halpern(y, r, anchorY, operator.rowParts(), part));
      }
      lambda = leveled() ? share * reflectedLambda + (1 - share) * anchorLambda : 0;
      sinceRestart++;
    }
  }

  private void columnTask(int task) {
    operator.transposed(task, y, g);
    if (task < columnBorder) {
      columns(task, operator.columnParts()[task], operator.columnParts()[task + 1]);
    }
  }

  private void rowTask(int task) {
    operator.forward(task, u, r);
    if (task < rowBorder) {
      rows(task, operator.rowParts()[task], operator.rowParts()[task + 1]);
    }
  }

  private void columns(int part, int from, int to) {
    double[] cost = problem.cost;
    double[] lower = problem.lower;
    double[] upper = problem.upper;
    double[] tau = steps.tau;
    Separable objective = problem.objective;
    int straight = Math.clamp(objective.firstCurved(), from, to);
    double step = ETA / weight;
    double force = leveled() ? lambda : 1;
    if (problem.plain(from, straight)) {
      plain(z, g, tau, step, u, from, straight);
    } else {
      for (int j = from; j < straight; j++) {
        double moved = z[j] + step * tau[j] * (g[j] - force * cost[j]);
        u[j] = 2 * Math.min(upper[j], Math.max(lower[j], moved)) - z[j];
      }
    }
    for (int j = straight; j < to; j++) {
      double t = step * tau[j];
      u[j] = 2 * objective.proximal(j, z[j] + t * g[j], force * t) - z[j];
    }
    if (leveled()) {
      double sum = 0;
      for (int j = from; j < straight; j++) {
        sum -= cost[j] * u[j];
      }
      for (int j = straight; j < to; j++) {
        sum += 2 * objective.value(j, 0.5 * (u[j] + z[j])) - objective.value(j, z[j]);
      }
      values[part] = sum;
    }
    if (checking) {
      measure(z, u, anchorZ, tau, part, from, to, movedZ, farZ);
    } else {
      halpern(z, u, anchorZ, from, to);
    }
  }

  /// Columns of no cost that may be anything from 0 on: three arrays less to read.
  private static void plain(
      double[] z, double[] g, double[] tau, double step, double[] u, int from, int to) {
    for (int j = from; j < to; j++) {
      u[j] = 2 * Math.max(0, z[j] + step * tau[j] * g[j]) - z[j];
    }
  }

  private void rows(int part, int from, int to) {
    double[] least = problem.least;
    double[] sigma = steps.sigma;
    double step = ETA * weight;
    for (int i = from; i < to; i++) {
      // 2 y⁺ − y goes where K u was.
      r[i] = 2 * Math.max(0, y[i] + step * sigma[i] * (least[i] - r[i])) - y[i];
    }
    if (checking) {
      measure(y, r, anchorY, sigma, part, from, to, movedY, farY);
    } else {
      halpern(y, r, anchorY, from, to);
    }
  }

  private static void measure(
      double[] point,
      double[] reflected,
      double[] anchor,
      double[] step,
      int part,
      int from,
      int to,
      double[] moved,
      double[] far) {
    double sum = 0;
    double way = 0;
    for (int j = from; j < to; j++) {
      if (step[j] > 0) {
        double half = 0.5 * (reflected[j] - point[j]);
        double whole = 0.5 * (reflected[j] + point[j]) - anchor[j];
        sum += half * half / step[j];
        way += whole * whole / step[j];
      }
    }
    moved[part] = sum;
    far[part] = way;
  }

  private void halpern(double[] point, double[] reflected, double[] anchor, int[] parts, int part) {
    int to = part + 1 < parts.length ? parts[part + 1] : point.length;
    halpern(point, reflected, anchor, parts[part], to);
  }

  private void halpern(double[] point, double[] reflected, double[] anchor, int from, int to) {
    double near = share;
    double rest = 1 - share;
    for (int j = from; j < to; j++) {
      point[j] = near * reflected[j] + rest * anchor[j];
    }
  }

  private boolean restartDue() {
    double moveZ = Arrays.stream(movedZ).sum();
    double moveY = Arrays.stream(movedY).sum();
    double move = Math.sqrt(weight / ETA * moveZ + moveY / (ETA * weight));
    if (sinceRestart == 0) {
      firstMove = move;
      lastMove = move;
      return false;
    }
    boolean due =
        move <= SUFFICIENT * firstMove
            || (move <= NECESSARY * firstMove && move > lastMove)
            || sinceRestart >= LONG * count;
    lastMove = move;
    return due;
  }

  /// Takes T(z, y) as the new point and sets the weight by how far both have come.
  private void restart() {
    for (int j = 0; j < z.length; j++) {
      z[j] = 0.5 * (u[j] + z[j]);
    }
    for (int i = 0; i < y.length; i++) {
      y[i] = 0.5 * (r[i] + y[i]);
    }
    lambda = leveled() ? 0.5 * (reflectedLambda + lambda) : 0;
    double wayZ = Math.sqrt(Arrays.stream(farZ).sum());
    double wayY = Math.sqrt(Arrays.stream(farY).sum());
    if (wayZ > 0 && wayY > 0) {
      weight = Math.sqrt(weight * wayY / wayZ);
    }
    if (following != null) {
      steps = following;
      following = null;
    }
    restarts++;
    anchor();
  }

  /// Steps to take from the next restart on.
  public void adapt(SaddleSteps other) {
    following = other;
  }

  /// Steps since the start.
  public long count() {
    return count;
  }

  /// Restarts since the start.
  public long restarts() {
    return restarts;
  }

  /// ω.
  public double primalWeight() {
    return weight;
  }

  /// The point itself, not a copy: [columns].
  public double[] primal() {
    return z;
  }

  /// The prices themselves, not a copy: [rows].
  public double[] dual() {
    return y;
  }

  /// Writes all that the steps to come depend on, but the problem.
  ///
  /// @throws IllegalStateException when the objective is held at a level
  public void save(StateWriter out) {
    if (leveled()) {
      throw new IllegalStateException("an iteration at level " + level + "; expected none");
    }
    out.numbers(z);
    out.numbers(anchorZ);
    out.numbers(y);
    out.numbers(anchorY);
    out.number(weight);
    out.count(sinceRestart);
    out.count(count);
    out.count(restarts);
    out.number(firstMove);
    out.number(lastMove);
    steps.save(out);
    out.flag(following != null);
    if (following != null) {
      following.save(out);
    }
  }

  /// Goes on where one that was saved stood, with the same problem: its steps will be the same, bit
  /// for bit.
  ///
  /// @param absolute |K|
  public void restore(SaddleProblem problem, StateReader in, SaddleOperator absolute) {
    this.problem = problem;
    level = Double.NaN;
    lambda = 0;
    anchorLambda = 0;
    in.numbers(z);
    in.numbers(anchorZ);
    in.numbers(y);
    in.numbers(anchorY);
    weight = in.number();
    sinceRestart = Math.toIntExact(in.count());
    count = in.count();
    restarts = in.count();
    firstMove = in.number();
    lastMove = in.number();
    steps = SaddleSteps.restored(in, absolute);
    following = in.flag() ? SaddleSteps.restored(in, absolute) : null;
  }
}
