package org.ayni.server.vote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.server.text.Words;
import org.ayni.server.view.BallotText;

/// A vote in words, to be read before it is sent, a line each.
public final class VoteLines {

  private VoteLines() {}

  /// Options in the order of the question, which is that of the paper.
  ///
  /// @param names of options by their codes, where they have another
  public static List<String> of(
      Vote vote, Question question, Map<String, String> names, Words words) {
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
      case Vote.Approved(var options) ->
          question.options().stream().filter(options::contains).map(o -> name(names, o)).toList();
      case Vote.Points(var points) ->
          question.options().stream()
              .filter(points::containsKey)
              .map(o -> name(names, o) + ": " + points(points, o, words))
              .toList();
    };
  }

  /// An option by its name, with what it costs where it costs something.
  public static String withCost(
      String option, Question question, Map<String, String> names, Words words) {
    BigDecimal cost = question.costs().get(option);
    return cost == null
        ? name(names, option)
        : name(names, option) + ", " + cost(question, cost, words);
  }

  static String cost(Question question, BigDecimal cost, Words words) {
    return words.text("vote.cost", BallotText.money(question, cost, words));
  }

  /// How much there is for all projects; nothing where none are voted on.
  static Optional<String> budget(Question question, Words words) {
    return question
        .budget()
        .map(budget -> words.text("vote.budget", BallotText.money(question, budget, words)));
  }

  /// A vote as [#of], and of projects with what each costs and what all that were approved cost
  /// together.
  static List<String> withCosts(
      Vote vote, Question question, Map<String, String> names, Words words) {
    if (!(vote instanceof Vote.Approved(var approved)) || question.budget().isEmpty()) {
      return of(vote, question, names, words);
    }
    List<String> lines = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (String option : question.options().stream().filter(approved::contains).toList()) {
      sum = sum.add(question.costs().getOrDefault(option, BigDecimal.ZERO));
      lines.add(withCost(option, question, names, words));
    }
    lines.add(
        words.text(
            "vote.together",
            BallotText.money(question, sum, words),
            BallotText.money(question, question.budget().get(), words)));
    return lines;
  }

  private static String points(Map<String, BigDecimal> points, String option, Words words) {
    return words.decimal(points.getOrDefault(option, BigDecimal.ZERO).toPlainString());
  }

  /// Options that a vote gives nothing, where that may have been forgotten: without points, or
  /// without a place in a ranking.
  static List<String> without(Vote vote, Question question, Map<String, String> names) {
    Collection<String> given =
        switch (vote) {
          case Vote.YesNo _, Vote.OneList _, Vote.Approved _ -> question.options();
          case Vote.Ranked(var tiers) -> tiers.stream().flatMap(Collection::stream).toList();
          case Vote.Points(var points) -> points.keySet();
        };
    return question.options().stream()
        .filter(o -> !given.contains(o))
        .map(o -> name(names, o))
        .toList();
  }

  private static String name(Map<String, String> names, String option) {
    return names.getOrDefault(option, option);
  }
}
