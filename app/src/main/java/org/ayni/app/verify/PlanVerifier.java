package org.ayni.app.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.app.plan.PlanSource;
import org.ayni.files.BadInputException;
import org.ayni.files.Manifest;
import org.ayni.files.Problem;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.RigorousCertificate;
import org.ayni.planning.folder.PlanReader;
import org.ayni.planning.folder.StatedPlan;
import org.ayni.planning.folder.StatedStage;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;

/// Verifies a plan folder without trusting it: the files are those of its manifest; the problem is
/// built anew from the inputs in the folder; objective, bound, gap and largest violation are
/// recomputed from the activities and prices and held against what `plan.json` states; so is the
/// bound of every objective that was settled before the plan's own, from the prices of its stage.
/// If asked, the same is proven once more with outward rounding, and that proof must carry the
/// claim too.
public final class PlanVerifier {

  /// The same arithmetic on the same numbers gives the same result; this allows for other
  /// processors.
  private static final double SAME = 1e-12;

  private final Path folder;
  private final boolean rigorous;
  private final List<String> failures = new ArrayList<>();
  private final List<Verdict.Stage> stages = new ArrayList<>();
  private Optional<Certificate> proof = Optional.empty();
  private OptionalDouble objectiveUpper = OptionalDouble.empty();

  private PlanVerifier(Path folder, boolean rigorous) {
    this.folder = folder;
    this.rigorous = rigorous;
  }

  /// @param rigorous whether the proof must hold in real arithmetic
  /// @throws BadInputException when there is no plan in the folder at all
  public static Verdict verify(Path folder, boolean rigorous) {
    return new PlanVerifier(folder, rigorous).verdict();
  }

  private Verdict verdict() {
    PlanReader reader = PlanReader.open(folder);
    for (Problem problem : Manifest.check(folder)) {
      failures.add(problem.toString());
    }
    try {
      recompute(reader);
    } catch (BadInputException e) {
      e.problems().forEach(problem -> failures.add(problem.toString()));
    } catch (IllegalArgumentException e) {
      // The last guards of the types: the inputs contradict each other.
      failures.add(String.valueOf(e.getMessage()));
    }
    return new Verdict(failures, rigorous, stages, proof, objectiveUpper);
  }

  private void recompute(PlanReader reader) {
    StatedPlan stated = reader.stated();
    List<PlanProblem> problems = stated.problems(PlanSource.in(folder, stated.inputs()).problem());
    Plan plan = reader.plan(problems.getLast());
    for (int k = 0; k < stated.stages().size(); k++) {
      Prices prices = reader.prices(k, problems.get(k));
      stage(stated, stated.stages().get(k), problems.get(k), prices, plan);
    }
    if (stated.status() == PlanStatus.OPTIMAL && !plan.problem().later().isEmpty()) {
      fail("called optimal, but not all objectives were decided");
    }
    Certificate ordinary = CertificateChecker.check(plan);
    same("objective", stated.objective(), ordinary.objective());
    same("bound", stated.bound(), ordinary.bound());
    same("gap", stated.gap(), ordinary.gap());
    same("maxViolation", stated.maxViolation(), ordinary.maxViolation());
    if (rigorous) {
      RigorousCertificate inReals = CertificateChecker.rigorous(plan);
      claims(stated, inReals.proven());
      proof = Optional.of(inReals.proven());
      objectiveUpper = OptionalDouble.of(inReals.objectiveUpper());
    } else {
      claims(stated, ordinary);
      proof = Optional.of(ordinary);
    }
  }

  /// An objective settled before: the bound follows from the prices of its stage; what was reached
  /// is what the plan has of it, up to what could be given up.
  private void stage(
      StatedPlan plan, StatedStage stated, PlanProblem problem, Prices prices, Plan found) {
    String code = problem.code(problem.objective());
    String of = " of the objective '" + code + "'";
    if (!stated.objective().equals(code)) {
      fail("objective '" + stated.objective() + "' is stated where '" + code + "' was asked for");
    }
    double bound = CertificateChecker.bound(problem, prices, Rounding.NEAREST);
    double value = CertificateChecker.value(found, problem.objective(), Rounding.NEAREST);
    same("bound" + of, stated.bound(), bound);
    same("value" + of, stated.value(), value);
    same("gap" + of, stated.gap(), gap(stated, bound));
    if (stated.tolerance() >= KeptObjective.LEAST_TOLERANCE && stated.tolerance() < 1) {
      double least = KeptObjective.least(stated.reached(), stated.tolerance());
      same("least value" + of, stated.least(), least);
    } else {
      fail("the share that may be given up" + of + " is " + stated.tolerance());
    }
    if (rigorous) {
      bound = CertificateChecker.bound(problem, prices, Rounding.UP);
      value = CertificateChecker.value(found, problem.objective(), Rounding.DOWN);
    }
    double gap = gap(stated, bound);
    if (gap < -Planner.TOLERANCE) {
      fail("what is said to have been reached" + of + " lies above the proven bound by " + -gap);
    }
    if (plan.status() == PlanStatus.OPTIMAL && !(gap <= plan.requestedGap())) {
      fail("called optimal, but the gap" + of + " is " + gap + ", not " + plan.requestedGap());
    }
    stages.add(new Verdict.Stage(code, stated.reached(), bound, gap, stated.least(), value));
  }

  private static double gap(StatedStage stated, double bound) {
    return new Certificate(stated.reached(), bound, List.of()).gap();
  }

  /// What a plan of this status claims must follow from its proof.
  private void claims(StatedPlan stated, Certificate proof) {
    if (!(proof.maxViolation() <= Planner.TOLERANCE)) {
      fail(
          "a limit is broken by "
              + proof.maxViolation()
              + " of its size; a plan may break none by more than "
              + Planner.TOLERANCE);
    }
    if (proof.gap() < -Planner.TOLERANCE) {
      fail("the objective lies above the proven bound by " + -proof.gap());
    }
    status(stated, proof);
  }

  private void status(StatedPlan stated, Certificate proof) {
    boolean eased = !stated.eased().isEmpty();
    switch (stated.status()) {
      case OPTIMAL -> {
        if (!(proof.gap() <= stated.requestedGap())) {
          fail("called optimal, but its gap is " + proof.gap() + ", not " + stated.requestedGap());
        }
        if (eased) {
          fail("called optimal, but it eases limits of the problem");
        }
      }
      case STOPPED -> {
        if (eased) {
          fail("called stopped, but it eases limits of the problem");
        }
      }
      case INFEASIBLE -> {
        if (!eased) {
          fail("called infeasible, but it eases no limit");
        }
      }
      case FAILED -> fail("a failed run has no plan");
    }
    if (stated.status() == PlanStatus.OPTIMAL && !(stated.requestedGap() < 1)) {
      fail("the gap asked for is " + stated.requestedGap() + "; expected less than 1");
    }
  }

  private void same(String what, double stated, double found) {
    boolean equal =
        stated == found
            || Math.abs(stated - found)
                <= SAME * Math.max(1, Math.max(Math.abs(stated), Math.abs(found)));
    if (!equal) {
      fail(what + " is stated as " + stated + ", but the plan's figures give " + found);
    }
  }

  private void fail(String failure) {
    failures.add(failure);
  }
}
