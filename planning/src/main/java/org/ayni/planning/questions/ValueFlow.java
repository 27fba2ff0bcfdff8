package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.NamedProgramme;
import org.ayni.planning.linear.PlanColumn;
import org.ayni.planning.linear.PlanRow;
import org.ayni.planning.plan.Plan;
import org.jspecify.annotations.Nullable;

/// Where the value of everything that has a price comes from, one step back.
///
/// In an optimal plan what a used column yields is worth just what it uses up (its reduced cost is
/// 0), and a row with a price is tight: all that is supplied in it is used. So value is neither
/// made nor lost on the way. A row hands its value back to those who supply it in proportion to
/// what each supplies, and to what is given in it (the equipment and the stores at the start); a
/// column hands the value of all it yields back to all it uses, in proportion to their value. This
/// is proportional tracing, as of flows in a power network (Bialek 1996), over products, equipment
/// and years at once; followed to the end it is an absorbing Markov chain (Kemeny and Snell 1960).
///
/// Where nobody supplies a row, the column that would do so with the least loss stands in.
final class ValueFlow {

  /// A used column's bound counts as reached within this share of it.
  private static final double REACHED = 1e-9;

  /// One step back from a row: the column that supplies it, −1 for what is given in the row itself.
  record Source(int column, double share) {}

  /// What a column uses: a row, or (−1) the limit `end` of the column itself.
  record Use(int row, @Nullable PlanRow end, double share) {}

  private final NamedProgramme plan;
  private final LinearProgram program;
  private final SparseMatrix matrix;
  private final SparseMatrix byRow;
  private final double[] worth;
  private final double[] value;
  private final double[] cost;
  private final double[] upper;
  private final double[] rowLower;
  private final double[] rowUpper;
  private final @Nullable List<Source>[] sources;
  private final @Nullable List<Use>[] uses;
  private double mismatch;

  @SuppressWarnings({"unchecked", "rawtypes"})
  ValueFlow(NamedProgramme program, Plan plan) {
    this.plan = program;
    this.program = program.program();
    this.matrix = this.program.matrix();
    this.byRow = matrix.transposed();
    this.worth = program.worths(plan.prices());
    this.value = program.values(plan.activities());
    this.cost = this.program.cost();
    this.upper = this.program.upper();
    this.rowLower = this.program.rowLower();
    this.rowUpper = this.program.rowUpper();
    this.sources = new List[matrix.rows()];
    this.uses = new List[matrix.columns()];
  }

  int rows() {
    return matrix.rows();
  }

  double worth(int row) {
    return worth[row];
  }

  /// The largest relative difference so far between what a used column yields and what it uses: 0
  /// in an optimal plan.
  double mismatch() {
    return mismatch;
  }

  /// The limit at which the way back ends in this row; empty where it goes on.
  Optional<PlanRow> end(int row) {
    return plan.row(row)
        .filter(name ->
            switch (name.kind()) {
              case RESOURCE, BUDGET, FOREIGN_EXCHANGE, PACE_UP, PACE_DOWN, OBJECTIVE -> true;
              default -> sources(row).isEmpty();
            });
  }

  /// What is given in the row itself, as a limit.
  PlanRow given(int row) {
    PlanRow name = plan.row(row).orElseThrow();
    return name.kind() == RowKind.CAPACITY
        ? new PlanRow(RowKind.CAPITAL, name.code(), name.year())
        : name;
  }

  Optional<PlanRow> name(int row) {
    return plan.row(row);
  }

  Optional<PlanColumn> column(int column) {
    return plan.column(column);
  }

  /// +1 where the row's lower side binds: what has a positive coefficient supplies it; −1 where its
  /// upper side does.
  private int sign(int row) {
    return rowLower[row] > Double.NEGATIVE_INFINITY ? 1 : -1;
  }

  private double givenIn(int row) {
    double side = sign(row) > 0 ? -rowLower[row] : rowUpper[row];
    return Double.isFinite(side) ? Math.max(0, side) : 0;
  }

