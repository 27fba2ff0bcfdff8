package org.ayni.server.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.counting.CountingRule.Kind;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.PaperVote;

/// What stands on papers of one box, a line for papers that say the same: how many, `x`, and the
/// numbers of the options as they are printed, from 1: of a ranking best first, of approval those
/// that are ticked, of points the points of each option in turn. Of yes and no, and of lists, the
/// numbers are those of the answers, the last being blank.
public final class PaperLines {

  private static final Pattern LINE =
      Pattern.compile("([0-9]{1,6})\\s*[x×]\\s*([0-9.]+(?:\\s*,\\s*[0-9.]+)*)");

  private static final int MOST_LINES = 2000;

  private PaperLines() {}

  /// @param papers empty when a line is wrong
  /// @param wrong the first line that is
  record Reading(List<PaperVote> papers, Optional<String> wrong) {}

  /// Answers of yes and no, and of lists.
  public static List<String> answers(Question question) {
    List<String> answers = new ArrayList<>();
    if (question.rule().kind() == Kind.YES_NO) {
      answers.addAll(List.of("yes", "no"));
    } else {
      answers.addAll(question.options());
    }
    answers.add(Vote.BLANK);
    return answers;
  }

  /// Whether a number an answer is enough.
  public static boolean byAnswer(Question question) {
    return question.rule().kind() == Kind.YES_NO || question.rule().kind() == Kind.LIST;
  }

  /// Lines in the one form in which two counts are compared: the same papers together, sorted.
  static Optional<String> normal(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || counts.size() > MOST_LINES) {
        return Optional.empty();
      }
      counts.merge(
          matcher.group(2).replaceAll("\\s", ""), Integer.parseInt(matcher.group(1)), Integer::sum);
    }
    StringBuilder normal = new StringBuilder();
    counts.forEach((numbers, count) -> {
      if (count > 0) {
        normal.append(count).append('x').append(numbers).append('\n');
      }
    });
    return Optional.of(normal.toString());
  }

  /// Papers that say the same, of which there are not as many in one count as in another.
  ///
  /// @param one as many as in the one
  /// @param other as many as in the other
  record Differing(Vote vote, int one, int other) {}

  /// In what two counts differ; empty where they agree.
  ///
  /// @param one normal lines that can be read
  static List<Differing> differing(Question question, String one, String other) {
    Map<Vote, Integer> all = new LinkedHashMap<>(counts(question, one));
    Map<Vote, Integer> theirs = counts(question, other);
    theirs.keySet().forEach(vote -> all.putIfAbsent(vote, 0));
    return all.entrySet().stream()
        .map(entry ->
            new Differing(entry.getKey(), entry.getValue(), theirs.getOrDefault(entry.getKey(), 0)))
        .filter(line -> line.one() != line.other())
        .toList();
  }

  private static Map<Vote, Integer> counts(Question question, String normal) {
    Map<Vote, Integer> counts = new LinkedHashMap<>();
    read(question, normal)
        .papers()
        .forEach(paper -> counts.merge(paper.vote(), paper.count(), Integer::sum));
    return counts;
  }

  /// What normal lines mean.
  static Reading read(Question question, String normal) {
    Map<Vote, Integer> papers = new LinkedHashMap<>();
    for (String line : normal.lines().toList()) {
      int x = line.indexOf('x');
      Optional<Vote> vote = vote(question, line.substring(x + 1).split(",", -1));
      if (vote.isEmpty()) {
        return new Reading(List.of(), Optional.of(line));
      }
      papers.merge(vote.get(), Integer.parseInt(line.substring(0, x)), Integer::sum);
    }
    return new Reading(
        papers.entrySet().stream().map(one -> new PaperVote(one.getKey(), one.getValue())).toList(),
        Optional.empty());
  }

  /// The same marks as on a page.
  private static Optional<Vote> vote(Question question, String[] numbers) {
    Map<String, String[]> marks = new LinkedHashMap<>();
    for (int k = 0; k < numbers.length; k++) {
      String number = numbers[k];
      if (question.rule().kind() == Kind.POINTS) {
        marks.put(Marks.POINTS_OF + k, new String[] {number});
        continue;
      }
      if (!number.matches("[1-9][0-9]{0,3}")) {
        return Optional.empty();
      }
      int option = Integer.parseInt(number) - 1;
      switch (question.rule().kind()) {
        case YES_NO, LIST -> {
          List<String> answers = answers(question);
          if (option >= answers.size() || numbers.length > 1) {
            return Optional.empty();
          }
          boolean blank = option == answers.size() - 1;
          boolean list = question.rule().kind() == Kind.LIST;
          marks.put(
              Marks.CHOICE,
              new String[] {list && !blank ? String.valueOf(option) : answers.get(option)});
        }
        case RANKING -> {
          if (option >= question.options().size()
              || marks.put(Marks.PLACE + option, new String[] {String.valueOf(k + 1)}) != null) {
            return Optional.empty();
          }
        }
        case APPROVAL -> {
          // In whichever order ticks are read out, they are the same.
          List<Integer> ticked =
              new ArrayList<>(
                  Arrays.stream(marks.getOrDefault(Marks.APPROVE, new String[0]))
                      .map(Integer::valueOf)
                      .toList());
          ticked.add(option);
          marks.put(
              Marks.APPROVE, ticked.stream().sorted().map(String::valueOf).toArray(String[]::new));
        }
        case POINTS -> throw new IllegalStateException("read above");
      }
    }
    if (question.rule().kind() == Kind.POINTS && numbers.length != question.options().size()) {
      return Optional.empty();
    }
    return Marks.read(question, marks).vote();
  }
}
