package org.ayni.app.tally;

import java.util.ArrayList;
import java.util.List;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Tie;
import org.ayni.files.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What every count tells: the rule, how many ballots, which were not counted, ties and the lot.
///
/// @param rule by its name
/// @param file of the ballots
/// @param valid ballots counted
/// @param blank ballots that say nothing
/// @param cut ballots with equal preferences, counted as far as they put one after the other
/// @param withdrawn candidates on the ballots who withdrew
/// @param lot that breaks ties
record Counted(
    CountingRule rule,
    String file,
    long valid,
    long blank,
    long cut,
    List<String> withdrawn,
    DrawnLot lot) {

  Counted {
    withdrawn = List.copyOf(withdrawn);
  }

  /// The first lines for people.
  String head() {
    StringBuilder text = new StringBuilder();
    text.append(rule.code())
        .append(", ")
        .append(file)
        .append(": ")
        .append(valid)
        .append(" ballots");
    text.append(blank > 0 ? ", " + blank + " blank ones not counted" : "").append('\n');
    if (cut > 0) {
      text.append(cut)
          .append(
              " ballots put several equal; each counts up to there, as what follows is unclear\n");
    }
    if (!withdrawn.isEmpty()) {
      text.append("withdrawn: ").append(String.join(", ", withdrawn)).append('\n');
    }
    return text.toString();
  }

  /// The ties for people, and who drew the lot; nothing when there was none.
  String ties(List<Tie> ties, Candidates candidates, String step) {
    if (ties.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\nTies:\n");
    for (Tie tie : ties) {
      text.append("  ")
          .append(step)
          .append(' ')
          .append(tie.step())
          .append(": ")
          .append(String.join(", ", candidates.names(tie.tied())))
          .append(" are equal; ")
          .append(candidates.name(tie.chosen()))
          .append(
              switch (tie.purpose()) {
                case TRANSFER -> " goes first";
                case EXCLUSION -> " is excluded";
                case SEAT -> " is chosen";
                case PROJECT -> " comes first";
              })
          .append(
              switch (tie.means()) {
                case EARLIER_STAGE -> ", by votes at an earlier stage";
                case LOT -> ", by lot";
              })
          .append('\n');
    }
    if (byLot(ties)) {
      text.append(lotInWords(candidates));
    }
    return text.toString();
  }

  static boolean byLot(List<Tie> ties) {
    return ties.stream().anyMatch(tie -> tie.means() == Tie.Means.LOT);
  }

  private String lotInWords(Candidates candidates) {
    String drawn =
        switch (lot.origin()) {
          case SEED -> "drawn by the seed '" + lot.lot().seed().orElse("") + "'";
          case FILE -> "drawn as --lot says";
          case BALLOTS -> "drawn as the ballot file says";
          case NOBODY ->
              "drawn by nobody: no --seed was given and the empty one was taken. A result that hangs"
                  + " on it\n  does not count before a lot is drawn that nobody could choose";
        };
    List<String> names = candidates.names(lot.lot().order());
    int shown = Math.min(names.size(), 30);
    return "Lot, "
        + drawn
        + ":\n  "
        + String.join(", ", names.subList(0, shown))
        + (shown < names.size() ? ", …" : "")
        + "\n";
  }

  /// The first keys: `rule`, `ballots`, `blank`, `cut`, `withdrawn`.
  ObjectNode json() {
    ObjectNode object = Json.object().put("rule", rule.code());
    object.put("ballots", valid).put("blank", blank).put("cut", cut);
    object.set("withdrawn", Json.tree(withdrawn));
    return object;
  }

  /// The last keys: `ties`, `lot`.
  void addTies(ObjectNode object, List<Tie> ties, Candidates candidates) {
    ArrayNode list = object.putArray("ties");
    for (Tie tie : ties) {
      ObjectNode one = list.addObject().put("round", tie.step());
      one.put("purpose", WordConverter.word(tie.purpose()));
      one.set("tied", Json.tree(candidates.names(tie.tied())));
      one.put("chosen", candidates.name(tie.chosen()));
      one.put("by", WordConverter.word(tie.means()));
    }
    ObjectNode drawn = object.putObject("lot");
    drawn.put("origin", WordConverter.word(lot.origin()));
    if (lot.origin() == DrawnLot.Origin.SEED) {
      drawn.put("seed", lot.lot().seed().orElse(""));
    } else {
      drawn.putNull("seed");
    }
    drawn.set("order", Json.tree(candidates.names(lot.lot().order())));
  }

  /// A numbered list for people.
  static String numbered(List<String> names) {
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      lines.add("  " + (k + 1) + ". " + names.get(k) + "\n");
    }
    return String.join("", lines);
  }
}
