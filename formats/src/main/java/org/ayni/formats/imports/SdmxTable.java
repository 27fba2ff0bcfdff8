package org.ayni.formats.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// One table of Eurostat in SDMX-CSV: one row a number, columns named in the first line, in any
/// order.
final class SdmxTable {

  /// Which of the two tables, told by its dimensions.
  enum Kind {
    SUPPLY("prd_amo", "ind_impv", "supply table (naio_10_cp15, with ind_impv and prd_amo)"),
    USE("prd_ava", "ind_use", "use table (naio_10_cp16, with ind_use and prd_ava)");

    private final String product;
    private final String other;
    private final String words;

    Kind(String product, String other, String words) {
      this.product = product;
      this.other = other;
      this.words = words;
    }

    String inWords() {
      return words;
    }
  }

  /// One number.
  ///
  /// @param product code of a product, or of a primary input in a use table
  /// @param other code of an industry, a final use, a margin and so on
  record Cell(String product, String other, double number) {}

  /// Of several years, units and countries the one that is read.
  record Slice(int year, String unit, String country, String flow) {

    /// The only one of these tables, or that of the year asked for.
    static Slice of(List<SdmxTable> tables, Optional<Integer> year, Problems problems) {
      Map<String, Set<String>> found = new HashMap<>();
      for (SdmxTable table : tables) {
        table.rows.forEach(
            problems,
            row -> {
              if (row.line() > 1) {
                for (String name : List.of("TIME_PERIOD", "unit", "geo", "stk_flow")) {
                  Integer j = table.columns.get(name);
                  if (j != null) {
                    found.computeIfAbsent(name, n -> new TreeSet<>()).add(row.text(j));
                  }
                }
              }
              return true;
            });
      }
      String file = tables.getFirst().name();
      String period =
          year.map(String::valueOf)
              .orElseGet(
                  () -> only(found, "TIME_PERIOD", "Say which year: --year 2020.", file, problems));
      Set<String> flows = found.getOrDefault("stk_flow", Set.of());
      int number = period.matches("[0-9]{4}") ? Integer.parseInt(period) : 0;
      if (number == 0 && problems.isEmpty()) {
        problems.add(
            Problem.ofFile(
                file,
                "the period '" + period + "'",
                "a year",
                "",
                Said.of("import.period", period)));
      }
      return new Slice(
          number,
          only(found, "unit", "Download it in one unit.", file, problems),
          only(found, "geo", "Download one country.", file, problems),
          flows.contains("TOTAL") || flows.isEmpty()
              ? "TOTAL"
              : only(found, "stk_flow", "Download TOTAL.", file, problems));
    }

    private static String only(
        Map<String, Set<String>> found,
        String column,
        String advice,
        String file,
        Problems problems) {
      Set<String> values = found.getOrDefault(column, Set.of());
      if (values.size() == 1) {
        return values.iterator().next();
      }
      problems.add(
          new Problem(
              file,
              1,
              column,
              values.isEmpty() ? "no value" : "several: " + String.join(", ", values),
              "one",
              advice,
              Said.of("import.only", column, String.join(", ", values))));
      return "";
    }
  }

  private final TextRows rows;
  private final Kind kind;
  private final Map<String, Integer> columns;

  private SdmxTable(TextRows rows, Kind kind, Map<String, Integer> columns) {
    this.rows = rows;
    this.kind = kind;
    this.columns = columns;
  }

  /// Empty when the file is no table of this kind.
  static Optional<SdmxTable> of(TextRows rows, Kind kind) {
    Map<String, Integer> columns = new HashMap<>();
    rows.forEach(
        new Problems(),
        row -> {
          for (int j = 0; j < Math.min(row.size(), 50); j++) {
            // A column may be named with its label: `geo:Geopolitical entity`.
            columns.putIfAbsent(row.text(j).split(":", 2)[0], j);
          }
          return false;
        });
    return columns
            .keySet()
            .containsAll(List.of(kind.product, kind.other, "TIME_PERIOD", "OBS_VALUE"))
        ? Optional.of(new SdmxTable(rows, kind, columns))
        : Optional.empty();
  }

  String name() {
    return rows.name();
  }

  /// Hands over each number of the slice; for each cell that holds none, a problem is added.
  void forEach(Slice slice, Problems problems, Consumer<Cell> consumer) {
    Set<String> seen = new HashSet<>();
    int product = columns.get(kind.product);
    int other = columns.get(kind.other);
    int value = columns.get("OBS_VALUE");
    rows.forEach(
        problems,
        row -> {
          if (row.line() > 1 && isIn(slice, row)) {
            double number = row.number(value);
            if (Double.isNaN(number)) {
              row.wrongNumber(value, "OBS_VALUE");
              number = 0;
            }
            Cell cell = new Cell(code(row.text(product)), code(row.text(other)), number);
            if (seen.add(cell.product() + ' ' + cell.other())) {
              consumer.accept(cell);
            } else {
              row.problem(
                  "",
                  cell.product() + " by " + cell.other() + " again",
                  "each once",
                  "Download the table anew.",
                  Said.of("import.label-twice", cell.product() + " " + cell.other()));
            }
          }
          return true;
        });
  }

  /// Without its label, where it has one.
  private static String code(String text) {
    return text.split(":", 2)[0];
  }

  private boolean isIn(Slice slice, TextRows.Row row) {
    return is(row, "TIME_PERIOD", Integer.toString(slice.year()))
        && is(row, "unit", slice.unit())
        && is(row, "geo", slice.country())
        && is(row, "stk_flow", slice.flow());
  }

  private boolean is(TextRows.Row row, String column, String wanted) {
    Integer j = columns.get(column);
    return j == null || row.text(j).equals(wanted);
  }
}
