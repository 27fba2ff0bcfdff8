package org.ayni.planning.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problems;
import org.ayni.planning.problem.PlanProblem;

/// A report as CSV with the columns `year,kind,code,amount`:
///
///     year,kind,code,amount
///     2021,activity,farming,812.5
///     2021,stock,tractors@farming,40
///     2021,inventory,corn,12
///
/// `year` is a year of the plan (2021, or 2 where the plan has no dates); `kind` one of
/// [ReportKind]; `amount` in the unit of the plan. Rows may stand in any order, each figure once.
public final class ReportFile {

  private final PlanProblem problem;
  private final int after;
  private final List<Report.Line> lines = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final Map<ReportKind, Map<String, Integer>> items = new HashMap<>();

  private ReportFile(PlanProblem problem, int after) {
    this.problem = problem;
    this.after = after;
    for (ReportKind kind : ReportKind.values()) {
      Map<String, Integer> index = new HashMap<>();
      kind.codes(problem).forEach(code -> index.put(code, index.size()));
      items.put(kind, index);
    }
  }

  /// @param problem of the running plan
  /// @param after number of years that have passed; later years may not be reported
  /// @throws BadInputException with everything that is wrong in the file
  public static Report read(InputFile file, PlanProblem problem, int after) {
    Problems problems = new Problems();
    ReportFile reading = new ReportFile(problem, after);
    Optional<CsvInput> csv = CsvInput.open(file, problems);
    if (csv.isPresent() && csv.get().require("year", "kind", "code", "amount")) {
      csv.get().forEachRow(reading::row);
    }
    problems.throwIfAny();
    return new Report(reading.lines);
  }

  private void row(CsvRow row) {
    int year = year(row);
    double amount = row.nonNegative("amount", "a number >= 0 in the unit of the plan");
    String code = row.text("code", "a code of the plan");
    String kindCode = row.text("kind", "what is reported");
    Optional<ReportKind> kind = ReportKind.byCode(kindCode);
    if (kind.isEmpty()) {
      if (!kindCode.isEmpty()) {
        List<String> known = Arrays.stream(ReportKind.values()).map(ReportKind::code).toList();
        row.problem("kind", "'" + kindCode + "'", "one of " + String.join(", ", known), "");
      }
      return;
    }
    Map<String, Integer> known = items.getOrDefault(kind.get(), Map.of());
    if (!known.containsKey(code)) {
      if (!code.isEmpty()) {
        row.problem(
            "code",
            "'" + code + "'",
            known.isEmpty()
                ? "no " + kindCode + ": the plan has none"
                : "a code of the plan's "
                    + kindCode
                    + ", such as "
                    + known.keySet().stream().sorted().limit(3).collect(Collectors.joining(", ")),
            Nearest.advice(code, known.keySet()));
      }
      return;
    }
    int item = known.getOrDefault(code, 0);
    if (kind.get() == ReportKind.INVENTORY
        && amount > 0
        && !problem.products().get(item).storable()) {
      row.problem("code", "'" + code + "', which cannot be stored", "a product that can be", "");
    } else if (year > 0 && !seen.add(List.of(year, kind.get(), item))) {
      row.problem("code", "'" + code + "' of that year and kind once more", "each once", "");
    } else if (year > 0 && amount >= 0) {
      lines.add(new Report.Line(year, kind.get(), item, amount));
    }
  }

  /// From 1; 0 when it is none of the years that have passed.
  private int year(CsvRow row) {
    double stated = row.number("year", "a year of the plan");
    double year = stated - problem.baseYear();
    if (year >= 1 && year <= after && year == Math.rint(year)) {
      return (int) year;
    }
    if (!Double.isNaN(stated)) {
      row.problem(
          "year",
          row.textOrBlank("year"),
          (problem.baseYear() + 1) + " … " + (problem.baseYear() + after),
          "Only years that have passed can be reported.");
    }
    return 0;
  }
}