  /// Who supplies a row; shares add up to 1. Empty when nobody can.
  List<Source> sources(int row) {
    @Nullable List<Source> known = sources[row];
    if (known == null) {
      known = findSources(row);
      sources[row] = known;
    }
    return known;
  }

  private List<Source> findSources(int row) {
    List<Source> found = new ArrayList<>();
    List<Integer> able = new ArrayList<>();
    double[] sum = {0};
    byRow.forEachInColumn(
        row,
        (j, a) -> {
          double supply = sign(row) * a;
          if (supply > 0 && plan.column(j).isPresent() && !uses(j).isEmpty()) {
            able.add(j);
            if (value[j] > 0) {
              found.add(new Source(j, supply * value[j]));
              sum[0] += supply * value[j];
            }
          }
        });
    double given = givenIn(row);
    if (given > 0) {
      found.add(new Source(-1, given));
      sum[0] += given;
    }
    if (found.isEmpty() && !able.isEmpty()) {
      return List.of(new Source(cheapest(able), 1));
    }
    return found.stream().map(s -> new Source(s.column(), s.share() / sum[0])).toList();
  }

  /// The column whose yield comes nearest to what it uses; the first of equals.
  private int cheapest(List<Integer> able) {
    int best = able.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (int j : able) {
      double loss = used(j) / Math.max(yielded(j), Double.MIN_NORMAL);
      if (loss < least) {
        least = loss;
        best = j;
      }
    }
    return best;
  }

  /// Value of all that one unit of the column makes available.
  private double yielded(int column) {
    double[] sum = {0};
    matrix.forEachInColumn(column, (row, a) -> sum[0] += Math.max(0, sign(row) * a * worth[row]));
    return sum[0];
  }

  /// Value of all that one unit of the column uses in rows.
  private double used(int column) {
    double[] sum = {Math.max(0, cost[column])};
    matrix.forEachInColumn(column, (row, a) -> sum[0] += Math.max(0, -sign(row) * a * worth[row]));
    return sum[0];
  }

  /// What a column uses; shares add up to 1. Empty when it uses nothing of value.
  List<Use> uses(int column) {
    @Nullable List<Use> known = uses[column];
    if (known == null) {
      known = findUses(column);
      uses[column] = known;
    }
    return known;
  }

  private List<Use> findUses(int column) {
    List<Use> found = new ArrayList<>();
    matrix.forEachInColumn(
        column,
        (row, a) -> {
          double use = -sign(row) * a * worth[row];
          if (use > 0) {
            found.add(new Use(row, null, use));
          }
        });
    Optional<PlanColumn> name = plan.column(column);
    if (cost[column] > 0 && name.isPresent() && plan.costlyResource().isPresent()) {
      String code = plan.costlyResource().get().code();
      found.add(new Use(-1, new PlanRow(RowKind.RESOURCE, code, name.get().year()), cost[column]));
    }
    double yielded = yielded(column);
    double used = found.stream().mapToDouble(Use::share).sum();
    double rent = yielded - used;
    if (rent > 0 && value[column] >= upper[column] * (1 - REACHED) && name.isPresent()) {
      RowKind kind =
          name.get().kind() == PlanColumn.Kind.RETRAINING
              ? RowKind.RETRAINING
              : RowKind.TRADE_LIMIT;
      found.add(new Use(-1, new PlanRow(kind, name.get().code(), name.get().year()), rent));
      used += rent;
    } else if (value[column] > 0 && name.isPresent()) {
      note(column, yielded, used);
    }
    double sum = used;
    return found.stream().map(u -> new Use(u.row(), u.end(), u.share() / sum)).toList();
  }

  private void note(int column, double yielded, double used) {
    if (Math.max(yielded, used) > 0 && !wanted(column)) {
      mismatch = Math.max(mismatch, Math.abs(yielded - used) / Math.max(yielded, used));
    }
  }

  /// What serves a need, or a stock that must be left at the end, is worth something in itself.
  private boolean wanted(int column) {
    PlanColumn name = plan.column(column).orElseThrow();
    return name.kind() == PlanColumn.Kind.SATISFACTION
        || (name.kind() == PlanColumn.Kind.CAPITAL && name.year() == plan.problem().years());
  }
}
