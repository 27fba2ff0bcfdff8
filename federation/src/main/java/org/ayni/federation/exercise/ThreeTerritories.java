package org.ayni.federation.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ayni.federation.node.Node;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.InputFile;
import org.ayni.files.InputFolder;

/// A sierra that weaves well, a valley that grows grain well, a coast that fishes well; invented.
public final class ThreeTerritories {

  private static final String FOLDER = "/federation/demo/";
  private static final int GOODS = 4;

  /// Grain, cloth, fish, and the carts that bring them; accounts in days of work.
  private static final List<Good> TRADED =
      List.of(
          new Good("grain", "t", 4, 0.02, 1),
          new Good("cloth", "m", 0.5, 0, 0.002),
          new Good("fish", "t", 9, 0.08, 1.2),
          new Good("carts", "t over the pass", 2, 0, 0));

  private ThreeTerritories() {}

  /// Their codes.
  public static List<String> codes() {
    return List.of("sierra", "valle", "costa");
  }

  /// Name of the record of one.
  public static String nameOf(String code) {
    return code + ".example";
  }

  /// The recipes of one.
  public static InputFolder recipes(String code) {
    return InputFolder.ofResources(ThreeTerritories.class, FOLDER + code);
  }

  /// The map of goods of one.
  public static InputFile goods(String code) {
    return InputFolder.ofResources(ThreeTerritories.class, FOLDER + code).file("goods.json");
  }

  /// Their treaty, for nodes with their keys.
  ///
  /// @param nodes in the order of [#codes()]
  /// @param gap how close to the best the joint plan is to be
  public static Treaty treaty(List<Node> nodes, double gap) {
    Map<String, Node> byCode = new LinkedHashMap<>();
    for (int m = 0; m < nodes.size(); m++) {
      byCode.put(codes().get(m), nodes.get(m));
    }
    List<Member> members = new ArrayList<>();
    byCode.forEach((code, node) ->
        members.add(
            new Member(
                code,
                node.key().toString(),
                node.witness().toString(),
                1,
                OptionalDouble.empty())));
    return new Treaty(
        "Three territories",
        2026,
        2,
        Aim.NASH,
        gap,
        true,
        true,
        "days of work",
        TRADED,
        OptionalInt.of(GOODS - 1),
        members);
  }
}
