package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.GoalsOptions;
import org.ayni.app.plan.PlanSource;
import org.ayni.federation.exercise.Exercise;
import org.ayni.federation.node.Node;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.TreatyFile;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.planning.table.Goals;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What exercises with published figures have in common: where their nodes go, and what the treaty
/// is to say.
final class ExerciseOptions {

  private static final String TREATY = "treaty.json";
  private static final String README = "README.md";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "a new folder for the nodes, a draft of their treaty, and what was assumed")
  private Path folder = Path.of("");

  @Option(
      names = "--aim",
      paramLabel = "AIM",
      defaultValue = "sum",
      description = "sum (default), maximin or nash")
  private String aim = "sum";

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      defaultValue = "1e-3",
      description = "how close to the best the joint plan is to be (default 1e-3)")
  private double gap = 1e-3;

  @Option(
      names = "--no-limit",
      description = "no limit on how much more a member takes than it delivers")
  private boolean unbalanced;

  @Mixin private GoalsOptions goals = new GoalsOptions();

  boolean balanced() {
    return !unbalanced;
  }

  /// What each member's plans are to be, for tables.
  Goals goals() {
    return goals.goals();
  }

  /// Adds what is wrong with them.
  void check(List<Problem> problems) {
    if (!(gap > 0 && gap < 1)) {
      problems.add(Problem.ofFile("", "--gap " + gap, "a share above 0 and below 1", ""));
    }
    if (Aim.byCode(aim).isEmpty()) {
      problems.add(
          Problem.ofFile(
              "",
              "--aim " + aim,
              Arrays.stream(Aim.values()).map(Aim::code).collect(Collectors.joining(", ")),
              ""));
    }
    if (Files.exists(folder)) {
      problems.add(Problem.ofFile(folder.toString(), "something is there", "a new folder", ""));
    }
  }

  /// Makes the nodes and tells what to do next.
  void make(Exercise exercise, Terminal terminal) throws IOException {
    Goals asked = goals.goals();
    List<PlanSource> sources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Exercise.Territory one : exercise.territories()) {
      PlanSource table = new PlanSource.Table(one.economy(), asked, goals.origin());
      PlanSource source =
          one.planned().isEmpty()
              ? table
              : new PlanSource.Outside(table, one.planned(), java.util.Set.of());
      try {
        source.problem();
      } catch (BadInputException e) {
        problems.addAll(e.problems());
      }
      sources.add(source);
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    List<Exercise.Keys> keys = new ArrayList<>();
    List<String> nodes = new ArrayList<>();
    for (int m = 0; m < sources.size(); m++) {
      Exercise.Territory one = exercise.territories().get(m);
      Node node = Node.init(folder.resolve(one.code()), one.code() + ".example", Instant.now());
      MemberHome.keep(node, sources.get(m));
      MemberHome.keepGoods(node, one.goodsJson().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      keys.add(new Exercise.Keys(node.key().toString(), node.witness().toString()));
      nodes.add(folder.resolve(one.code()).toString());
    }
    WholeFile.write(
        folder.resolve(TREATY),
        TreatyFile.text(exercise.treaty(keys, asked.years(), Aim.byCode(aim).orElseThrow(), gap)));
    WholeFile.write(folder.resolve(README), exercise.readme());
    terminal
        .err()
        .println(
            sources.size()
                + " nodes in "
                + folder
                + ". What was assumed: "
                + folder.resolve(README)
                + ". Then:\n  ayni federate treaty "
                + nodes.getFirst()
                + " "
                + folder.resolve(TREATY)
                + "\n  ayni federate solve "
                + String.join(" ", nodes)
                + "\n  ayni federate central "
                + String.join(" ", nodes));
  }
}
