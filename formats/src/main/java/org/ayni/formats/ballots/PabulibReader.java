package org.ayni.formats.ballots;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.points.PointsBallots;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads Pabulib's `.pb`: sections META (`key;value`), PROJECTS and VOTES, each with a line of
/// column names, separated by semicolons. Votes: `approval` and `choose-1`, with the approved
/// projects separated by commas; `cumulative`, with their points in the column `points`. Used once.
final class PabulibReader {

  private static final List<String> SECTIONS = List.of("META", "PROJECTS", "VOTES");

  private final String file;
  private final Problems problems;
  private final Map<String, String> meta = new HashMap<>();
  private final Map<String, Integer> metaRows = new HashMap<>();
  private final Map<String, Integer> projectIndex = new LinkedHashMap<>();
  private final List<BigDecimal> costs = new ArrayList<>();
  private final Set<String> voters = new HashSet<>();
  private final Map<List<Integer>, Long> approvals = new LinkedHashMap<>();
  private final Map<Map<Integer, BigDecimal>, Long> points = new LinkedHashMap<>();
  private long blank;
  private List<String> columns = List.of();

  PabulibReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /// Reads approval ballots.
  Optional<Approvals> approvals(byte[] utf8) {
    long before = problems.count();
    read(utf8);
    if (problems.count() == before && isCumulative()) {
      wrongKind("approval ballots");
    }
    Optional<BigDecimal> budget = Optional.ofNullable(meta.get("budget")).flatMap(Amounts::parse);
    if (problems.count() == before && (budget.isEmpty() || budget.get().signum() < 0)) {
      problems.add(
          new Problem(
              file,
              metaRows.getOrDefault("budget", 0),
              "budget",
              meta.containsKey("budget") ? "'" + meta.get("budget") + "'" : "no budget",
              "an amount of 0 or more",
              Amounts.advice(meta.getOrDefault("budget", "0"))));
    }
    Approvals.checkTotal(file, approvals, problems);
    return problems.count() == before
        ? Optional.of(new Approvals(projects(), costs, budget, approvals))
        : Optional.empty();
  }

