package org.ayni.economy;

import java.util.Arrays;
import java.util.List;
import org.ayni.economy.TableFinding.Kind;

/// Looks for everything in a supply-use table that cannot be: products and industries that do not
/// add up, cells of the wrong sign, products that come from nowhere, margins that are not paid,
/// accounts that are not there. In its findings rows are products and columns industries.
public final class SupplyUseCheck {

  private final SupplyUseTable table;
  private final List<String> products;
  private final List<String> industries;
  private final FindingList findings;

  private SupplyUseCheck(SupplyUseTable table, double tolerance) {
    this.table = table;
    this.products = table.products().stream().map(Product::code).toList();
    this.industries = table.industries().stream().map(Industry::code).toList();
    this.findings = new FindingList(table.unit(), tolerance);
  }

  /// @param tolerance largest difference, relative to output, that counts as rounding; ≥ 0
  public static List<TableFinding> check(SupplyUseTable table, double tolerance) {
    SupplyUseCheck check = new SupplyUseCheck(table, tolerance);
    check.balances();
    check.signs();
    check.unmadeProducts();
    check.idleIndustries();
    check.margins();
    check.accounts();
    return check.findings.toList();
  }

  /// Products: U 1 + Σ final uses = V 1 + Σ layers. Industries: U′ 1 + Σ primary inputs = V′ 1.
  private void balances() {
    double[] q = table.productOutput();
    table.valuation().forEach(layer -> add(q, table.valuation(layer)));
    double[] over = table.productImbalance();
    for (int i = 0; i < q.length; i++) {
      findings.imbalance(
          Kind.ROW_IMBALANCE, products.get(i), "uses", q[i] + over[i], "supply", q[i]);
    }
    if (!table.primaryInputs().isEmpty()) {
      double[] g = table.industryOutput();
      double[] beyond = table.industryImbalance();
      for (int j = 0; j < g.length; j++) {
        findings.imbalance(
            Kind.COLUMN_IMBALANCE, industries.get(j), "inputs", g[j] + beyond[j], "output", g[j]);
      }
    }
  }

  private void signs() {
    table
        .supply()
        .forEach((i, j, v) -> {
          if (v < 0) {
            findings.negative(Kind.NEGATIVE_SUPPLY, products.get(i), industries.get(j), v);
          }
        });
    table
        .use()
        .forEach((i, j, v) -> {
          if (v < 0) {
            findings.negative(Kind.NEGATIVE_FLOW, products.get(i), industries.get(j), v);
          }
        });
    table.finalUses().forEach(u -> findings.finalUseSigns(u, products, table.finalUse(u)));
    table
        .primaryInputs()
        .forEach(v -> findings.primaryInputSigns(v, industries, table.primaryInput(v)));
    table.satellites().forEach(s -> findings.satelliteSigns(s, industries, table.satellite(s)));
  }

  /// Uses of a product that no industry makes and that is not imported.
  private void unmadeProducts() {
    double[] made = table.productOutput();
    double[] used = table.use().rowSums();
    double[] imported = new double[used.length];
    for (FinalUse use : table.finalUses()) {
      boolean imports =
          use.kind() == FinalUse.Kind.IMPORTS || use.kind() == FinalUse.Kind.NET_EXPORTS;
      add(imports ? imported : used, table.finalUse(use));
    }
    for (int i = 0; i < made.length; i++) {
      if (made[i] == 0 && imported[i] >= 0 && used[i] > 0) {
        findings.add(
            Kind.UNMADE_PRODUCT,
            products.get(i),
            "",
            used[i],
            0,
            "uses of " + findings.withUnit(used[i]) + " of a product that nobody makes or imports",
            "an industry that makes it, or imports",
            "Look for a row of supply that was left out.");
      }
    }
  }

  /// Industries that use and do not make anything.
  private void idleIndustries() {
    double[] output = table.industryOutput();
    double[] inputs = new double[output.length];
    table.use().forEach((i, j, v) -> inputs[j] += Math.abs(v));
    for (int j = 0; j < output.length; j++) {
      if (output[j] == 0 && inputs[j] != 0) {
        findings.add(
            Kind.INPUTS_WITHOUT_OUTPUT,
            industries.get(j),
            "",
            inputs[j],
            0,
            "an output of 0 with inputs of " + findings.withUnit(inputs[j]),
            "no inputs, or an output > 0",
            "Give what it makes, or merge it with another industry.");
      }
    }
  }

  private void margins() {
    for (ValuationLayer layer : table.valuation()) {
      double[] values = table.valuation(layer);
      double sum = Arrays.stream(values).sum();
      double size = Arrays.stream(values).map(Math::abs).sum() / 2;
      if (layer.kind().isMargin() && Math.abs(sum) > findings.tolerance() * size) {
        findings.add(
            Kind.MARGINS_NOT_ZERO,
            "",
            layer.code(),
            sum,
            sum / size,
            "'" + layer.code() + "' adds up to " + findings.withUnit(sum) + " over all products",
            "0: what products pay, the services of trade and transport receive",
            "Write what those services receive as negative numbers in their rows.");
      }
    }
  }

  private void accounts() {
    findings.missingAccounts(
        table.finalUses(),
        table.primaryInputs(),
        table.satellites(),
        table.industries().stream().anyMatch(i -> !i.region().isEmpty()));
    findings.duplicates("final uses", table.finalUses().stream().map(FinalUse::code).toList());
    findings.duplicates("layers", table.valuation().stream().map(ValuationLayer::code).toList());
    findings.duplicates(
        "primary inputs", table.primaryInputs().stream().map(PrimaryInput::code).toList());
    findings.duplicates("satellites", table.satellites().stream().map(Satellite::code).toList());
  }

  private static void add(double[] sum, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }
}
