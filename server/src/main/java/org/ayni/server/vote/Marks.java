package org.ayni.server.vote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;

/// Marks on a ballot paper: the fields `choice`, `place.N`, `points.N` and `approve`, options by
/// their number, from 0.
///
/// @param vote what they mean; empty when something is wrong
/// @param problem key of the sentence that says what; empty when nothing is
/// @param argument of that sentence: what was typed, or its sum
/// @param option that it is about; empty for none
/// @param fields as they were sent, those that belong to the question
public record Marks(
    Optional<Vote> vote,
    String problem,
    String argument,
    String option,
    Map<String, List<String>> fields) {

  private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");

  static final String CHOICE = "choice";
  static final String PLACE = "place.";
  static final String POINTS_OF = "points.";
  static final String APPROVE = "approve";

  public Marks {
    fields = new TreeMap<>(fields);
  }

  private static Marks of(Vote vote, Map<String, List<String>> fields) {
    return new Marks(Optional.of(vote), "", "", "", fields);
  }

  private static Marks wrong(String problem, String argument, Map<String, List<String>> fields) {
    return wrong(problem, argument, "", fields);
  }

  private static Marks wrong(
      String problem, String argument, String option, Map<String, List<String>> fields) {
    return new Marks(Optional.empty(), problem, argument, option, fields);
  }

  private static String shortly(String typed) {
    return typed.substring(0, Math.min(10, typed.length()));
  }

  /// An empty paper.
  static Marks none() {
    return wrong("", "", Map.of());
  }

  static Marks read(Question question, Map<String, String[]> sent) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    sent.forEach((name, values) -> {
      if (name.equals(CHOICE)
          || name.equals(APPROVE)
          || name.startsWith(PLACE)
          || name.startsWith(POINTS_OF)) {
        fields.put(name, Arrays.stream(values).map(String::strip).toList());
      }
    });
    return switch (question.rule().kind()) {
      case YES_NO -> yesNo(fields);
      case LIST -> list(question, fields);
      case RANKING -> ranking(question, fields);
      case APPROVAL -> approval(question, fields);
      case POINTS -> points(question, fields);
    };
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private static Marks yesNo(Map<String, List<String>> fields) {
    String choice = first(fields, CHOICE);
    return List.of("yes", "no", Vote.BLANK).contains(choice)
        ? of(new Vote.YesNo(choice), fields)
        : wrong("vote.problem.choose", "", fields);
  }

  /// Options by their number, so that a list may be called anything.
  private static Marks list(Question question, Map<String, List<String>> fields) {
    String choice = first(fields, CHOICE);
    if (choice.equals(Vote.BLANK)) {
      return of(new Vote.OneList(Vote.BLANK), fields);
    }
    return option(question, choice)
        .map(name -> of(new Vote.OneList(name), fields))
        .orElseGet(() -> wrong("vote.problem.choose", "", fields));
  }

  private static Optional<String> option(Question question, String number) {
    return number.matches("[0-9]{1,4}") && Integer.parseInt(number) < question.options().size()
        ? Optional.of(question.options().get(Integer.parseInt(number)))
        : Optional.empty();
  }

  private static Marks ranking(Question question, Map<String, List<String>> fields) {
    Map<Integer, String> places = new TreeMap<>();
    for (int k = 0; k < question.options().size(); k++) {
      String place = first(fields, PLACE + k);
      if (place.isEmpty()) {
        continue;
      }
      if (!place.matches("[1-9][0-9]{0,3}")) {
        return wrong("vote.problem.place", shortly(place), question.options().get(k), fields);
      }
      if (places.put(Integer.parseInt(place), question.options().get(k)) != null) {
        return wrong("vote.problem.twice", place, fields);
      }
    }
    if (places.isEmpty()) {
      return wrong("vote.problem.rank", "", fields);
    }
    return of(new Vote.Ranked(places.values().stream().map(List::of).toList()), fields);
  }

  private static Marks approval(Question question, Map<String, List<String>> fields) {
    List<String> approved = new ArrayList<>();
    for (String number : fields.getOrDefault(APPROVE, List.of())) {
      Optional<String> name = option(question, number);
      if (name.isEmpty()) {
        return wrong("vote.problem.choose", "", fields);
      }
      name.filter(n -> !approved.contains(n)).ifPresent(approved::add);
    }
    return approved.isEmpty()
        ? wrong("vote.problem.approve", "", fields)
        : of(new Vote.Approved(approved), fields);
  }

  private static Marks points(Question question, Map<String, List<String>> fields) {
    Map<String, BigDecimal> points = new TreeMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < question.options().size(); k++) {
      String typed = first(fields, POINTS_OF + k);
      if (typed.isEmpty()) {
        continue;
      }
      if (!POINTS.matcher(typed).matches()) {
        return wrong("vote.problem.points", shortly(typed), question.options().get(k), fields);
      }
      BigDecimal some = new BigDecimal(typed.replace(',', '.')).stripTrailingZeros();
      if (some.signum() > 0) {
        points.put(question.options().get(k), new BigDecimal(some.toPlainString()));
        sum = sum.add(some);
      }
    }
    return sum.compareTo(Vote.Points.TOTAL) == 0
        ? of(new Vote.Points(points), fields)
        : wrong("vote.problem.sum", sum.toPlainString(), fields);
  }
}
