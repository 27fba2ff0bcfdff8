package org.ayni.kernel.lp;

/// Which algorithm of HiGHS runs. All of them run on one thread.
public enum HighsMethod {
  /// What HiGHS itself would choose; for linear programmes its dual simplex method.
  CHOOSE("choose", "on"),
  /// Dual simplex: ends in a vertex, exact to the tolerances.
  SIMPLEX("simplex", "on"),
  /// Interior point, then crossover to a vertex.
  IPM("ipx", "on"),
  /// Interior point without crossover: ends inside the optimal face; fast, tolerances are relative.
  /// Where HiGHS finds its own prices wrong afterwards, the run is repeated with crossover.
  IPM_NO_CROSSOVER("ipx", "off"),
  /// First-order primal-dual method; low precision, and it cannot be cancelled, only limited in
  /// time.
  PDLP("pdlp", "off");

  private final String solver;
  private final String crossover;

  HighsMethod(String solver, String crossover) {
    this.solver = solver;
    this.crossover = crossover;
  }

  /// Value of HiGHS's option `solver`.
  String solver() {
    return solver;
  }

  /// Value of HiGHS's option `run_crossover`.
  String crossover() {
    return crossover;
  }
}
