package org.ayni.economy;

import java.util.List;
import org.ayni.economy.TableFinding.Kind;
import org.ayni.kernel.matrix.SparseMatrix;

/// Looks for everything in a table that cannot be: what does not add up, cells of the wrong sign,
/// industries that use more than they make, accounts that are not there.
public final class TableCheck {

  /// A difference of up to this share of the output counts as rounding. Statistical offices round
  /// tables to whole units of the smallest industry; Colombia's of 2019 stays within 9e-5.
  public static final double DEFAULT_TOLERANCE = 1e-4;

  private final EconomyTable table;
  private final List<String> codes;
  private final FindingList findings;

  private TableCheck(EconomyTable table, double tolerance) {
    this.table = table;
    this.codes = table.industries().stream().map(Industry::code).toList();
    this.findings = new FindingList(table.unit(), tolerance);
  }

  /// With the [#DEFAULT_TOLERANCE].
  public static List<TableFinding> check(EconomyTable table) {
    return check(table, DEFAULT_TOLERANCE);
  }

  /// @param tolerance largest difference, relative to output, that counts as rounding; ≥ 0
  public static List<TableFinding> check(EconomyTable table, double tolerance) {
    TableCheck check = new TableCheck(table, tolerance);
    check.balances();
    check.signs();
    check.inputsWithoutOutput();
    check.coefficients();
    check.accounts();
    return check.findings.toList();
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
      findings.imbalance(
          Kind.ROW_IMBALANCE, codes.get(i), "uses", uses[i] + finalDemand[i], "output", x[i]);
    }
    if (!table.primaryInputs().isEmpty()) {
      for (int j = 0; j < x.length; j++) {
        findings.imbalance(
            Kind.COLUMN_IMBALANCE, codes.get(j), "inputs", inputs[j], "output", x[j]);
      }
    }
  }

  private void signs() {
    table
        .flows()
        .forEach((i, j, v) -> {
          if (v < 0) {
            findings.negative(Kind.NEGATIVE_FLOW, codes.get(i), codes.get(j), v);
          }
        });
    double[] x = table.grossOutput();
    for (int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        findings.negative(Kind.NEGATIVE_OUTPUT, codes.get(i), "", x[i]);
      }
    }
    table.finalUses().forEach(u -> findings.finalUseSigns(u, codes, table.finalUse(u)));
    table.primaryInputs().forEach(v -> findings.primaryInputSigns(v, codes, table.primaryInput(v)));
    table.satellites().forEach(s -> findings.satelliteSigns(s, codes, table.satellite(s)));
  }

  private void inputsWithoutOutput() {
    double[] x = table.grossOutput();
    double[] inputs = new double[x.length];
    table.flows().forEach((i, j, v) -> inputs[j] += Math.abs(v));
    for (int j = 0; j < x.length; j++) {
      if (x[j] == 0 && inputs[j] != 0) {
        findings.add(
            Kind.INPUTS_WITHOUT_OUTPUT,
            codes.get(j),
            "",
            inputs[j],
            0,
            "an output of 0 with inputs of " + findings.withUnit(inputs[j]),
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
        findings.add(
            Kind.COLUMN_SUM,
            codes.get(j),
            "",
            sums[j],
            sums[j],
            "products worth " + FindingList.text(sums[j]) + " for each unit of output",
            "less than 1",
            "It would make a loss on every unit: look for a wrong unit or a wrong cell.");
      }
    }
    SpectralRadius radius = SpectralRadius.of(a);
    if (!radius.isBelowOne()) {
      findings.addForTable(
          Kind.SPECTRAL_RADIUS,
          radius.upper(),
          spectralRadiusInWords(radius),
          "less than 1",
          "Industries that feed each other use up more than they make: look for the columns of A"
              + " with the largest sums.");
    }
  }

  private static String spectralRadiusInWords(SpectralRadius radius) {
    String upper = FindingList.text(radius.upper());
    String bounds = FindingList.text(radius.lower()) + " and " + upper;
    if (radius.hasNegativeCells()) {
      return "negative cells: the spectral radius of A could only be bounded by that of its"
          + " absolute values, at most "
          + upper;
    }
    return radius.isAtLeastOne()
        ? "a spectral radius of A between " + bounds
        : "a spectral radius of A somewhere between " + bounds + ", not shown to be below 1";
  }

  private void accounts() {
    findings.missingAccounts(
        table.finalUses(),
        table.primaryInputs(),
        table.satellites(),
        table.industries().stream().anyMatch(i -> !i.region().isEmpty()));
    findings.duplicates("final uses", table.finalUses().stream().map(FinalUse::code).toList());
    findings.duplicates(
        "primary inputs", table.primaryInputs().stream().map(PrimaryInput::code).toList());
    findings.duplicates("satellites", table.satellites().stream().map(Satellite::code).toList());
  }
}
