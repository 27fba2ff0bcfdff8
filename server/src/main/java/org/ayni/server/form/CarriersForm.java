package org.ayni.server.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  /// Field of the calendar year.
  public static final String FIRST = "first";

  /// Field of the years that are promised.
  public static final String YEARS = "promised";

  private static final double LEAST_SHARE = 0.0001;
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
    Map<String, Integer> rows = new LinkedHashMap<>();
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    boolean nothing = true;
    for (int row = 0; row < ROWS; row++) {
      Optional<String> line = reader.text(lineField(row));
      Optional<String> owner = reader.text(ownerField(row));
      Optional<Carrier> carrier = carrier(problem, reader, row, labels);
      nothing &= line.isEmpty() && owner.isEmpty() && reader.text(shareField(row)).isEmpty();
      if (carrier.isPresent()) {
        carriers.add(carrier.get());
        rows.put(line.orElseThrow(), row);
        shares.merge(line.orElseThrow(), carrier.get().share(), BigDecimal::add);
      }
    }
    shares.forEach((line, sum) -> {
      if (sum.compareTo(BigDecimal.ONE) > 0) {
        reader.problem(
            shareField(rows.getOrDefault(line, 0)),
            "problem.shares",
            labels.getOrDefault(line, line),
            Scale.PERCENT.write(sum.doubleValue()));
      }
    });
    if (nothing && asked(reader)) {
      reader.problem(lineField(0), "problem.noCarrier");
    }
    return new Reading<>(new CarriersForm(first, years, carriers), reader.problems());
  }

  /// What a row says, with everything that is wrong with it; empty where it says nothing that can
  /// be used.
  private static Optional<Carrier> carrier(
      PlanProblem problem, FormReader reader, int row, Map<String, String> labels) {
    Optional<String> line = reader.text(lineField(row));
    Optional<String> owner = reader.text(ownerField(row));
    double share =
        reader.number(
            shareField(row), label(row, labels, "share"), 1, LEAST_SHARE, 1, Scale.PERCENT);
    boolean begun =
        line.isPresent() || owner.isPresent() || reader.text(shareField(row)).isPresent();
    if (begun && line.isEmpty()) {
      reader.problem(lineField(row), "problem.carrier", row + 1);
    }
    if (line.isPresent() && !isLine(problem, line.get())) {
      reader.problem(lineField(row), "problem.line", FormReader.shown(line.get()));
    }
    if (begun && owner.isEmpty()) {
      reader.problem(ownerField(row), "problem.carrierOwner", row + 1);
    }
    if (owner.isPresent() && !FormReader.isLine(owner.get())) {
      reader.problem(ownerField(row), "problem.lineOne", label(row, labels, "owner"));
    }
    boolean wrong =
        Stream.of(lineField(row), ownerField(row), shareField(row)).anyMatch(reader::isWrong);
    if (!begun || wrong) {
      return Optional.empty();
    }
    return Optional.of(
        new Carrier(
            kind(line.orElseThrow()).orElseThrow(),
            code(line.orElseThrow()),
            owner.orElseThrow(),
            BigDecimal.valueOf(share)));
  }

  private static String label(int row, Map<String, String> labels, String field) {
    return (row + 1) + ". " + labels.getOrDefault(field, field);
  }

  private static boolean isLine(PlanProblem problem, String line) {
    return kind(line).filter(kind -> kind.codes(problem).contains(code(line))).isPresent();
  }

  private static Optional<ReportKind> kind(String line) {
    int slash = line.indexOf('/');
    return slash < 0 ? Optional.empty() : ReportKind.byCode(line.substring(0, slash));
  }

  private static String code(String line) {
    return line.substring(line.indexOf('/') + 1);
  }

  /// The field of the share that goes too far where more of a line is promised than there is: the
  /// last one of that line.
  ///
  /// @param line `KIND/CODE`
  public static String shareField(FormReader reader, String line) {
    return shareField(lastRow(reader, line));
  }

  /// The field in which a line is named; the last one where there are several.
  ///
  /// @param line `KIND/CODE`
  public static String lineField(FormReader reader, String line) {
    return lineField(lastRow(reader, line));
  }

  private static int lastRow(FormReader reader, String line) {
    int last = 0;
    for (int row = 0; row < ROWS; row++) {
      last = reader.text(lineField(row)).filter(line::equals).isPresent() ? row : last;
    }
    return last;
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
