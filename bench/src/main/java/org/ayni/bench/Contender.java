package org.ayni.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ayni.bench.peer.OrToolsSolver;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.planning.condensed.CondensedPlanSolver;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanSolver;

/// Who takes part, under the name the command line knows.
///
/// Ours is asked for the proven gap of the run. The first-order methods of others are asked for
/// 1e-6 as each of them measures it; the exact ones for 1e-9. The table shows what each proves by
/// our own checker.
enum Contender {
  FIRST_ORDER {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new FirstOrderSolver(gap, 1, new ExactPlanSolver(observed.apply(new HighsSolver())));
    }
  },
  FIRST_ORDER_2 {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new FirstOrderSolver(gap, 2, new ExactPlanSolver(observed.apply(new HighsSolver())));
    }
  },
  /// Our own, on all processors; for one-year problems with one technique a product only.
  CONDENSED {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new CondensedPlanSolver(
          observed.apply(new HighsSolver(HighsMethod.SIMPLEX, VERTEX, VERTEX)));
    }

    @Override
    boolean takes(PlanProblem problem) {
      return CondensedPlanSolver.takes(problem);
    }
  },
  HIGHS_SIMPLEX {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new ExactPlanSolver(observed.apply(new HighsSolver(HighsMethod.SIMPLEX)));
    }
  },
  /// Interior point with crossover.
  HIGHS_IPM {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new ExactPlanSolver(observed.apply(new HighsSolver(HighsMethod.IPM)));
    }
  },
  /// Interior point without crossover.
  HIGHS_INTERIOR {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new ExactPlanSolver(observed.apply(new HighsSolver(HighsMethod.IPM_NO_CROSSOVER)));
    }
  },
  HIGHS_PDLP {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new ExactPlanSolver(
          observed.apply(new HighsSolver(HighsMethod.PDLP, PEERS_TOLERANCE, PEERS_TOLERANCE)));
    }
  },
  GLOP {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new ExactPlanSolver(
          observed.apply(new OrToolsSolver(OrToolsSolver.Method.GLOP, 1, PEERS_TOLERANCE)));
    }
  },
  ORTOOLS_PDLP {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new ExactPlanSolver(
          observed.apply(new OrToolsSolver(OrToolsSolver.Method.PDLP, 1, PEERS_TOLERANCE)));
    }
  },
  ORTOOLS_PDLP_2 {
    @Override
    PlanSolver solver(UnaryOperator<LpSolver> observed, double gap) {
      return new ExactPlanSolver(
          observed.apply(new OrToolsSolver(OrToolsSolver.Method.PDLP, 2, PEERS_TOLERANCE)));
    }
  };

  private static final double PEERS_TOLERANCE = 1e-6;

  private static final double VERTEX = 1e-10;

  /// @param observed wraps a solver of linear programmes, where there is one, to count its
  ///   iterations
  /// @param gap to prove, for those who can be asked for it
  abstract PlanSolver solver(UnaryOperator<LpSolver> observed, double gap);

  /// Whether it solves problems of this kind; others are not put to it.
  boolean takes(PlanProblem problem) {
    return true;
  }

  /// Such as `highs-ipm`.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Contender byCode(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no solver '%s'; expected one of %s"
                    .formatted(code, Arrays.stream(values()).map(Contender::code).toList())));
  }
}
