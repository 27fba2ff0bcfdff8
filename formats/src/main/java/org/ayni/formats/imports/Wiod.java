package org.ayni.formats.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;

/// World tables of the World Input-Output Database: four rows and four columns of labels (industry
/// code, name, country, running number `c1`, `r1`). In the release of 2013
/// (`wiot95_row_apr12.xlsx`) what is final or primary is known by its number, in that of 2016 by
/// its code.
///
/// @param finalUses kind by number (2013) or code (2016)
/// @param primaryInputs kind by number or code
/// @param output number or code of output, as a column and as a row
record Wiod(
    int marking,
    Map<String, FinalUse.Kind> finalUses,
    Map<String, PrimaryInput.Kind> primaryInputs,
    List<String> output,
    List<String> nothing)
    implements MatrixLayout {

  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int COUNTRY = 2;
  private static final int NUMBER = 3;

  Wiod {
    finalUses = Map.copyOf(finalUses);
    primaryInputs = Map.copyOf(primaryInputs);
    output = List.copyOf(output);
    nothing = List.copyOf(nothing);
  }

  static ImportFormat of2013() {
    return new OneMatrix(
        "wiod-2013",
        "World Input-Output Database, release 2013",
        "Timmer (ed., 2012), The World Input-Output Database: Contents, Sources and Methods",
        "10^6 USD",
        "Value added is not divided by who receives it. Adjustments and transport margins stand with"
            + " taxes on products.",
        new Wiod(
            NUMBER,
            Map.of(
                "c37", FinalUse.Kind.CONSUMPTION,
                "c38", FinalUse.Kind.CONSUMPTION,
                "c39", FinalUse.Kind.CONSUMPTION,
                "c41", FinalUse.Kind.CAPITAL_FORMATION,
                "c42", FinalUse.Kind.INVENTORY_CHANGE),
            Map.of(
                "r61", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "r62", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "r63", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "r99", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "r65", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "r64", PrimaryInput.Kind.VALUE_ADDED),
            List.of("r69", "c69"),
            List.of("r60")));
  }

  static ImportFormat of2016() {
    return new OneMatrix(
        "wiod-2016",
        "World Input-Output Database, release 2016",
        "Timmer, Los, Stehrer and de Vries (2016), An Anatomy of the Global Trade Slowdown",
        "10^6 USD",
        "Value added is not divided by who receives it. Adjustments and transport margins stand with"
            + " taxes on products.",
        new Wiod(
            CODE,
            Map.of(
                "CONS_h", FinalUse.Kind.CONSUMPTION,
                "CONS_np", FinalUse.Kind.CONSUMPTION,
                "CONS_g", FinalUse.Kind.CONSUMPTION,
                "GFCF", FinalUse.Kind.CAPITAL_FORMATION,
                "INVEN", FinalUse.Kind.INVENTORY_CHANGE),
            Map.of(
                "TXSP", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "EXP_adj", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "PURR", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "PURNR", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "IntTTM", PrimaryInput.Kind.TAXES_ON_PRODUCTS,
                "VA", PrimaryInput.Kind.VALUE_ADDED),
            List.of("GO"),
            List.of("II_fob")));
  }

  @Override
  public int labelColumns() {
    return 4;
  }

  @Override
  public int labelRows() {
    return 4;
  }

  @Override
  public boolean endsHeader(TextRows.Row row) {
    if (!row.text(4).equals("c1")) {
      return false;
    }
    for (int j = 5; j < row.size(); j++) {
      if (row.text(j).equals("c37")) {
        // 35 industries in the release of 2013: c37 is its first final use.
        return (marking == NUMBER) == row.text(j - 1).equals("c35");
      }
    }
    return true;
  }

  @Override
  public Meaning column(List<String> labels) {
    Optional<String> blank = blank(labels);
    if (blank.isPresent()) {
      return new Meaning.Unknown(blank.get(), "code, name, country and number");
    }
    String mark = labels.get(marking);
    FinalUse.Kind kind = finalUses.get(mark);
    if (kind != null) {
      return Labels.finalUse(labels.get(COUNTRY), mark, kind);
    }
    return output.contains(mark) || labels.get(COUNTRY).equals("TOT")
        ? new Meaning.OfOutput()
        : industry(labels);
  }

  @Override
  public Meaning row(List<String> labels) {
    Optional<String> blank = blank(labels);
    if (blank.isPresent()) {
      return new Meaning.Unknown(blank.get(), "code, name, country and number");
    }
    String mark = labels.get(marking);
    PrimaryInput.Kind kind = primaryInputs.get(mark);
    if (kind != null) {
      return Labels.primaryInput(Labels.slug(mark), labels.get(NAME), kind);
    }
    return nothing.contains(mark) || output.contains(mark)
        ? new Meaning.Nothing()
        : industry(labels);
  }

  private static Meaning industry(List<String> labels) {
    return Labels.industry(
        labels.get(COUNTRY),
        labels.get(NUMBER).substring(1),
        labels.get(COUNTRY) + ": " + labels.get(NAME));
  }

  /// A label that is missing where an industry needs it.
  private static Optional<String> blank(List<String> labels) {
    return labels.get(COUNTRY).isEmpty() || labels.get(NUMBER).isEmpty()
        ? Optional.of("a label without country or number: " + labels)
        : Optional.empty();
  }
}
