package org.ayni.federation.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.ayni.economy.Economy;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.Json;

/// A federation made out of published figures: what each member keeps at home, and what would stand
/// in their treaty. Every number that no statistic gave is among the assumptions.
///
/// @param accountUnit what the common account counts
public record Exercise(
    String name,
    int baseYear,
    String accountUnit,
    List<Good> goods,
    List<Territory> territories,
    List<Assumed> assumptions) {

  public Exercise {
    goods = List.copyOf(goods);
    territories = List.copyOf(territories);
    assumptions = List.copyOf(assumptions);
  }

  /// A member to be.
  ///
  /// @param code short and in small letters, as in the treaty
  /// @param planned partners whose trade is planned by the federation and not at home
  /// @param mapped by good
  /// @param credit in the account, a year; empty: no limit
  public record Territory(
      String code,
      Economy economy,
      Set<String> planned,
      Map<String, Mapped> mapped,
      OptionalDouble credit) {

    /// Its map of goods, as `goods.json` holds it.
    public String goodsJson() {
      Map<String, Object> goods = new LinkedHashMap<>();
      mapped.forEach((good, one) -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("product", one.product());
        fields.put("factor", one.factor());
        if (one.most() > 0) {
          fields.put("most", one.most());
        }
        goods.put(good, fields);
      });
      return Json.text(Map.of("goods", goods));
    }
  }

  /// What a member calls a good.
  ///
  /// @param factor units of its product in one of the good
  /// @param most of the good that it could take in a year; 0: it takes none
  public record Mapped(String product, double factor, double most) {}

  /// Something that was assumed.
  ///
  /// @param change where and how to change it
  public record Assumed(String what, String value, String reason, String change) {}

  /// Keys of a node.
  public record Keys(String key, String witness) {}

  /// Their treaty.
  ///
  /// @param keys by territory
  public Treaty treaty(List<Keys> keys, int years, Aim aim, double gap) {
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < territories.size(); m++) {
      members.add(
          new Member(
              territories.get(m).code(),
              keys.get(m).key(),
              keys.get(m).witness(),
              1,
              territories.get(m).credit()));
    }
    return new Treaty(
        name,
        baseYear,
        years,
        aim,
        gap,
        true,
        true,
        accountUnit,
        goods,
        OptionalInt.empty(),
        members);
  }

  /// What was assumed, to be read before the figures are.
  public String readme() {
    StringBuilder text = new StringBuilder("# ").append(name).append("\n\n");
    text.append(
        "An exercise with published figures. Nobody has agreed to any of it. What no statistic"
            + " says:\n\n| what | value | why | where to change it |\n|---|---|---|---|\n");
    for (Assumed one : assumptions) {
      text.append("| ").append(one.what()).append(" | ").append(one.value()).append(" | ");
      text.append(one.reason()).append(" | ").append(one.change()).append(" |\n");
    }
    text.append(
        "\nEach member's economy has assumptions of its own, in"
            + " `NODE/private/source/inputs/economy/assumptions.csv`.\n");
    return text.toString();
  }
}
