package org.ayni.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.text.Words;

/// All councils of a house, as a tree.
///
/// @param finding the page's heading
/// @param entries how much was recorded, in a sentence
/// @param councils from the top down, each before those below it
public record CouncilsView(String finding, String entries, List<Line> councils) {

  /// One council.
  ///
  /// @param depth 0 at the top
  /// @param facts members, ballots that are open or wait to be counted, what is late
  public record Line(String code, String name, int depth, List<String> facts) {
    public Line {
      facts = List.copyOf(facts);
    }
  }

  public CouncilsView {
    councils = List.copyOf(councils);
  }

  /// @param today as of which day
  /// @param now as of which moment of it: which ballots are over
  public static CouncilsView of(HouseView house, LocalDate today, Instant now, Words words) {
    CouncilBook book = house.book();
    List<Line> lines = new ArrayList<>();
    for (Council council : book.councils()) {
      if (council.founded().parent().isEmpty()) {
        add(book, council, 0, today, now, words, lines);
      }
    }
    long members = book.councils().stream().mapToLong(one -> people(one, today)).sum();
    return new CouncilsView(
        words.text(
            "councils.finding",
            words.counted("councils.count", book.councils().size()),
            words.counted("councils.people", members)),
        words.text("councils.entries", words.whole((double) house.entries())),
        lines);
  }

  /// How many decide in a council: its members with a vote, without those who are there for others.
  static long people(Council council, LocalDate today) {
    return council.members().stream()
        .filter(one -> one.votesOn(today) && one.represents().isEmpty())
        .count();
  }

  private static void add(
      CouncilBook book,
      Council council,
      int depth,
      LocalDate today,
      Instant now,
      Words words,
      List<Line> lines) {
    List<String> facts = new ArrayList<>();
    facts.add(words.text("councils.members", words.whole(council.voters(today).size())));
    Map<Boolean, Long> over =
        council.ballots().values().stream()
            .filter(one -> one.closed().isEmpty())
            .collect(Collectors.partitioningBy(one -> one.isOver(now), Collectors.counting()));
    List.of(false, true)
        .forEach(one -> {
          long number = over.getOrDefault(one, 0L);
          if (number > 0) {
            String key = one ? "councils.waiting" : "councils.open";
            facts.add(words.text(key, words.whole((double) number)));
          }
        });
    int missed = CouncilBoard.of(council, today).missed().size();
    if (missed > 0) {
      facts.add(words.text("councils.missed", words.whole(missed)));
    }
    council
        .plan()
        .ifPresent(
            plan -> facts.add(words.text("councils.plan", OptionNames.of(plan.option(), words))));
    lines.add(new Line(council.code(), council.founded().name(), depth, facts));
    for (Council below : book.below(council.code())) {
      add(book, below, depth + 1, today, now, words, lines);
    }
  }
}
