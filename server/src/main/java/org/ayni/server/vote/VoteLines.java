package org.ayni.server.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ayni.councils.counting.Vote;
import org.ayni.server.text.Words;

/// A vote in words, to be read before it is sent, a line each.
public final class VoteLines {

  private VoteLines() {}

  /// @param names of options by their codes, where they have another
  public static List<String> of(Vote vote, Map<String, String> names, Words words) {
    return switch (vote) {
      case Vote.YesNo(var answer) -> List.of(words.text("figure." + answer));
      case Vote.OneList(var list) ->
          List.of(list.equals(Vote.BLANK) ? words.text("figure.blank") : name(names, list));
      case Vote.Ranked(var tiers) -> {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < tiers.size(); k++) {
          lines.add(
              words.text(
                  "vote.place",
                  String.valueOf(k + 1),
                  String.join(" = ", tiers.get(k).stream().map(o -> name(names, o)).toList())));
        }
        yield lines;
      }
      case Vote.Approved(var options) -> options.stream().map(o -> name(names, o)).toList();
      case Vote.Points(var points) ->
          points.entrySet().stream()
              .map(entry ->
                  name(names, entry.getKey())
                      + ": "
                      + words.decimal(entry.getValue().toPlainString()))
              .toList();
    };
  }

  private static String name(Map<String, String> names, String option) {
    return names.getOrDefault(option, option);
  }
}
