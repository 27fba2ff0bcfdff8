package org.ayni.federation.exercise;

import java.util.List;
import org.ayni.economy.Unit;
import org.ayni.federation.exercise.Exercise.Assumed;

/// What was assumed when a table of regions was taken apart.
final class RegionalAssumptions {

  private RegionalAssumptions() {}

  static List<Assumed> of(RegionalExercise.Choice choice, int goods, int sectors, Unit unit) {
    return List.of(
        new Assumed(
            "one good a sector",
            goods + " of " + sectors + " sectors",
            "a sector's product is the same wherever it is made; sectors of which members trade less"
                + " than "
                + choice.traded()
                + " of what they make with each other are not traded",
            "`--traded`"),
        new Assumed(
            "takings",
            "at most " + choice.most() + " times the base year's from all members",
            "ports, contracts and suppliers do not grow overnight",
            "`--most`; `most` in a node's `private/goods.json`"),
        new Assumed(
            "trade of members with each other",
            choice.kept() ? "goes on as in the base year" : "only through the federation",
            "being alone means "
                + (choice.kept()
                    ? "to go on as before, with no more trade than then; the federation comes on top"
                    : "to trade with non-members only, as in the base year"),
            "`--cut-trade`; `planned` in a node's `private/source/source.json`"),
        new Assumed(
            "credit",
            choice.balanced()
                ? "nobody takes more than it delivers"
                    + (choice.kept() ? "" : ", but by its deficit of the base year")
                : "no limit",
            "nobody owes another more than it already does",
            "`--no-limit`; `credit` in `treaty.json`"),
        new Assumed("account", "1 for one " + unit, "prices of the base year", "`account`"),
        new Assumed(
            "roads",
            "nothing is lost, nothing is carried",
            "the table counts transport as an industry like others",
            "`lost`, `carriage` in `treaty.json`"));
  }
}
