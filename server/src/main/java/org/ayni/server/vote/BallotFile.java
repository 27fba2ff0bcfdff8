package org.ayni.server.vote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Roll;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.files.CsvOutput;

/// The votes of a ballot without who cast them, as the CSV that `ayni tally` reads, and the command
/// that counts them again.
final class BallotFile {

  private static final String VOTES = "votes.csv";
  private static final String COSTS = "projects.csv";

  private final Question question;
  private final Map<Vote, Integer> votes = new LinkedHashMap<>();
  private final Ballot ballot;
  private final Optional<Roll> roll;

  private BallotFile(Council council, Ballot ballot) {
    this.ballot = ballot;
    this.question = ballot.opened().question();
    this.roll = Optional.ofNullable(council.rolls().get(ballot.opened().roll()));
    Map<Vote, Integer> counts = new HashMap<>();
    roll.ifPresent(all -> ballot.all(all).forEach(vote -> counts.merge(vote, 1, Integer::sum)));
    // Not in the order in which they came: whoever watched it could tell whose they are.
    counts.entrySet().stream()
        .sorted(Comparator.comparing(one -> one.getKey().toString()))
        .forEach(one -> votes.put(one.getKey(), one.getValue()));
  }

  static BallotFile of(Council council, Ballot ballot) {
    return new BallotFile(council, ballot);
  }

  /// Leaves the stream open.
  void write(OutputStream out) throws IOException {
    switch (question.rule().kind()) {
      case YES_NO -> words("choice", vote -> ((Vote.YesNo) vote).answer(), out);
      case LIST -> words("list", vote -> ((Vote.OneList) vote).list(), out);
      case RANKING -> marks(BallotFile::places, out);
      case APPROVAL -> marks(BallotFile::approved, out);
      case POINTS -> marks(BallotFile::points, out);
    }
  }

  private void words(String column, Function<Vote, String> word, OutputStream out)
      throws IOException {
    try (CsvOutput csv = CsvOutput.to(out, column, "votes")) {
      votes.forEach((vote, count) -> {
        csv.add(word.apply(vote)).add(count.toString());
        csv.endRow();
      });
    }
  }

  private void marks(Function<Vote, Map<String, String>> marks, OutputStream out)
      throws IOException {
    List<String> columns = new ArrayList<>(List.of("ballots"));
    columns.addAll(question.options());
    try (CsvOutput csv = CsvOutput.to(out, columns)) {
      votes.forEach((vote, count) -> {
        Map<String, String> row = marks.apply(vote);
        csv.add(count.toString());
        question.options().forEach(option -> csv.add(row.getOrDefault(option, "")));
        csv.endRow();
      });
    }
  }

  private static Map<String, String> places(Vote vote) {
    Map<String, String> places = new LinkedHashMap<>();
    List<List<String>> tiers = ((Vote.Ranked) vote).tiers();
    for (int k = 0; k < tiers.size(); k++) {
      String place = Integer.toString(k + 1);
      tiers.get(k).forEach(option -> places.put(option, place));
    }
    return places;
  }

  private static Map<String, String> approved(Vote vote) {
    Map<String, String> marks = new LinkedHashMap<>();
    ((Vote.Approved) vote).options().forEach(option -> marks.put(option, "1"));
    return marks;
  }

  private static Map<String, String> points(Vote vote) {
    Map<String, String> marks = new LinkedHashMap<>();
    ((Vote.Points) vote)
        .points()
        .forEach((need, points) -> marks.put(need, points.toPlainString()));
    return marks;
  }

  /// Whether there are costs beside the votes.
  boolean hasCosts() {
    return question.budget().isPresent();
  }

  /// What projects cost, with the unit where that was said. Leaves the stream open.
  void writeCosts(OutputStream out) throws IOException {
    List<String> columns = new ArrayList<>(List.of("project", "cost"));
    question.unit().ifPresent(_ -> columns.add("unit"));
    try (CsvOutput csv = CsvOutput.to(out, columns)) {
      question
          .costs()
          .forEach((project, cost) -> {
            csv.add(project).add(cost.toPlainString());
            question.unit().ifPresent(csv::add);
            csv.endRow();
          });
    }
  }

  /// What counts the file again. Quorum and majority of a proposal are the statute's and not here.
  String command() {
    StringBuilder command = new StringBuilder("./ayni tally ").append(VOTES).append(" --rule ");
    command.append(question.rule().code());
    question
        .budget()
        .ifPresent(budget ->
            command
                .append(" --projects ")
                .append(COSTS)
                .append(" --budget ")
                .append(budget.toPlainString()));
    switch (question.rule().kind()) {
      case YES_NO -> roll.ifPresent(all -> command.append(" --roll ").append(ballot.most(all)));
      case LIST -> {
        if (votes.containsKey(new Vote.OneList(Vote.BLANK))) {
          command.append(" --blank ").append(Vote.BLANK);
        }
      }
      case RANKING, APPROVAL, POINTS -> {}
    }
    if (question.seats() > 0) {
      command.append(" --seats ").append(question.seats());
    }
    // Of the others nothing is decided by lot.
    boolean lot =
        switch (question.rule().kind()) {
          case YES_NO, POINTS -> false;
          case LIST, RANKING, APPROVAL -> true;
        };
    ballot
        .closed()
        .map(BallotClosed::seed)
        .filter(_ -> lot)
        .ifPresent(
            seed -> command.append(" --seed '").append(seed.replace("'", "'\\''")).append('\''));
    return command.toString();
  }
}
