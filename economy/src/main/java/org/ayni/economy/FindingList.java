package org.ayni.economy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.economy.TableFinding.Kind;

/// The findings of one check, told in the same words and numbers for all kinds of tables. Not
/// thread-safe.
final class FindingList {

  private final Unit unit;
  private final double tolerance;
  private final List<TableFinding> findings = new ArrayList<>();

  /// @param unit of the table
  /// @param tolerance largest difference, relative to output, that counts as rounding; ≥ 0
  FindingList(Unit unit, double tolerance) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance + "; expected a number >= 0");
    }
    this.unit = unit;
    this.tolerance = tolerance;
  }

  double tolerance() {
    return tolerance;
  }

  List<TableFinding> toList() {
    return List.copyOf(findings);
  }

  /// Two sums that should be equal.
  ///
  /// @param what adds up to `sum`, such as `uses`
  /// @param whole what should be the same, such as `output`
  void imbalance(Kind kind, String code, String what, double sum, String whole, double output) {
    double difference = sum - output;
    double scale = Math.max(Math.abs(output), Math.abs(sum));
    if (scale == 0 || Math.abs(difference) <= tolerance * scale) {
      return;
    }
    double relative = difference / scale;
    add(
        kind,
        code,
        "",
        difference,
        relative,
        what
            + " add up to "
            + text(sum)
            + ", "
            + whole
            + " is "
            + text(output)
            + ": a difference of "
            + withUnit(difference)
            + " ("
            + text(100 * relative)
            + " %)",
        "both equal within " + text(100 * tolerance) + " %",
        "Look for a cell that is wrong or was left out, or balance the table.");
  }

  void finalUseSigns(FinalUse use, List<String> codes, double[] values) {
    if (use.kind().nonNegative()) {
      negatives(
          Kind.NEGATIVE_FINAL_USE,
          codes,
          use.code(),
          values,
          unit,
          "If this product leaves a store, it belongs under inventory change; if it comes from"
              + " abroad, under imports.");
    }
    if (use.kind() == FinalUse.Kind.IMPORTS) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] > 0) {
          add(
              Kind.POSITIVE_IMPORT,
              codes.get(i),
              use.code(),
              values[i],
              0,
              withUnit(values[i]) + " of imports",
              "a number <= 0: imports are a source of supply",
              "Turn the sign, or call the column exports.");
        }
      }
    }
  }

  void primaryInputSigns(PrimaryInput input, List<String> codes, double[] values) {
    if (input.kind().nonNegative()) {
      negatives(
          Kind.NEGATIVE_PRIMARY_INPUT,
          codes,
          input.code(),
          values,
          unit,
          "A subsidy belongs under taxes less subsidies, a loss under operating surplus.");
    }
  }

  void satelliteSigns(Satellite satellite, List<String> codes, double[] values) {
    if (satellite.code().equals(Satellite.JOBS)) {
      negatives(Kind.NEGATIVE_SATELLITE, codes, satellite.code(), values, satellite.unit(), "");
    }
  }

  private void negatives(
      Kind kind,
      List<String> codes,
      String account,
      double[] values,
      Unit valueUnit,
      String advice) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        negative(kind, codes.get(i), account, values[i], valueUnit, advice);
      }
    }
  }

  void negative(
      Kind kind, String code, String account, double value, Unit valueUnit, String advice) {
    add(kind, code, account, value, 0, text(value) + " " + valueUnit, "a number >= 0", advice);
  }

  /// A negative cell in the unit of the table.
  void negative(Kind kind, String code, String account, double value) {
    negative(kind, code, account, value, unit, "");
  }

  /// The accounts that most measures and plans need.
  ///
  /// @param regional whether exports are flows and final uses of other regions
  void missingAccounts(
      List<FinalUse> finalUses,
      List<PrimaryInput> primaryInputs,
      List<Satellite> satellites,
      boolean regional) {
    Set<FinalUse.Kind> uses = finalUses.stream().map(FinalUse::kind).collect(Collectors.toSet());
    Set<PrimaryInput.Kind> inputs =
        primaryInputs.stream().map(PrimaryInput::kind).collect(Collectors.toSet());
    missing(
        uses.contains(FinalUse.Kind.CONSUMPTION),
        "consumption",
        "final consumption",
        "a final use");
    missing(
        uses.contains(FinalUse.Kind.CAPITAL_FORMATION),
        "capital-formation",
        "capital formation",
        "a final use");
    missing(
        regional
            || uses.contains(FinalUse.Kind.NET_EXPORTS)
            || uses.contains(FinalUse.Kind.EXPORTS),
        "exports",
        "exports, gross or net",
        "a final use");
    missing(
        inputs.contains(PrimaryInput.Kind.COMPENSATION),
        "compensation",
        "compensation of employees",
        "a primary input");
    missing(
        inputs.contains(PrimaryInput.Kind.OPERATING_SURPLUS),
        "operating-surplus",
        "operating surplus",
        "a primary input");
    missing(
        satellites.stream().anyMatch(s -> s.code().equals(Satellite.JOBS)),
        Satellite.JOBS,
        "jobs",
        "a satellite of code 'jobs'");
  }

  /// @param code of the kind of account, as files have it
  private void missing(boolean there, String code, String account, String expected) {
    if (!there) {
      add(
          Kind.MISSING_ACCOUNT,
          "",
          code,
          0,
          0,
          "no account of " + account,
          expected + " that holds it",
          "Without it some measures and plans cannot be computed.");
    }
  }

  void duplicates(String what, List<String> codes) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        add(
            Kind.DUPLICATE_CODE,
            "",
            code,
            0,
            0,
            "two " + what + " of code '" + code + "'",
            "each code once",
            "Rename one of them.");
      }
    }
  }

  void add(
      Kind kind,
      String code,
      String account,
      double size,
      double relative,
      String found,
      String expected,
      String advice) {
    findings.add(new TableFinding(kind, code, account, size, relative, found, expected, advice));
  }

  void addForTable(Kind kind, double size, String found, String expected, String advice) {
    add(kind, "", "", size, 0, found, expected, advice);
  }

  String withUnit(double value) {
    return text(value) + " " + unit;
  }

  /// Six significant digits.
  static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    String text = String.format(Locale.ROOT, "%.6g", value);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
