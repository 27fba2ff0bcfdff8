package org.ayni.kernel.lp;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.matrix.SparseMatrix;

/// One HiGHS object with one linear programme in it. One thread only; must be closed.
final class HighsInstance implements AutoCloseable {

  private static final int STATUS_ERROR = -1;
  private static final int POINT_FEASIBLE = 2;
  private static final int POINT_INFEASIBLE = 1;

  private final Arena arena;
  private final MemorySegment highs;
  private final int columns;
  private final int rows;

  private HighsInstance(Arena arena, int columns, int rows) {
    this.arena = arena;
    this.columns = columns;
    this.rows = rows;
    this.highs = HighsApi.create();
  }

  /// @param arena holds what HiGHS reads from and writes to; closed by the caller, after this
  static HighsInstance of(LinearProgram program, Arena arena) {
    HighsInstance instance = new HighsInstance(arena, program.columns(), program.rows());
    try {
      instance.set("output_flag", false);
      // Also what HiGHS takes for zero: 1e-9 unless told otherwise, 1e-12 at the least.
      instance.set("small_matrix_value", HighsLimits.SMALLEST_ENTRY);
      instance.set("threads", 1);
      instance.set("parallel", "off");
      instance.pass(program);
      return instance;
    } catch (RuntimeException | Error e) {
      instance.close();
      throw e;
    }
  }

  private void pass(LinearProgram program) {
    SparseMatrix matrix = program.matrix();
    check(
        "Highs_passLp",
        HighsApi.passLp(
            highs,
            columns,
            rows,
            matrix.entries(),
            arena.allocateFrom(JAVA_DOUBLE, program.cost()),
            arena.allocateFrom(JAVA_DOUBLE, program.lower()),
            arena.allocateFrom(JAVA_DOUBLE, program.upper()),
            arena.allocateFrom(JAVA_DOUBLE, program.rowLower()),
            arena.allocateFrom(JAVA_DOUBLE, program.rowUpper()),
            arena.allocateFrom(JAVA_INT, matrix.columnStarts()),
            arena.allocateFrom(JAVA_INT, matrix.rowIndices()),
            arena.allocateFrom(JAVA_DOUBLE, matrix.values())));
  }

  MemorySegment address() {
    return highs;
  }

  void set(String option, boolean value) {
    check(option, HighsApi.setBoolOptionValue(highs, arena.allocateFrom(option), value));
  }

  void set(String option, int value) {
    check(option, HighsApi.setIntOptionValue(highs, arena.allocateFrom(option), value));
  }

  void set(String option, double value) {
    check(option, HighsApi.setDoubleOptionValue(highs, arena.allocateFrom(option), value));
  }

  void set(String option, String value) {
    check(
        option,
        HighsApi.setStringOptionValue(
            highs, arena.allocateFrom(option), arena.allocateFrom(value)));
  }

  /// Forgets what was computed; the programme stays.
  void clear() {
    check("Highs_clearSolver", HighsApi.clearSolver(highs));
  }

  /// Forgets the costs and what was computed: what remains is the question whether any point holds.
  void dropCosts() {
    clear();
    if (columns > 0) {
      check(
          "Highs_changeColsCostByRange",
          HighsApi.changeColsCostByRange(
              highs, 0, columns - 1, arena.allocate(JAVA_DOUBLE, columns)));
    }
  }

  /// Runs; an error of HiGHS shows in the status returned.
  HighsStatus run() {
    int returned = HighsApi.run(highs);
    HighsStatus status = HighsStatus.of(HighsApi.getModelStatus(highs));
    return returned == STATUS_ERROR && status == HighsStatus.OPTIMAL
        ? HighsStatus.SOLVE_ERROR
        : status;
  }

  /// Iterations of all methods together.
  long iterations() {
    return List.of(
            "simplex_iteration_count",
            "ipm_iteration_count",
            "crossover_iteration_count",
            "pdlp_iteration_count")
        .stream()
        .mapToLong(name -> Math.max(0, info(name)))
        .sum();
  }

  /// The point HiGHS holds, feasible or not; empty when it holds none.
  Optional<LpSolution> solution() {
    int primal = info("primal_solution_status");
    if (primal != POINT_FEASIBLE && primal != POINT_INFEASIBLE) {
      return Optional.empty();
    }
    MemorySegment columnValue = arena.allocate(JAVA_DOUBLE, columns);
    MemorySegment columnDual = arena.allocate(JAVA_DOUBLE, columns);
    MemorySegment rowValue = arena.allocate(JAVA_DOUBLE, rows);
    MemorySegment rowDual = arena.allocate(JAVA_DOUBLE, rows);
    check(
        "Highs_getSolution",
        HighsApi.getSolution(highs, columnValue, columnDual, rowValue, rowDual));
    return Optional.of(
        new LpSolution(columnValue.toArray(JAVA_DOUBLE), rowDual.toArray(JAVA_DOUBLE)));
  }

  private int info(String name) {
    MemorySegment value = arena.allocate(JAVA_INT);
    check(name, HighsApi.getIntInfoValue(highs, arena.allocateFrom(name), value));
    return value.get(JAVA_INT, 0);
  }

  /// @throws HighsException when HiGHS reports an error
  static void check(String what, int returned) {
    if (returned == STATUS_ERROR) {
      throw new HighsException("HiGHS refused " + what);
    }
  }

  @Override
  public void close() {
    HighsApi.destroy(highs);
  }

  /// HiGHS refused a call. Inside this package only; callers see [LpOutcome.Failed].
  static final class HighsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HighsException(String message) {
      super(message);
    }
  }
}
