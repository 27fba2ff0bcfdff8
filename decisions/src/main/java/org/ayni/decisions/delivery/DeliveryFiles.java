package org.ayni.decisions.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problems;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.replan.ReportKind;

/// Carriers, promises and what was delivered, as CSV:
///
/// | file | columns |
/// |---|---|
/// | carriers | `kind,code,owner,share` |
/// | promises | `number,line,owner,amount,unit,due` |
/// | deliveries | `promise,day,amount` |
public final class DeliveryFiles {

  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

  private DeliveryFiles() {}

  /// @param problem the plan's, so that lines it does not have are found
  /// @throws BadInputException with everything that is wrong in the file
  public static List<Carrier> carriers(InputFile file, PlanProblem problem) {
    List<Carrier> carriers = new ArrayList<>();
    Map<String, BigDecimal> sums = new HashMap<>();
    rows(
        file,
        row ->
            carrier(row, problem)
                .ifPresent(carrier -> {
                  carriers.add(carrier);
                  BigDecimal sum =
                      sums.merge(
                          carrier.kind().code() + "/" + carrier.code(),
                          carrier.share(),
                          BigDecimal::add);
                  if (sum.compareTo(BigDecimal.ONE) > 0) {
                    row.problem(
                        "share",
                        carrier.share() + ", with those above " + sum,
                        "shares of a line that add up to at most 1",
                        "");
                  }
                }),
        "kind",
        "code",
        "owner",
        "share");
    return carriers;
  }

  private static Optional<Carrier> carrier(CsvRow row, PlanProblem problem) {
    String kindCode = row.text("kind", "what is carried");
    String code = row.text("code", "a code of the plan");
    String owner = row.text("owner", "who carries it");
    Optional<BigDecimal> share = decimal(row, "share");
    Optional<ReportKind> kind = ReportKind.byCode(kindCode);
    if (kind.isEmpty()) {
      row.problem(
          "kind",
          "'" + kindCode + "'",
          "one of "
              + String.join(
                  ", ", Arrays.stream(ReportKind.values()).map(ReportKind::code).toList()),
          "");
      return Optional.empty();
    }
    List<String> known = kind.get().codes(problem);
    if (!known.contains(code)) {
      row.problem(
          "code",
          "'" + code + "'",
          "a code of the plan's " + kindCode,
          Nearest.to(code, known).map(n -> "Maybe '" + n + "' is meant.").orElse(""));
      return Optional.empty();
    }
    if (share.isPresent()
        && (share.get().signum() <= 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
      row.problem("share", share.get().toPlainString(), "above 0, at most 1", "");
      return Optional.empty();
    }
    return share.filter(s -> !owner.isEmpty()).map(s -> new Carrier(kind.get(), code, owner, s));
  }

  /// @throws BadInputException with everything that is wrong in the file
  public static List<Promise> promises(InputFile file) {
    List<Promise> promises = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    rows(
        file,
        row -> {
          Optional<Long> number = number(row, "number");
          String text = row.text("line", "a line of the plan");
          Optional<PlanLine> line = PlanLine.of(text);
          if (line.isEmpty() && !text.isEmpty()) {
            row.problem("line", "'" + text + "'", "such as 2020-Q1/activity/A", "");
          }
          String owner = row.text("owner", "who promised it");
          Optional<BigDecimal> amount = decimal(row, "amount");
          String unit = row.text("unit", "the unit of the amount");
          Optional<LocalDate> due = day(row, "due");
          number
              .filter(n -> !seen.add(n))
              .ifPresent(n -> row.problem("number", n + " once more", "each once", ""));
          if (number.isPresent() && line.isPresent() && amount.isPresent() && due.isPresent()) {
            promises.add(
                new Promise(number.get(), line.get(), owner, amount.get(), unit, due.get()));
          }
        },
        "number",
        "line",
        "owner",
        "amount",
        "unit",
        "due");
    return promises;
  }

  /// @param promises those it may be about
  /// @throws BadInputException with everything that is wrong in the file
  public static List<Delivered> deliveries(InputFile file, List<Promise> promises) {
    Set<Long> known = new HashSet<>();
    promises.forEach(promise -> known.add(promise.number()));
    List<Delivered> deliveries = new ArrayList<>();
    rows(
        file,
        row -> {
          Optional<Long> number = number(row, "promise");
          Optional<LocalDate> day = day(row, "day");
          Optional<BigDecimal> amount = decimal(row, "amount");
          number
              .filter(n -> !known.contains(n))
              .ifPresent(n -> row.problem("promise", n.toString(), "the number of a promise", ""));
          if (number.filter(known::contains).isPresent() && day.isPresent() && amount.isPresent()) {
            deliveries.add(new Delivered(number.get(), day.get(), amount.get()));
          }
        },
        "promise",
        "day",
        "amount");
    return deliveries;
  }

  private static void rows(InputFile file, Consumer<CsvRow> reading, String... columns) {
    Problems problems = new Problems();
    Optional<CsvInput> csv = CsvInput.open(file, problems);
    if (csv.isPresent() && csv.get().require(columns)) {
      csv.get().forEachRow(reading);
    }
    problems.throwIfAny();
  }

  private static Optional<Long> number(CsvRow row, String column) {
    String text = row.text(column, "a number");
    if (text.matches("[0-9]{1,15}")) {
      return Optional.of(Long.parseLong(text));
    }
    if (!text.isEmpty()) {
      row.problem(column, "'" + text + "'", "a whole number", "");
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> decimal(CsvRow row, String column) {
    String text = row.text(column, "a number");
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    if (!text.isEmpty()) {
      row.problem(column, "'" + text + "'", "a number >= 0, such as 12.5", "");
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(CsvRow row, String column) {
    String text = row.text(column, "a day");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      row.problem(column, "'" + text + "'", "a day such as 2027-03-31", "");
      return Optional.empty();
    }
  }
}
