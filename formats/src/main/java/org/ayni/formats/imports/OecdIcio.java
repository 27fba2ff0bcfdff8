package org.ayni.formats.imports;

import java.util.List;
import java.util.Map;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;

/// The Inter-Country Input-Output Tables of the OECD, editions from 2021 on, "small" and extended:
/// labels are `ARG_A01_02` (country, industry) and `ARG_HFCE` (country, final use); below the
/// industries stand taxes (`TLS`, earlier one `ARG_TAXSUB` a country), `VA` (earlier `VALU`) and
/// `OUT` (earlier `OUTPUT`, and `TOTAL` as a column).
final class OecdIcio implements MatrixLayout {

  private static final Map<String, FinalUse.Kind> USES =
      Map.of(
          "HFCE", FinalUse.Kind.CONSUMPTION,
          "NPISH", FinalUse.Kind.CONSUMPTION,
          "GGFC", FinalUse.Kind.CONSUMPTION,
          "GFCF", FinalUse.Kind.CAPITAL_FORMATION,
          "INVNT", FinalUse.Kind.INVENTORY_CHANGE,
          "DPABR", FinalUse.Kind.CONSUMPTION,
          "NONRES", FinalUse.Kind.CONSUMPTION,
          "FD", FinalUse.Kind.CAPITAL_FORMATION);

  static ImportFormat format() {
    return new OneMatrix(
        "oecd-icio",
        "OECD Inter-Country Input-Output Tables",
        "OECD (2023), Inter-Country Input-Output Tables, ReadMe",
        "10^6 USD",
        "Value added is not divided by who receives it. Direct purchases abroad count as"
            + " consumption.",
        new OecdIcio());
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
        && (row.isBlank(0) || row.text(0).equals("V1"))
        && row.text(1).matches("[A-Z][A-Z0-9]{2}_[A-Z0-9_]+")
        && isEnd(row.text(row.size() - 1));
  }

  private static boolean isEnd(String label) {
    return label.equals("OUT") || label.equals("TOTAL");
  }

  @Override
  public Meaning column(List<String> labels) {
    return isEnd(labels.getFirst())
        ? new Meaning.OfOutput()
        : RegionLabels.of(labels.getFirst(), USES);
  }

  @Override
  public Meaning row(List<String> labels) {
    String label = labels.getFirst();
    return switch (label) {
      case "VA", "VALU" ->
          Labels.primaryInput("value-added", "Value added", PrimaryInput.Kind.VALUE_ADDED);
      case "TLS" -> taxes();
      case "OUT", "OUTPUT" -> new Meaning.Nothing();
      default -> label.endsWith("_TAXSUB") ? taxes(label) : RegionLabels.of(label, USES);
    };
  }

  private static Meaning taxes() {
    return Labels.primaryInput(
        "taxes-on-products",
        "Taxes less subsidies on products",
        PrimaryInput.Kind.TAXES_ON_PRODUCTS);
  }

  private static Meaning taxes(String label) {
    return Labels.primaryInput(
        Labels.slug(label),
        "Taxes less subsidies on products of " + label.substring(0, 3),
        PrimaryInput.Kind.TAXES_ON_PRODUCTS);
  }
}
