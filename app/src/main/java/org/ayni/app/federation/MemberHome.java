package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.ayni.app.plan.PlanSource;
import org.ayni.app.plan.SolverOptions;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Steps;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.WholeFile;
import org.ayni.files.WholeFolder;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.Planner;

/// What a node keeps in its private folder: what its plans are made from, and its map of goods.
final class MemberHome {

  /// The gap up to which a member's own plans are called optimal.
  static final double GAP = 1e-6;

  private static final String SOURCE = "source";
  private static final String MAIN = "source.json";
  private static final String GOODS = "goods.json";
  private static final String NO_GOODS = "{\n  \"goods\": {}\n}\n";

  private MemberHome() {}

  static Planner planner() {
    return new Planner(SolverOptions.automatic(GAP), GAP);
  }

  /// Keeps a copy of what plans are made from.
  static void keep(Node node, PlanSource source) {
    try (WholeFolder folder = WholeFolder.begin(node.privateFolder().resolve(SOURCE), MAIN)) {
      source.write(folder);
      folder.write(MAIN, Json.text(source.description()));
      folder.commit();
    }
  }

  /// Keeps a map of goods, or an empty one to fill in.
  static void keepGoods(Node node, byte[] text) {
    WholeFile.write(goodsFile(node), out -> out.write(text));
  }

  static byte[] noGoods() {
    return NO_GOODS.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /// Whether the map of goods is as it was made, with none in it.
  static boolean isUnfilled(Node node) throws IOException {
    return Arrays.equals(Files.readAllBytes(goodsFile(node)), noGoods());
  }

  static Path goodsFile(Node node) {
    return node.privateFolder().resolve(GOODS);
  }

  /// What the node's plans are made from.
  static PlanSource source(Node node) {
    Path folder = node.privateFolder().resolve(SOURCE);
    if (!Files.isRegularFile(folder.resolve(MAIN))) {
      throw new BadInputException(
          Problem.ofFile(
              folder.toString(),
              "no economy in this node",
              "one, as 'ayni federate init --economy' puts it there",
              ""));
    }
    Problems problems = new Problems();
    var root = Json.read(InputFile.of(folder.resolve(MAIN)), problems);
    problems.throwIfAny();
    PlanSource source = PlanSource.in(folder, root.orElseThrow());
    problems.throwIfAny();
    return source;
  }

  /// The same where partners outside have stopped trading with this member.
  static PlanSource source(Node node, Treaty treaty, String code) {
    PlanSource source = source(node);
    Set<String> stopped = treaty.stoppedFor(code);
    return stopped.isEmpty() ? source : new PlanSource.Outside(source, Set.of(), stopped);
  }

  /// The member at home.
  static Territory territory(Node node, Treaty treaty, int member) {
    var problem = source(node, treaty, treaty.codes().get(member)).problem();
    GoodsMap map = GoodsMap.read(InputFile.of(goodsFile(node)), treaty, problem);
    return new Territory(problem, map, treaty, member, planner());
  }

  /// What a node does.
  static Steps steps(Path folder) throws IOException {
    return steps(Node.open(folder));
  }

  static Steps steps(Node node) {
    return new Steps(
        node,
        (treaty, member) -> territory(node, treaty, member),
        new HighsSolver(),
        RunControl.unlimited());
  }
}
