package org.ayni.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.federation.exercise.ThreeTerritories;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.recipes.RecipeFiles;

/// The three territories that come with the program, as nodes in a folder.
final class Valleys {

  /// Wide: what is tested with them does not need the best plan.
  static final double GAP = 0.02;

  final List<Node> nodes = new ArrayList<>();
  final List<Steps> steps = new ArrayList<>();

  private Valleys() {}

  /// With a treaty that all have accepted.
  static Valleys joined(Path folder) throws IOException {
    Valleys valleys = begun(folder);
    valleys.steps.getFirst().write(ThreeTerritories.treaty(valleys.nodes, GAP));
    new Together(valleys.steps).join();
    return valleys;
  }

  /// What is in a folder already.
  static Valleys opened(Path folder) throws IOException {
    Valleys valleys = new Valleys();
    for (String code : ThreeTerritories.codes()) {
      Node node = Node.open(folder.resolve(code));
      valleys.nodes.add(node);
      valleys.steps.add(steps(node, code));
    }
    return valleys;
  }

  /// What is in a folder, in another one.
  static Valleys copied(Path from, Path to) throws IOException {
    for (String code : ThreeTerritories.codes()) {
      try (Stream<Path> all = Files.walk(from.resolve(code))) {
        for (Path path : all.toList()) {
          Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return opened(to);
  }

  static Valleys begun(Path folder) throws IOException {
    Valleys valleys = new Valleys();
    for (String code : ThreeTerritories.codes()) {
      Node node = Node.init(folder.resolve(code), ThreeTerritories.nameOf(code), Instant.now());
      valleys.nodes.add(node);
      valleys.steps.add(steps(node, code));
    }
    return valleys;
  }

  /// As after a restart: everything is read from the folder again.
  void restart(int k) throws IOException {
    Node node = Node.open(nodes.get(k).folder());
    nodes.set(k, node);
    steps.set(k, steps(node, ThreeTerritories.codes().get(k)));
  }

  /// Its record in another place from now on.
  void keep(int k, Optional<String> address) throws IOException {
    nodes.get(k).keepRecordAt(address);
    restart(k);
  }

  private static Steps steps(Node node, String code) {
    return new Steps(
        node,
        (treaty, member) -> territory(code, treaty, member),
        new HighsSolver(),
        RunControl.unlimited());
  }

  static Territory territory(String code, Treaty treaty, int member) {
    PlanProblem problem = RecipeFiles.read(ThreeTerritories.recipes(code));
    GoodsMap map = GoodsMap.read(ThreeTerritories.goods(code), treaty, problem);
    return new Territory(problem, map, treaty, member, InMemory.PLANNER);
  }
}
