package org.ayni.server.vote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.server.text.Words;
import org.ayni.store.people.Desk.Differing;

/// A box of which two counts differ, as one person is told of it.
///
/// Who counted it last is told in which lines the two differ. The numbers stand beside them only
/// when both had counted the box before: until then each counts again without knowing what the
/// other found. Anybody else, who may be the next to count, is told that it was counted, and
/// nothing more.
///
/// @param told how often it was counted, a sentence
/// @param ask what to do now; empty for who did not count it last
/// @param lines that differ; none for who did not count it last
public record DifferingView(String told, String ask, List<Line> lines) {

  /// Papers that say the same.
  ///
  /// @param what they say
  /// @param numbers how many I counted, and the other; none where that is not told
  public record Line(String what, List<String> numbers) {
    public Line {
      numbers = List.copyOf(numbers);
    }
  }

  public DifferingView {
    lines = List.copyOf(lines);
  }

  /// Whether numbers are told.
  public boolean open() {
    return lines.stream().anyMatch(line -> !line.numbers().isEmpty());
  }

  /// @param counts of the boxes of a ballot, attempt by attempt
  /// @param account who is told
  /// @param name what a vote is called in words
  static List<DifferingView> of(
      List<Differing> counts,
      String account,
      Question question,
      Function<Vote, String> name,
      Words words) {
    Map<String, List<Differing>> stations = new LinkedHashMap<>();
    counts.forEach(one -> stations.computeIfAbsent(one.station(), s -> new ArrayList<>()).add(one));
    List<DifferingView> all = new ArrayList<>();
    stations.forEach((station, its) -> {
      int last = its.getLast().attempt();
      String told = words.counted("count.attempts", last, station);
      List<Differing> latest = its.stream().filter(one -> one.attempt() == last).toList();
      Optional<Differing> mine =
          latest.stream().filter(one -> one.count().account().equals(account)).findFirst();
      Optional<Differing> other =
          latest.stream().filter(one -> !one.count().account().equals(account)).findFirst();
      if (mine.isEmpty() || other.isEmpty()) {
        all.add(new DifferingView(told, "", List.of()));
        return;
      }
      boolean again = before(its, mine.get()) && before(its, other.get());
      List<Line> lines =
          PaperLines.differing(question, mine.get().count().papers(), other.get().count().papers())
              .stream()
              .map(line ->
                  new Line(
                      name.apply(line.vote()),
                      again
                          ? List.of(
                              words.whole((double) line.one()), words.whole((double) line.other()))
                          : List.of()))
              .toList();
      all.add(
          new DifferingView(
              told, words.text(again ? "count.together" : "count.blindAgain"), lines));
    });
    return all;
  }

  /// Whether somebody had counted the box before.
  private static boolean before(List<Differing> all, Differing last) {
    return all.stream()
        .anyMatch(one ->
            one.attempt() < last.attempt() && one.count().account().equals(last.count().account()));
  }
}
