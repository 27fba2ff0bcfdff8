package org.ayni.kernel.lp;

/// How HiGHS says a run ended: the constants `kHighsModelStatus…`, in their order from 0.
enum HighsStatus {
  NOT_SET,
  LOAD_ERROR,
  MODEL_ERROR,
  PRESOLVE_ERROR,
  SOLVE_ERROR,
  POSTSOLVE_ERROR,
  MODEL_EMPTY,
  OPTIMAL,
  INFEASIBLE,
  UNBOUNDED_OR_INFEASIBLE,
  UNBOUNDED,
  OBJECTIVE_BOUND,
  OBJECTIVE_TARGET,
  TIME_LIMIT,
  ITERATION_LIMIT,
  UNKNOWN,
  SOLUTION_LIMIT,
  INTERRUPT;

  private static final HighsStatus[] ALL = values();

  static HighsStatus of(int number) {
    if (number < 0 || number >= ALL.length) {
      throw new IllegalStateException(
          "HiGHS ended with status " + number + "; expected 0 … " + (ALL.length - 1));
    }
    return ALL[number];
  }
}
