package org.ayni.server.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.decisions.delivery.Carrier;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.replan.ReportKind;

/// Who carries which lines of a plan, from which calendar year on.
///
/// @param first calendar year in which the first year of the plan is carried out
/// @param years of the plan that are promised, from the first
/// @param carriers one a row
public record CarriersForm(int first, int years, List<Carrier> carriers) {

  /// Rows of the form.
  public static final int ROWS = 8;

  private static final String FIRST = "first";
  private static final String YEARS = "promised";
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2200;

  public CarriersForm {
    carriers = List.copyOf(carriers);
  }

  public static boolean asked(FormReader reader) {
    return reader.text(FIRST).isPresent();
  }

  /// @param year the next one
  /// @param labels names of fields, and of lines by `KIND/CODE`, for sentences
  public static Reading<CarriersForm> read(
      PlanProblem problem, FormReader reader, int year, Map<String, String> labels) {
    int first = reader.whole(FIRST, labels.getOrDefault(FIRST, FIRST), year, EARLIEST, LATEST);
    int years = reader.whole(YEARS, labels.getOrDefault(YEARS, YEARS), 1, 1, problem.years());
    List<Carrier> carriers = new ArrayList<>();
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (int row = 0; row < ROWS; row++) {
      Optional<String> line = reader.text(lineField(row));
      Optional<String> owner = reader.text(ownerField(row));
      double share =
          reader.number(
              shareField(row),
              (row + 1) + ". " + labels.getOrDefault("share", "share"),
              1,
              0.0001,
              1,
              Scale.PERCENT);
      if (line.isEmpty() && owner.isEmpty()) {
        continue;
      }
      if (line.isEmpty() || owner.isEmpty()) {
        reader.problem(
            line.isEmpty() ? lineField(row) : ownerField(row), "problem.carrier", row + 1);
      } else if (!FormReader.isLine(owner.get())) {
        reader.problem(
            ownerField(row),
            "problem.lineOne",
            (row + 1) + ". " + labels.getOrDefault("owner", "owner"));
      } else {
        carrier(problem, reader, row, line.get(), owner.get(), share)
            .ifPresent(one -> {
              carriers.add(one);
              shares.merge(line.get(), one.share(), BigDecimal::add);
            });
      }
    }
    shares.forEach((line, sum) -> {
      if (sum.compareTo(BigDecimal.ONE) > 0) {
        reader.problem(
            "",
            "problem.shares",
            labels.getOrDefault(line, line),
            Scale.PERCENT.write(sum.doubleValue()));
      }
    });
    if (carriers.isEmpty() && asked(reader) && reader.problems().isEmpty()) {
      reader.problem(lineField(0), "problem.noCarrier");
    }
    return new Reading<>(new CarriersForm(first, years, carriers), reader.problems());
  }

  private static Optional<Carrier> carrier(
      PlanProblem problem, FormReader reader, int row, String line, String owner, double share) {
    int slash = line.indexOf('/');
    Optional<ReportKind> kind =
        slash < 0 ? Optional.empty() : ReportKind.byCode(line.substring(0, slash));
    String code = line.substring(slash + 1);
    if (kind.isEmpty() || !kind.get().codes(problem).contains(code)) {
      reader.problem(lineField(row), "problem.line", FormReader.shown(line));
      return Optional.empty();
    }
    return Optional.of(new Carrier(kind.get(), code, owner, BigDecimal.valueOf(share)));
  }

  /// `KIND/CODE`, as in a line of a plan without its year.
  public static String line(ReportKind kind, String code) {
    return kind.code() + "/" + code;
  }

  public static String lineField(int row) {
    return "line." + row;
  }

  public static String ownerField(int row) {
    return "owner." + row;
  }

  public static String shareField(int row) {
    return "share." + row;
  }

  /// All fields, by name.
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(FIRST, Integer.toString(first));
    fields.put(YEARS, Integer.toString(years));
    for (int row = 0; row < carriers.size(); row++) {
      Carrier one = carriers.get(row);
      fields.put(lineField(row), line(one.kind(), one.code()));
      fields.put(ownerField(row), one.owner());
      fields.put(shareField(row), Scale.PERCENT.write(one.share().doubleValue()));
    }
    return fields;
  }
}
