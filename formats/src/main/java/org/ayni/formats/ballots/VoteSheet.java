package org.ayni.formats.ballots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.lists.ListVotes;
import org.ayni.councils.tally.majority.YesNoVotes;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Tables of votes by name: lists with their votes, yes and no with theirs, projects with their
/// costs. Rows of one list or choice are added up, as they come from several tables of a polling
/// place.
final class VoteSheet {

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "yes", Set.of("yes", "sí", "si", "sim"),
          "no", Set.of("no", "não", "nao"),
          "abstain",
              Set.of(
                  "abstain", "abstención", "abstencion", "abstenção", "blank", "blanco", "branco"),
          "invalid", Set.of("invalid", "nulo", "null"));

  private final CsvInput csv;
  private final Problems problems;

  private VoteSheet(CsvInput csv, Problems problems) {
    this.csv = csv;
    this.problems = problems;
  }

  static Optional<VoteSheet> open(InputFile file, Problems problems) {
    long before = problems.count();
    Optional<CsvInput> csv = CsvInput.open(file, problems);
    return problems.count() > before ? Optional.empty() : csv.map(c -> new VoteSheet(c, problems));
  }

  /// Columns `list` and `votes`.
  ///
  /// @param blank name of the row that counts blank votes, if there is one
  Optional<ListVotes> lists(Optional<String> blank) {
    long before = problems.count();
    if (!csv.require("list", "votes")) {
      return Optional.empty();
    }
    Map<String, Long> votes = new LinkedHashMap<>();
    csv.forEachRow(row -> votes.merge(row.text("list", "a list's name"), votes(row), Long::sum));
    if (problems.count() == before && blank.isPresent() && !votes.containsKey(blank.get())) {
      problems.add(
          Problem.ofFile(
              csv.fileName(),
              "no row of '" + blank.get() + "'",
              "the blank votes, as --blank says",
              Nearest.advice(blank.get(), votes.keySet())));
    }
    Approvals.checkTotal(csv.fileName(), votes, problems);
    if (problems.count() > before) {
      return Optional.empty();
    }
    long blankVotes = blank.map(votes::remove).orElse(0L);
    return Optional.of(
        new ListVotes(
            Candidates.of(List.copyOf(votes.keySet())), List.copyOf(votes.values()), blankVotes));
  }

  /// Columns `choice` and `votes`; without the latter every row is one vote.
  Optional<YesNoVotes> yesNo() {
    long before = problems.count();
    if (!csv.require("choice")) {
      return Optional.empty();
    }
    Map<String, Long> votes = new LinkedHashMap<>();
    csv.forEachRow(row -> {
      String text = row.text("choice", "yes, no, abstain or invalid");
      Optional<String> choice =
          WORDS.entrySet().stream()
              .filter(e -> e.getValue().contains(text.toLowerCase(Locale.ROOT)))
              .map(Map.Entry::getKey)
              .findFirst();
      if (choice.isEmpty() && !text.isEmpty()) {
        row.problem("choice", "'" + text + "'", "yes, no, abstain, blank or invalid", "");
      }
      long some = csv.has("votes") ? votes(row) : 1;
      choice.ifPresent(c -> votes.merge(c, some, Long::sum));
    });
    Approvals.checkTotal(csv.fileName(), votes, problems);
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(
            new YesNoVotes(
                votes.getOrDefault("yes", 0L),
                votes.getOrDefault("no", 0L),
                votes.getOrDefault("abstain", 0L),
                votes.getOrDefault("invalid", 0L)));
  }

  /// Columns `project` and `cost`: the cost of each of these projects, in their order.
  Optional<List<BigDecimal>> costs(Candidates projects) {
    long before = problems.count();
    if (!csv.require("project", "cost")) {
      return Optional.empty();
    }
    Map<String, BigDecimal> costs = new LinkedHashMap<>();
    csv.forEachRow(row -> {
      String project = row.text("project", "a project, as the ballots call it");
      String text = row.textOrBlank("cost");
      Optional<BigDecimal> cost = Amounts.parse(text).filter(a -> a.signum() > 0);
      if (cost.isEmpty()) {
        row.problem("cost", "'" + text + "'", "an amount above 0", Amounts.advice(text));
      }
      if (!project.isEmpty() && projects.indexOf(project).isEmpty()) {
        row.problem(
            "project", "'" + project + "'", "a project of the ballots", near(project, projects));
      }
      if (costs.put(project, cost.orElse(BigDecimal.ONE)) != null) {
        row.problem("project", "a second '" + project + "'", "each project once", "");
      }
    });
    List<BigDecimal> inOrder = new ArrayList<>();
    for (String project : projects.names()) {
      BigDecimal cost = costs.get(project);
      if (cost == null) {
        problems.add(
            Problem.ofFile(
                csv.fileName(), "no cost of '" + project + "'", "a row for every project", ""));
      } else {
        inOrder.add(cost);
      }
    }
    return problems.count() > before ? Optional.empty() : Optional.of(inOrder);
  }

  private static String near(String project, Candidates projects) {
    return Nearest.advice(project, projects.names());
  }

  private long votes(CsvRow row) {
    String text = row.textOrBlank("votes");
    try {
      long votes = Long.parseLong(text);
      if (votes >= 0 && votes <= RankedBallots.MOST) {
        return votes;
      }
    } catch (NumberFormatException e) {
      // Told below, with what was expected.
    }
    if (row.isWhole()) {
      row.problem("votes", "'" + text + "'", "a whole number of votes, 0 or more", "");
    }
    return 0;
  }
}
