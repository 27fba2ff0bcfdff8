package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanSource;
import org.ayni.federation.exercise.ThreeTerritories;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate demo FOLDER`: three invented territories, from the keys to the checked result.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Plays three invented territories through, each in a node of its own.",
    description = {
      "A sierra that weaves well, a valley that grows grain well, a coast that fishes well: treaty,"
          + " rounds, result, each one's own check. Nobody is meant. Exit code: 0 done, 2 bad input."
    })
final class DemoTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "FOLDER", description = "a new folder for the nodes")
  private Path folder = Path.of("");

  @Mixin private RoundsOption rounds = new RoundsOption();

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      defaultValue = "1e-3",
      description = "how close to the best the joint plan is to be (default 1e-3)")
  private double gap = 1e-3;

  DemoTask(Terminal terminal) {
    this.terminal = terminal;
  }

  private void check() {
    List<Problem> problems = new ArrayList<>();
    rounds.check(problems);
    if (!(gap > 0 && gap < 1)) {
      problems.add(Problem.ofFile("", "--gap " + gap, "a share above 0 and below 1", ""));
    }
    if (Files.exists(folder)) {
      problems.add(Problem.ofFile(folder.toString(), "something is there", "a new folder", ""));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  @Override
  public Integer call() throws IOException {
    check();
    List<Node> nodes = new ArrayList<>();
    List<Steps> steps = new ArrayList<>();
    for (String code : ThreeTerritories.codes()) {
      Node node = Node.init(folder.resolve(code), ThreeTerritories.nameOf(code), Instant.now());
      MemberHome.keep(node, new PlanSource.Recipes(ThreeTerritories.recipes(code)));
      Problems problems = new Problems();
      MemberHome.keepGoods(node, ThreeTerritories.goods(code).bytes(problems).orElseThrow());
      nodes.add(node);
      steps.add(MemberHome.steps(node));
    }
    steps.getFirst().write(ThreeTerritories.treaty(nodes, gap));
    Together together = new Together(steps);
    together.join();
    together.run(Set.of(), rounds.enough(), step -> SolveTask.tell(terminal, step));
    terminal.print(
        StatusAnswer.of(steps.getFirst().standing(), Set.of(), List.of()), output.format());
    terminal
        .err()
        .println(
            "Three nodes in "
                + folder
                + "; try: ayni federate status "
                + folder.resolve(ThreeTerritories.codes().getFirst())
                + " --without "
                + ThreeTerritories.codes().getLast());
    return ExitCode.DONE;
  }
}
