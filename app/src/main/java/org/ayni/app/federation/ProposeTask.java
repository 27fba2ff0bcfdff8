package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanSource;
import org.ayni.app.record.Facts;
import org.ayni.app.report.PlanReport;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Steps.AtHome;
import org.ayni.federation.treaty.Treaty;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.solve.PlanResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate propose NODE`: answers all prices; checks the result at home once there is one.
@Command(
    name = "propose",
    mixinStandardHelpOptions = true,
    header = "Answers the prices that wait for an answer; checks the result once there is one.",
    description = {
      "Done twice it says nothing again. With -o it writes the territory's own plan with what the"
          + " result promises, which 'ayni verify' proves. Exit code: 0 done, 1 a result that does"
          + " not hold, 2 bad input."
    })
final class ProposeTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PLAN",
      description = "folder to write the territory's own plan to")
  private @Nullable Path target;

  @Mixin private TreatyOption treaty = new TreatyOption();

  ProposeTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Steps steps = MemberHome.steps(folder).of(treaty.id());
    Steps.Proposals proposals = steps.propose();
    Treaty about = steps.standing().treaty();
    Optional<AtHome> checked = steps.check(Set.of());
    boolean holds = checked.map(AtHome::holds).orElse(true);
    StringBuilder text = new StringBuilder(proposals.count() + " prices answered.");
    proposals.refused().forEach(one -> text.append(" Not answered: ").append(one).append('.'));
    checked.ifPresentOrElse(
        one -> {
          text.append(
              holds
                  ? " The result holds, and so does the plan at home with it."
                  : " THE RESULT DOES NOT HOLD: " + one.reasons());
          if (holds && target != null) {
            write(steps.node(), about, one, target);
            text.append(" The plan is in ").append(target).append("; try: ayni verify ");
            text.append(target);
          }
        },
        () -> text.append(" There is no result yet."));
    terminal.print(
        Facts.of(text.toString())
            .with("answered", proposals.count())
            .with("refused", proposals.refused())
            .with("result", checked.isPresent())
            .with("holds", holds),
        output.format());
    return holds ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static void write(Node node, Treaty treaty, AtHome home, Path target) {
    PlanResult result = home.home().orElseThrow();
    PlanSource source =
        new PlanSource.Promised(
            MemberHome.source(node, treaty, node.codeIn(treaty)), home.promises());
    PlanWriter.write(
        target,
        result,
        MemberHome.GAP,
        source.description(),
        List.of(
            source::write,
            folder ->
                folder.write("report.html", PlanReport.html(result, source.economy(), "es"))));
  }
}
