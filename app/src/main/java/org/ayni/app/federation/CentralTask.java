package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanSource;
import org.ayni.app.record.Facts;
import org.ayni.federation.exercise.CentralOffice;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.node.Node;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni federate central NODE…`: what a central office would have found, for an exercise.
@Command(
    name = "central",
    mixinStandardHelpOptions = true,
    header = "For an exercise: what one who knew all tables would find, beside what was found.",
    description = {
      "Puts all nodes' own problems into one, which only works where all of them are on one machine,"
          + " and for the aim 'sum'. Exit code: 0 the two agree to the stated gap, 1 they do not, or"
          + " there is no result yet, 2 bad input."
    })
final class CentralTask implements Callable<Integer> {

  /// The same arithmetic in another order.
  private static final double ROUNDING = 1e-7;

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0..*",
      arity = "2..*",
      paramLabel = "NODE",
      description = "the folders of all members")
  private List<Path> folders = List.of();

  CentralTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Standing standing = MemberHome.steps(folders.getFirst()).standing();
    List<String> codes = new ArrayList<>(standing.present(Set.of()));
    CentralOffice.At[] homes = new CentralOffice.At[codes.size()];
    Treaty treaty = standing.among(codes);
    for (Path folder : folders) {
      Node node = Node.open(folder);
      int m = codes.indexOf(node.codeIn(standing.treaty()));
      if (m >= 0) {
        PlanSource source = MemberHome.source(node, treaty, codes.get(m));
        PlanProblem problem = source.problem();
        GoodsMap map = GoodsMap.read(InputFile.of(MemberHome.goodsFile(node)), treaty, problem);
        homes[m] = new CentralOffice.At(problem, map, standing.alone(codes.get(m)).orElseThrow());
      }
    }
    for (int m = 0; m < homes.length; m++) {
      if (homes[m] == null) {
        throw wrong("the node of '" + codes.get(m) + "' is not named", "all members' nodes");
      }
    }
    List<CentralOffice.At> all = List.of(homes);
    PlanProblem central;
    try {
      central = CentralOffice.problem(treaty, all);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()), "members that one problem can hold");
    }
    PlanResult found = MemberHome.planner().plan(central, RunControl.unlimited());
    Optional<Certificate> proof = found.certificate();
    if (!found.holds() || proof.isEmpty()) {
      throw wrong("no central plan: " + found.reason(), "one");
    }
    double offset = CentralOffice.offset(treaty, all);
    return compare(
        proof.get().objective() - offset, proof.get().bound() - offset, standing.result(codes));
  }

  private int compare(double value, double bound, Optional<Verdict> joint) {
    String text = String.format(Locale.ROOT, "Central: %.9g, at most %.9g.", value, bound);
    boolean agrees = false;
    if (joint.isPresent() && joint.get().holds()) {
      Verdict one = joint.get();
      double size = Math.max(1, Math.abs(value));
      agrees = one.value() <= bound + ROUNDING * size && value <= one.bound() + ROUNDING * size;
      text +=
          String.format(
              Locale.ROOT,
              "%nJoint:   %.9g, at most %.9g (gap %.2g).%n%s",
              one.value(),
              one.bound(),
              one.gap(),
              agrees
                  ? String.format(
                      Locale.ROOT,
                      "The joint plan falls short of the central one by %.2g of it.",
                      value > one.value() ? (value - one.value()) / value : 0)
                  : "THE TWO DO NOT AGREE.");
    } else {
      text += " There is no joint result that holds yet.";
    }
    terminal.print(
        Facts.of(text)
            .with("central", value)
            .with("centralBound", bound)
            .with("joint", joint.<Object>map(Verdict::value).orElse(""))
            .with("jointBound", joint.<Object>map(Verdict::bound).orElse(""))
            .with("agrees", agrees),
        output.format());
    return agrees ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static BadInputException wrong(String found, String expected) {
    return new BadInputException(Problem.ofFile("", found, expected, ""));
  }
}
