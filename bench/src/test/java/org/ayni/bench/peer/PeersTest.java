package org.ayni.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.bench.family.GeneralFamily;
import org.ayni.bench.family.Pattern;
import org.ayni.bench.family.RecipeFamily;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Certificate proof(LpSolver solver, PlanProblem problem) {
    PlanOutcome outcome = new ExactPlanSolver(solver).solve(problem, RunControl.unlimited());
    return CertificateChecker.check(((PlanOutcome.Optimal) outcome).plan());
  }

  @Test
  void glopProvesTheSamePlanAsHighs() {
    PlanProblem problem = RecipeFamily.of(20, 3, 1);
    Certificate highs = proof(new HighsSolver(), problem);
    Certificate glop = proof(new OrToolsSolver(OrToolsSolver.Method.GLOP, 1, 1e-6), problem);
    assertThat(glop.objective()).isCloseTo(highs.objective(), within(1e-6));
    assertThat(glop.gap()).isLessThan(1e-6);
    assertThat(glop.maxViolation()).isLessThan(1e-6);
  }

  @Test
  void pdlpComesNear() {
    PlanProblem problem = GeneralFamily.of(20, 2, Pattern.RANDOM, 1);
    Certificate highs = proof(new HighsSolver(), problem);
    Certificate pdlp = proof(new OrToolsSolver(OrToolsSolver.Method.PDLP, 1, 1e-8), problem);
    assertThat(pdlp.objective()).isCloseTo(highs.objective(), within(1e-3));
    assertThat(pdlp.bound()).isGreaterThan(highs.objective() - 1e-6);
  }

  @Test
  void anImpossibleProgrammeIsToldAsSuch() {
    // x <= 1 and x >= 2.
    LinearProgram program =
        new LinearProgram(
            SparseMatrix.ofRows(new double[][] {{1}}),
            new double[] {1},
            new double[] {2},
            new double[] {INFINITY},
            new double[] {-INFINITY},
            new double[] {1});
    assertThat(
            new OrToolsSolver(OrToolsSolver.Method.GLOP, 1, 1e-6)
                .solve(program, RunControl.unlimited()))
        .isInstanceOf(LpOutcome.Infeasible.class);
  }

  @Test
  void anotherProgrammeReadsTheMpsFileAndFindsTheSameOptimum(@TempDir Path folder)
      throws IOException {
    PlanProblem problem = RecipeFamily.of(20, 3, 2);
    Path file = folder.resolve("recipes.mps");
    MpsFile.write(file, problem.name(), ExactPlanSolver.program(problem));
    Loader.loadNativeLibraries();
    ModelBuilder model = new ModelBuilder();
    // Its importFromMpsFile refuses every file (9.15).
    assertThat(model.importFromMpsString(Files.readString(file))).isTrue();
    ModelSolver solver = new ModelSolver("glop");
    assertThat(solver.solve(model)).isEqualTo(SolveStatus.OPTIMAL);
    // A minimisation: the objective with its sign turned.
    assertThat(-solver.getObjectiveValue())
        .isCloseTo(proof(new HighsSolver(), problem).objective(), within(1e-6));
  }

  @Test
  void everyKindOfRowAndBoundHasItsLine(@TempDir Path folder) throws IOException {
    LinearProgram program =
        new LinearProgram(
            SparseMatrix.ofRows(
                new double[][] {{1, 2, 0}, {0, 1, 1}, {1, 0, 1}, {0, 0, 3}, {1, 1, 1}}),
            new double[] {1, 0, -0.1},
            new double[] {0, -INFINITY, 2},
            new double[] {INFINITY, 5, 2},
            new double[] {1, -INFINITY, 1, 4, -INFINITY},
            new double[] {INFINITY, 2, 3, 4, INFINITY});
    Path file = folder.resolve("all.mps");
    MpsFile.write(file, "all kinds", program);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            NAME all_kinds
            ROWS
             N COST
             G R0
             L R1
             L R2
             E R3
            COLUMNS
             C0 COST 1.0
             C0 R0 1.0
             C0 R2 1.0
             C1 COST 0.0
             C1 R0 2.0
             C1 R1 1.0
             C2 COST -0.1
             C2 R1 1.0
             C2 R2 1.0
             C2 R3 3.0
            RHS
             RHS R0 1.0
             RHS R1 2.0
             RHS R2 3.0
             RHS R3 4.0
            RANGES
             RNG R2 2.0
            BOUNDS
             MI BND C1
             UP BND C1 5.0
             FX BND C2 2.0
            ENDATA
            """);
  }
}
