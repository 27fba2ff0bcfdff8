package org.ayni.economy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ayni.economy.TableFinding.Kind;
import org.ayni.kernel.matrix.SparseMatrix;

/// Looks for everything in a table that cannot be: what does not add up, cells of the wrong sign,
/// industries that use more than they make, accounts that are not there.
public final class TableCheck {

  /// A difference of up to this share of the output counts as rounding. Statistical offices round
  /// tables to whole units of the smallest industry; Colombia's of 2019 stays within 9e-5.
  public static final double DEFAULT_TOLERANCE = 1e-4;

  private final EconomyTable table;
  private final double tolerance;
  private final List<TableFinding> findings = new ArrayList<>();

  private TableCheck(EconomyTable table, double tolerance) {
    this.table = table;
    this.tolerance = tolerance;
  }

  /// With the [#DEFAULT_TOLERANCE].
  public static List<TableFinding> check(EconomyTable table) {
    return check(table, DEFAULT_TOLERANCE);
  }

  /// @param tolerance largest difference, relative to output, that counts as rounding; ≥ 0
  public static List<TableFinding> check(EconomyTable table, double tolerance) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance + "; expected a number >= 0");
    }
    TableCheck check = new TableCheck(table, tolerance);
    check.balances();
    check.signs();
    check.inputsWithoutOutput();
    check.coefficients();
    check.missingAccounts();
    check.duplicateCodes();
    return List.copyOf(check.findings);
  }

  /// Rows: Σⱼ Zᵢⱼ + yᵢ = xᵢ. Columns: Σᵢ Zᵢⱼ + Σ primary inputs = xⱼ.
  private void balances() {
    double[] x = table.grossOutput();
    double[] uses = table.flows().rowSums();
    double[] finalDemand = table.finalDemand();
    double[] inputs = table.flows().columnSums();
    for (PrimaryInput input : table.primaryInputs()) {
      double[] values = table.primaryInput(input);
      for (int j = 0; j < x.length; j++) {
        inputs[j] += values[j];
      }
    }
    for (int i = 0; i < x.length; i++) {
      imbalance(Kind.ROW_IMBALANCE, i, "uses", uses[i] + finalDemand[i], x[i]);
    }
    if (!table.primaryInputs().isEmpty()) {
      for (int j = 0; j < x.length; j++) {
        imbalance(Kind.COLUMN_IMBALANCE, j, "inputs", inputs[j], x[j]);
      }
    }
  }

  private void imbalance(Kind kind, int industry, String what, double sum, double output) {
    double difference = sum - output;
    double scale = Math.max(Math.abs(output), Math.abs(sum));
    if (scale == 0 || Math.abs(difference) <= tolerance * scale) {
      return;
    }
    double relative = difference / scale;
    add(
        kind,
        industry,
        "",
        difference,
        relative,
        what
            + " add up to "
            + text(sum)
            + ", output is "
            + text(output)
            + ": a difference of "
            + withUnit(difference)
            + " ("
            + text(100 * relative)
            + " %)",
        "both equal within " + text(100 * tolerance) + " %",
        "Look for a cell that is wrong or was left out, or balance the table.");
  }

  private void signs() {
    table
        .flows()
        .forEach((i, j, v) -> {
          if (v < 0) {
            negative(Kind.NEGATIVE_FLOW, i, code(j), v, withUnit(v), "");
          }
        });
    double[] x = table.grossOutput();
    for (int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        negative(Kind.NEGATIVE_OUTPUT, i, "", x[i], withUnit(x[i]), "");
      }
    }
    for (FinalUse use : table.finalUses()) {
      finalUseSigns(use);
    }
    for (PrimaryInput input : table.primaryInputs()) {
      if (input.kind().nonNegative()) {
        negatives(
            Kind.NEGATIVE_PRIMARY_INPUT,
            input.code(),
            table.primaryInput(input),
            table.unit(),
            "A subsidy belongs under taxes less subsidies, a loss under operating surplus.");
      }
    }
    for (Satellite satellite : table.satellites()) {
      if (satellite.code().equals(Satellite.JOBS)) {
        negatives(
            Kind.NEGATIVE_SATELLITE,
            satellite.code(),
            table.satellite(satellite),
            satellite.unit(),
            "");
      }
    }
  }

  private void finalUseSigns(FinalUse use) {
    double[] values = table.finalUse(use);
    if (use.kind().nonNegative()) {
      negatives(
          Kind.NEGATIVE_FINAL_USE,
          use.code(),
          values,
          table.unit(),
          "If this product leaves a store, it belongs under inventory change; if it comes from"
              + " abroad, under imports.");
    }
    if (use.kind() == FinalUse.Kind.IMPORTS) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] > 0) {
          add(
              Kind.POSITIVE_IMPORT,
              i,
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

  private void negatives(Kind kind, String account, double[] values, Unit unit, String advice) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        negative(kind, i, account, values[i], text(values[i]) + " " + unit, advice);
      }
    }
  }

  private void negative(
      Kind kind, int industry, String account, double v, String found, String advice) {
    add(kind, industry, account, v, 0, found, "a number >= 0", advice);
  }

  private void inputsWithoutOutput() {
    double[] x = table.grossOutput();
    double[] inputs = new double[x.length];
    table.flows().forEach((i, j, v) -> inputs[j] += Math.abs(v));
    for (int j = 0; j < x.length; j++) {
      if (x[j] == 0 && inputs[j] != 0) {
        add(
            Kind.INPUTS_WITHOUT_OUTPUT,
            j,
            "",
            inputs[j],
            0,
            "an output of 0 with inputs of " + withUnit(inputs[j]),
            "no inputs, or an output > 0",
            "Give its output, or merge it with another industry.");
      }
    }
  }

  /// A = Z diag(x)⁻¹: its column sums and its spectral radius.
  private void coefficients() {
    SparseMatrix a = table.inputCoefficients();
    double[] sums = a.columnSums();
    for (int j = 0; j < sums.length; j++) {
      if (!(sums[j] < 1)) {
        add(
            Kind.COLUMN_SUM,
            j,
            "",
            sums[j],
            sums[j],
            "products worth " + text(sums[j]) + " for each unit of output",
            "less than 1",
            "It would make a loss on every unit: look for a wrong unit or a wrong cell.");
      }
    }
    SpectralRadius radius = SpectralRadius.of(a);
    if (!radius.isBelowOne()) {
      addForTable(
          Kind.SPECTRAL_RADIUS,
          radius.upper(),
          spectralRadiusInWords(radius),
          "less than 1",
          "Industries that feed each other use up more than they make: look for the columns of A"
              + " with the largest sums.");
    }
  }

  private static String spectralRadiusInWords(SpectralRadius radius) {
    String bounds = text(radius.lower()) + " and " + text(radius.upper());
    if (radius.hasNegativeCells()) {
      return "negative cells: the spectral radius of A could only be bounded by that of its absolute"
          + " values, at most "
          + text(radius.upper());
    }
    return radius.isAtLeastOne()
        ? "a spectral radius of A between " + bounds
        : "a spectral radius of A somewhere between " + bounds + ", not shown to be below 1";
  }

  private void missingAccounts() {
    Set<FinalUse.Kind> uses = new HashSet<>();
    table.finalUses().forEach(use -> uses.add(use.kind()));
    Set<PrimaryInput.Kind> inputs = new HashSet<>();
    table.primaryInputs().forEach(input -> inputs.add(input.kind()));
    missing(uses.contains(FinalUse.Kind.CONSUMPTION), "final consumption", "a final use");
    missing(uses.contains(FinalUse.Kind.CAPITAL_FORMATION), "capital formation", "a final use");
    // Between regions, exports are flows and final uses of the others.
    boolean regional = table.industries().stream().anyMatch(i -> !i.region().isEmpty());
    missing(
        regional
            || uses.contains(FinalUse.Kind.NET_EXPORTS)
            || uses.contains(FinalUse.Kind.EXPORTS),
        "exports, gross or net",
        "a final use");
    missing(
        inputs.contains(PrimaryInput.Kind.COMPENSATION),
        "compensation of employees",
        "a primary input");
    missing(
        inputs.contains(PrimaryInput.Kind.OPERATING_SURPLUS),
        "operating surplus",
        "a primary input");
    missing(table.satellite(Satellite.JOBS).isPresent(), "jobs", "a satellite of code 'jobs'");
  }

  private void missing(boolean there, String account, String expected) {
    if (!there) {
      addForTable(
          Kind.MISSING_ACCOUNT,
          0,
          "no account of " + account,
          expected + " that holds it",
          "Without it some measures and plans cannot be computed.");
    }
  }

  private void duplicateCodes() {
    duplicates("final uses", table.finalUses().stream().map(FinalUse::code).toList());
    duplicates("primary inputs", table.primaryInputs().stream().map(PrimaryInput::code).toList());
    duplicates("satellites", table.satellites().stream().map(Satellite::code).toList());
  }

  private void duplicates(String what, List<String> codes) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        addForTable(
            Kind.DUPLICATE_CODE,
            0,
            "two " + what + " of code '" + code + "'",
            "each code once",
            "Rename one of them.");
      }
    }
  }

  private void add(
      Kind kind,
      int industry,
      String account,
      double size,
      double relative,
      String found,
      String expected,
      String advice) {
    findings.add(
        new TableFinding(kind, code(industry), account, size, relative, found, expected, advice));
  }

  private void addForTable(Kind kind, double size, String found, String expected, String advice) {
    findings.add(new TableFinding(kind, "", "", size, 0, found, expected, advice));
  }

  private String code(int industry) {
    return table.industries().get(industry).code();
  }

  private String withUnit(double value) {
    return text(value) + " " + table.unit();
  }

  /// Six significant digits.
  private static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    String text = String.format(Locale.ROOT, "%.6g", value);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
