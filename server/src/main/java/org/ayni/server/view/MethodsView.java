package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.analysis.methods.CaseResult;
import org.ayni.analysis.methods.Method;
import org.ayni.analysis.methods.Methods;
import org.ayni.server.run.MethodChecks.Checked;
import org.ayni.server.text.Words;

/// All methods, and whether they give what others published, as their page shows them.
///
/// @param finding how many there are, and how many are checked
/// @param methods each with formula and source
/// @param verdict whether all figures agree; empty where nothing was computed
/// @param checks case by case; empty where nothing was computed
public record MethodsView(String finding, Table methods, String verdict, Optional<Table> checks)
    implements Sheets {

  /// @param checked what was computed; empty where nobody asked for it
  public static MethodsView of(List<Checked> checked, Words words) {
    List<Method> all = Methods.all();
    long published = all.stream().filter(method -> !method.cases().isEmpty()).count();
    return new MethodsView(
        words.text(
            "methods.finding",
            words.whole(all.size()),
            words.whole((double) published),
            words.whole((double) (all.size() - published))),
        methods(all, words),
        checked.isEmpty() ? "" : verdict(checked, words),
        checked.isEmpty() ? Optional.empty() : Optional.of(checks(checked, words)));
  }

  private static Table methods(List<Method> all, Words words) {
    return new Table(
        words.text("methods.table"),
        List.of(
            words.text("methods.method"),
            words.text("methods.formula"),
            words.text("column.source"),
            words.text("methods.checkedBy")),
        all.stream()
            .map(method ->
                new Table.Row(
                    method.code(),
                    name(method, words),
                    List.of(
                        Cell.of(words.textOr("formula." + method.code(), method.formula())),
                        Cell.english(method.source()),
                        Cell.of(checkedBy(method, words))),
                    false))
            .toList());
  }

  private static String name(Method method, Words words) {
    return words.text("method." + method.code());
  }

  private static String checkedBy(Method method, Words words) {
    int cases = method.cases().size();
    return cases == 0 ? words.text("methods.invariants") : words.counted("methods.cases", cases);
  }

  private static String verdict(List<Checked> checked, Words words) {
    long off = checked.stream().filter(one -> !one.result().agrees()).count();
    int figures = checked.stream().mapToInt(one -> one.result().comparisons().size()).sum();
    String sum = words.text("methods.sum", words.whole(checked.size()), words.whole(figures));
    return sum
        + " "
        + (off == 0
            ? words.text("methods.allAgree")
            : words.text("methods.off", words.whole((double) off)));
  }

  private static Table checks(List<Checked> checked, Words words) {
    List<Table.Row> rows = new ArrayList<>();
    for (Checked one : checked) {
      CaseResult result = one.result();
      CaseResult.Comparison worst = result.worst();
      rows.add(
          new Table.Row(
              one.method().code(),
              name(one.method(), words),
              List.of(
                  Cell.english(result.published().name()),
                  Cell.english(result.published().source()),
                  new Cells(words).whole(result.comparisons().size()),
                  new Cells(words).rough(worst.printed()),
                  exact(worst.ours(), words),
                  exact(worst.error(), words),
                  exact(worst.allowed(), words),
                  Cell.of(words.text(result.agrees() ? "methods.agrees" : "methods.isOff"))),
              false));
    }
    return new Table(
        words.text("methods.checks"),
        List.of(
            words.text("methods.method"),
            words.text("methods.case"),
            words.text("column.source"),
            words.text("methods.figures"),
            words.text("methods.published"),
            words.text("methods.ours"),
            words.text("methods.error"),
            words.text("methods.allowed"),
            words.text("methods.verdict")),
        rows);
  }

  /// With digits enough to see an error of rounding.
  private static Cell exact(double value, Words words) {
    double size = Math.abs(value);
    int digits = size >= 1000 ? 3 : size >= 1 ? 5 : 8;
    return new Cell(words.number(value, digits), value, false);
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Sheet("methods", methods, "", List.of()));
    checks.ifPresent(table -> sheets.add(new Sheet("checks", table, "", List.of(verdict))));
    return sheets;
  }
}
