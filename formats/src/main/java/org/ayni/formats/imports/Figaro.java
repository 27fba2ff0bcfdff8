package org.ayni.formats.imports;

import java.util.List;
import java.util.Map;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;

/// FIGARO of Eurostat, input-output tables industry by industry or product by product, in the
/// matrix form (CSV): labels are `AR_A01` (country, industry) and `AR_P3_S14` (country, final use);
/// the primary inputs of all countries stand in rows `W2_D1` and so on.
final class Figaro implements MatrixLayout {

  private static final Map<String, FinalUse.Kind> USES =
      Map.of(
          "P3_S13", FinalUse.Kind.CONSUMPTION,
          "P3_S14", FinalUse.Kind.CONSUMPTION,
          "P3_S15", FinalUse.Kind.CONSUMPTION,
          "P51G", FinalUse.Kind.CAPITAL_FORMATION,
          "P5M", FinalUse.Kind.INVENTORY_CHANGE);

  static ImportFormat format() {
    return new OneMatrix(
        "figaro",
        "FIGARO EU inter-country input-output tables",
        "Eurostat (2024), FIGARO tables, matrix format",
        "10^6 EUR",
        "Output is what is used: the publication has no column of output. Purchases of residents"
            + " abroad and of non-residents at home stand with taxes on products.",
        new Figaro());
  }

  @Override
  public int labelColumns() {
    return 1;
  }

  @Override
  public int labelRows() {
    return 1;
  }

  @Override
  public boolean endsHeader(TextRows.Row row) {
    return row.size() > 2
        && (row.text(0).equals("rowLabels") || row.text(0).startsWith("icio"))
        && row.text(1).matches("[A-Z0-9]{2,7}_[A-Z0-9_-]+");
  }

  @Override
  public Meaning column(List<String> labels) {
    return RegionLabels.of(labels.getFirst(), USES);
  }

  @Override
  public Meaning row(List<String> labels) {
    String label = labels.getFirst();
    return switch (label) {
      case "W2_D1" ->
          Labels.primaryInput("d1", "Compensation of employees", PrimaryInput.Kind.COMPENSATION);
      case "W2_D29X39" ->
          Labels.primaryInput(
              "d29x39",
              "Other taxes less subsidies on production",
              PrimaryInput.Kind.TAXES_ON_PRODUCTION);
      case "W2_B2A3G" ->
          Labels.primaryInput(
              "b2a3g",
              "Gross operating surplus and mixed income",
              PrimaryInput.Kind.OPERATING_SURPLUS);
      case "W2_D21X31" ->
          Labels.primaryInput(
              "d21x31", "Taxes less subsidies on products", PrimaryInput.Kind.TAXES_ON_PRODUCTS);
      case "W2_OP_RES", "W2_OP_NRES" ->
          Labels.primaryInput(
              Labels.slug(label),
              "Purchases abroad, by residents or at home, by non-residents",
              PrimaryInput.Kind.TAXES_ON_PRODUCTS);
      default -> RegionLabels.of(label, USES);
    };
  }
}
