package org.ayni.formats.ballots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.points.PointsBallots;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// A table of ballots: a row a ballot, a column a candidate, and perhaps a column `ballots` with
/// how many voters gave the row. What the cells hold depends on the kind of ballot: ranks, crosses,
/// points. Used once.
final class BallotSheet {

  /// The column that says how many voters gave a row.
  static final String COUNT = "ballots";

  private static final Set<String> CROSSES = Set.of("1", "x", "X", "yes", "sí", "si", "sim");
  private static final Set<String> NO_CROSSES = Set.of("", "0", "no", "não", "nao");

  private final CsvInput csv;
  private final Problems problems;
  private final int countColumn;
  private final int[] columnOf;
  private final Candidates candidates;

  private BallotSheet(CsvInput csv, Problems problems) {
    this.csv = csv;
    this.problems = problems;
    this.countColumn = csv.indexOf(COUNT).orElse(-1);
    List<String> names = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; j < csv.columns().size(); j++) {
      if (j != countColumn) {
        names.add(csv.columns().get(j));
        columns.add(j);
      }
    }
    this.columnOf = columns.stream().mapToInt(Integer::intValue).toArray();
    this.candidates = Candidates.of(names);
  }

  /// Empty when its header is wrong; a problem was then added.
  static Optional<BallotSheet> open(InputFile file, Problems problems) {
    long before = problems.count();
    Optional<CsvInput> csv = CsvInput.open(file, problems);
    return problems.count() > before
        ? Optional.empty()
        : csv.map(c -> new BallotSheet(c, problems));
  }

  /// Cells are ranks: 1 first, equal numbers equal, blank not ranked.
  Optional<RankedFile> rankings() {
    long before = problems.count();
    ReadRankings rankings = new ReadRankings(csv.fileName(), problems);
    csv.forEachRow(row -> {
      Map<Integer, List<Integer>> tiers = new TreeMap<>();
      for (int c = 0; c < columnOf.length; c++) {
        rank(row, c).ifPresent(addTo(tiers, c));
      }
      List<int[]> arrays =
          tiers.values().stream()
              .map(tier -> tier.stream().mapToInt(Integer::intValue).toArray())
              .toList();
      count(row).ifPresent(count -> rankings.add(row.line(), arrays, count));
    });
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(
            new RankedFile(rankings.of(candidates), OptionalInt.empty(), List.of(), List.of()));
  }

  private static IntConsumer addTo(Map<Integer, List<Integer>> tiers, int c) {
    return rank -> tiers.computeIfAbsent(rank, r -> new ArrayList<>()).add(c);
  }

  private OptionalInt rank(CsvRow row, int candidate) {
    String text = row.textOrBlank(columnOf[candidate]);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int rank = Integer.parseInt(text);
      if (rank >= 1) {
        return OptionalInt.of(rank);
      }
    } catch (NumberFormatException e) {
      // Told below, with what was expected.
    }
    row.problem(
        candidates.name(candidate),
        "'" + shortened(text) + "'",
        "a rank: 1, 2, 3 …, or nothing",
        "");
    return OptionalInt.empty();
  }

  /// Cells are crosses: 1, x or yes; 0, no or blank where there is none.
  Optional<Approvals> approvals() {
    long before = problems.count();
    Map<List<Integer>, Long> counts = new LinkedHashMap<>();
    csv.forEachRow(row -> {
      List<Integer> approved = new ArrayList<>();
      for (int c = 0; c < columnOf.length; c++) {
        String text = row.textOrBlank(columnOf[c]).toLowerCase(Locale.ROOT);
        if (CROSSES.contains(text)) {
          approved.add(c);
        } else if (!NO_CROSSES.contains(text)) {
          row.problem(candidates.name(c), "'" + shortened(text) + "'", "1 or x, or nothing", "");
        }
      }
      count(row).ifPresent(count -> counts.merge(approved, count, Long::sum));
    });
    Approvals.checkTotal(csv.fileName(), counts, problems);
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(new Approvals(candidates, List.of(), Optional.empty(), counts));
  }

  /// Cells are points; each row adds up to `total`, or is blank.
  Optional<PointsFile> points(BigDecimal total) {
    long before = problems.count();
    PointsBallots.Builder builder = PointsBallots.builder(candidates, total);
    long[] blankAndAll = new long[2];
    csv.forEachRow(row -> {
      long problemsBefore = problems.count();
      List<BigDecimal> given = new ArrayList<>();
      for (int c = 0; c < columnOf.length; c++) {
        given.add(amount(row, c));
      }
      long count = count(row).orElse(0L);
      blankAndAll[1] += count;
      BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (problems.count() > problemsBefore || blankAndAll[1] > RankedBallots.MOST) {
        return;
      }
      if (sum.signum() == 0) {
        blankAndAll[0] += count;
      } else if (sum.compareTo(total) == 0) {
        builder.add(given, count);
      } else {
        row.problem(
            "",
            "points that add up to " + sum.toPlainString(),
            total.toPlainString() + ", or nothing at all",
            "Another number of points to share out is told with --points.");
      }
    });
    Approvals.checkTotal(csv.fileName(), Map.of("", blankAndAll[1]), problems);
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(new PointsFile(builder.build(), blankAndAll[0]));
  }

  private BigDecimal amount(CsvRow row, int candidate) {
    String text = row.textOrBlank(columnOf[candidate]);
    Optional<BigDecimal> amount =
        text.isEmpty() ? Optional.of(BigDecimal.ZERO) : Amounts.parse(text);
    if (amount.isEmpty() || amount.get().signum() < 0) {
      row.problem(
          candidates.name(candidate),
          "'" + shortened(text) + "'",
          "points, 0 or more, or nothing",
          Amounts.advice(text));
      return BigDecimal.ZERO;
    }
    return amount.get();
  }

  /// How many voters gave a row; empty, with a problem added, when that cannot be told.
  private Optional<Long> count(CsvRow row) {
    if (!row.isWhole()) {
      return Optional.empty();
    }
    if (countColumn < 0) {
      return Optional.of(1L);
    }
    String text = row.textOrBlank(countColumn);
    try {
      long count = Long.parseLong(text);
      if (count >= 1 && count <= RankedBallots.MOST) {
        return Optional.of(count);
      }
    } catch (NumberFormatException e) {
      // Told below, with what was expected.
    }
    problems.add(
        new Problem(
            csv.fileName(),
            row.line(),
            COUNT,
            "'" + shortened(text) + "'",
            "a whole number of voters, 1 or more",
            ""));
    return Optional.empty();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