  /// Reads points; every ballot must share out all of them.
  Optional<PointsFile> points(byte[] utf8, BigDecimal total) {
    long before = problems.count();
    read(utf8);
    if (problems.count() == before && !isCumulative()) {
      wrongKind("points");
    }
    Approvals.checkTotal(file, points, problems);
    if (problems.count() > before) {
      return Optional.empty();
    }
    PointsBallots.Builder builder = PointsBallots.builder(projects(), total);
    for (Map.Entry<Map<Integer, BigDecimal>, Long> entry : points.entrySet()) {
      List<BigDecimal> row = new ArrayList<>();
      for (int p = 0; p < projectIndex.size(); p++) {
        row.add(entry.getKey().getOrDefault(p, BigDecimal.ZERO));
      }
      BigDecimal sum = row.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(total) == 0) {
        builder.add(row, entry.getValue());
      } else {
        problems.add(
            Problem.ofFile(
                file,
                entry.getValue() + " ballots that give " + sum + " points",
                total + " points",
                "Say with --points how many there are."));
      }
    }
    return problems.count() == before
        ? Optional.of(new PointsFile(builder.build(), blank))
        : Optional.empty();
  }

  private Candidates projects() {
    return Candidates.of(List.copyOf(projectIndex.keySet()));
  }

  private boolean isCumulative() {
    return voteType().equals("cumulative");
  }

  private String voteType() {
    return meta.getOrDefault("vote_type", "").toLowerCase(Locale.ROOT);
  }

  private void wrongKind(String wanted) {
    problems.add(
        new Problem(
            file,
            metaRows.getOrDefault("vote_type", 0),
            "vote_type",
            "'" + meta.getOrDefault("vote_type", "") + "'",
            wanted,
            "Choose a rule for this kind of ballot."));
  }

  private void read(byte[] utf8) {
    String section = "";
    boolean header = false;
    int row = 0;
    for (String line : new String(utf8, StandardCharsets.UTF_8).split("\n", -1)) {
      row++;
      String text = line.strip();
      if (text.isEmpty()) {
        continue;
      }
      if (SECTIONS.contains(text.toUpperCase(Locale.ROOT))) {
        section = text.toUpperCase(Locale.ROOT);
        header = true;
      } else if (section.equals("META")) {
        readMeta(row, text);
      } else if (section.isEmpty()) {
        problem(row, "", "'" + shortened(text) + "'", "the line META first", "");
        return;
      } else if (header) {
        header = false;
        columns = cells(text).stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        requireColumns(row, section);
      } else if (section.equals("PROJECTS")) {
        readProject(row, cells(text));
      } else {
        readVote(row, cells(text));
      }
    }
    checkWhole(section);
  }

  private void requireColumns(int row, String section) {
    List<String> wanted =
        section.equals("PROJECTS")
            ? List.of("project_id", "cost")
            : isCumulative() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote");
    for (String column : wanted) {
      if (!columns.contains(column)) {
        problem(
            row,
            column,
            "there is no such column in " + section,
            "the columns " + String.join(", ", wanted),
            "");
      }
    }
  }

  private void readMeta(int row, String text) {
    List<String> cells = cells(text);
    if (cells.size() < 2) {
      problem(row, "", "'" + shortened(text) + "'", "a key, a semicolon, a value", "");
    } else if (meta.putIfAbsent(cells.get(0), cells.get(1)) != null) {
      problem(row, cells.get(0), "a second " + cells.get(0), "each key once", "");
    } else {
      metaRows.put(cells.get(0), row);
    }
  }

  private void readProject(int row, List<String> cells) {
    String project = cell(cells, "project_id");
    String cost = cell(cells, "cost");
    if (project.isEmpty()) {
      problem(row, "project_id", "an empty cell", "a project's code", "");
    } else if (projectIndex.putIfAbsent(project, projectIndex.size()) != null) {
      problem(row, "project_id", "a second project '" + project + "'", "each once", "");
    }
    Optional<BigDecimal> amount = Amounts.parse(cost).filter(a -> a.signum() > 0);
    if (amount.isEmpty()) {
      problem(row, "cost", "'" + cost + "'", "an amount above 0", Amounts.advice(cost));
    }
    costs.add(amount.orElse(BigDecimal.ONE));
  }

  private void readVote(int row, List<String> cells) {
    String voter = cell(cells, "voter_id");
    if (!voter.isEmpty() && !voters.add(voter)) {
      problem(row, "voter_id", "voter '" + voter + "' a second time", "one ballot a voter", "");
    }
    String vote = cell(cells, "vote");
    List<Integer> approved = new ArrayList<>();
    for (String word : vote.isEmpty() ? new String[0] : vote.split(",", -1)) {
      String project = word.strip();
      Integer index = projectIndex.get(project);
      if (index == null) {
        problem(
            row,
            "vote",
            "project '" + shortened(project) + "'",
            "a project of the section PROJECTS",
            projectIndex.size() > 1000 ? "" : Nearest.advice(project, projectIndex.keySet()));
      } else if (approved.contains(index)) {
        problem(row, "vote", "project '" + project + "' twice", "each once on a ballot", "");
      } else {
        approved.add(index);
      }
    }
    if (isCumulative()) {
      readPoints(row, approved, cell(cells, "points"));
    } else {
      approvals.merge(approved.stream().sorted().toList(), 1L, Long::sum);
    }
  }

  private void readPoints(int row, List<Integer> approved, String text) {
    String[] words = text.isEmpty() ? new String[0] : text.split(",", -1);
    if (words.length != approved.size()) {
      problem(
          row,
          "points",
          words.length + " numbers for " + approved.size() + " projects",
          "one for each project",
          "");
      return;
    }
    Map<Integer, BigDecimal> given = new HashMap<>();
    for (int k = 0; k < words.length; k++) {
      Optional<BigDecimal> amount = Amounts.parse(words[k]).filter(a -> a.signum() >= 0);
      if (amount.isEmpty()) {
        problem(row, "points", "'" + words[k] + "'", "0 or more", Amounts.advice(words[k]));
      }
      given.put(approved.get(k), amount.orElse(BigDecimal.ZERO).stripTrailingZeros());
    }
    if (given.values().stream().allMatch(amount -> amount.signum() == 0)) {
      blank++;
    } else {
      points.merge(given, 1L, Long::sum);
    }
  }

  private void checkWhole(String section) {
    if (!section.equals("VOTES")) {
      problems.add(
          Problem.ofFile(
              file,
              section.isEmpty() ? "an empty file" : "it ends in " + section,
              "sections META, PROJECTS, VOTES",
              "Perhaps the file was cut off."));
      return;
    }
    if (!List.of("approval", "choose-1", "cumulative").contains(voteType())) {
      problem(
          metaRows.getOrDefault("vote_type", 0),
          "vote_type",
          "'" + meta.getOrDefault("vote_type", "") + "'",
          "approval, choose-1 or cumulative",
          "");
    }
    long ballots =
        blank
            + approvals.values().stream().mapToLong(Long::longValue).sum()
            + points.values().stream().mapToLong(Long::longValue).sum();
    checkNumber("num_projects", projectIndex.size());
    checkNumber("num_votes", ballots);
  }

  private void checkNumber(String key, long found) {
    String said = meta.get(key);
    if (said != null && !said.equals(Long.toString(found))) {
      problem(
          metaRows.getOrDefault(key, 0),
          key,
          found + " in the file",
          said + ", as " + key + " says",
          "Perhaps the file was cut off.");
    }
  }

  private String cell(List<String> cells, String column) {
    int index = columns.indexOf(column);
    return index >= 0 && index < cells.size() ? cells.get(index) : "";
  }

  /// Separated by semicolons outside quotes; quotes around a cell are taken off.
  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private void problem(int row, String column, String found, String expected, String advice) {
    problems.add(new Problem(file, row, column, found, expected, advice));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
