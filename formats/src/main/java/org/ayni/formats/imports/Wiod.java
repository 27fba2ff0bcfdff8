package org.ayni.formats.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;

/// World tables in the layout that the World Input-Output Database began and the Asian Development
/// Bank and CEPAL took over: above the numbers rows of code, name, country and running number
/// (`c1`), at their left columns of the same.
///
/// @param labelRows how many rows of labels there are above: 4, or 3 without codes
/// @param byCode whether final uses and primary inputs are known by their code, else by their
///   number
/// @param finalUses kind by code or number
/// @param primaryInputs kind by code or number
/// @param nothing rows that follow from the rest, likewise; output is one of `GO`, `r69`, `c69`
/// @param edition which of them a header belongs to
record Wiod(
    int labelRows,
    boolean byCode,
    Map<String, FinalUse.Kind> finalUses,
    Map<String, PrimaryInput.Kind> primaryInputs,
    List<String> nothing,
    Edition edition)
    implements MatrixLayout {

  /// Told by the number of the first final use: `c37` behind 35 industries, `F1`, or another.
  enum Edition {
    OF_2013,
    OF_2016,
    OF_CEPAL
  }

  private static final int LABELS = 4;
  private static final List<String> OUTPUT = List.of("GO", "r69", "c69");
  private static final String CAVEAT =
      "Value added is not divided by who receives it. Adjustments and transport margins stand with"
          + " taxes on products.";

  Wiod {
    finalUses = Map.copyOf(finalUses);
    primaryInputs = Map.copyOf(primaryInputs);
    nothing = List.copyOf(nothing);
  }

  static ImportFormat of2013() {
    return format(
        "wiod-2013",
        "World Input-Output Database, release 2013",
        "Timmer (ed., 2012), The World Input-Output Database: Contents, Sources and Methods",
        new Wiod(
            LABELS,
            false,
            Map.of(
                "c37", FinalUse.Kind.CONSUMPTION,
                "c38", FinalUse.Kind.CONSUMPTION,
                "c39", FinalUse.Kind.CONSUMPTION,
                "c41", FinalUse.Kind.CAPITAL_FORMATION,
                "c42", FinalUse.Kind.INVENTORY_CHANGE),
            numberedInputs(),
            List.of("r60"),
            Edition.OF_2013));
  }

  static ImportFormat of2016() {
    return format(
        "wiod-2016",
        "World Input-Output Database, release 2016",
        "Timmer, Los, Stehrer and de Vries (2016), An Anatomy of the Global Trade Slowdown",
        new Wiod(
            LABELS,
            true,
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
            List.of("II_fob"),
            Edition.OF_2016));
  }

  static ImportFormat ofCepal() {
    return format(
        "cepal",
        "Global input-output tables of CEPAL and the Asian Development Bank, with Latin America",
        "CEPAL and ADB (2022), tables in the layout of ADB-MRIO",
        new Wiod(
            LABELS - 1,
            false,
            Map.of(
                "F1", FinalUse.Kind.CONSUMPTION,
                "F2", FinalUse.Kind.CONSUMPTION,
                "F3", FinalUse.Kind.CONSUMPTION,
                "F4", FinalUse.Kind.CAPITAL_FORMATION,
                "F5", FinalUse.Kind.INVENTORY_CHANGE),
            numberedInputs(),
            List.of("r60"),
            Edition.OF_CEPAL));
  }

  private static Map<String, PrimaryInput.Kind> numberedInputs() {
    Map<String, PrimaryInput.Kind> kinds = new TreeMap<>();
    List.of("r61", "r62", "r63", "r65", "r99", "trs")
        .forEach(number -> kinds.put(number, PrimaryInput.Kind.TAXES_ON_PRODUCTS));
    kinds.put("r64", PrimaryInput.Kind.VALUE_ADDED);
    return kinds;
  }

  private static ImportFormat format(String name, String title, String source, Wiod layout) {
    return new OneMatrix(name, title, source, "10^6 USD", CAVEAT, layout);
  }

  @Override
  public int labelColumns() {
    return LABELS;
  }

  @Override
  public boolean endsHeader(TextRows.Row row) {
    return row.text(LABELS).equals("c1") && edition(row) == edition;
  }

  private static Edition edition(TextRows.Row row) {
    for (int j = LABELS + 1; j < row.size(); j++) {
      String number = row.text(j);
      if (number.equals("F1")) {
        return Edition.OF_CEPAL;
      }
      if (number.equals("c37") && row.text(j - 1).equals("c35")) {
        return Edition.OF_2013;
      }
    }
    return Edition.OF_2016;
  }

  @Override
  public Meaning column(List<String> labels) {
    if (country(labels).equalsIgnoreCase("TOT") || OUTPUT.contains(mark(labels))) {
      return new Meaning.OfOutput();
    }
    Optional<Meaning> missing = missing(labels);
    FinalUse.Kind kind = finalUses.get(mark(labels));
    return missing.orElseGet(() ->
        kind == null ? industry(labels) : Labels.finalUse(country(labels), mark(labels), kind));
  }

  @Override
  public Meaning row(List<String> labels) {
    String mark = mark(labels);
    PrimaryInput.Kind kind = primaryInputs.get(mark);
    if (kind != null) {
      return Labels.primaryInput(Labels.slug(mark), name(labels), kind);
    }
    return nothing.contains(mark) || OUTPUT.contains(mark)
        ? new Meaning.Nothing()
        : missing(labels).orElseGet(() -> industry(labels));
  }

  private static Meaning industry(List<String> labels) {
    return Labels.industry(
        country(labels), number(labels).substring(1), country(labels) + ": " + name(labels));
  }

  /// A label that is not there though an industry needs it.
  private static Optional<Meaning> missing(List<String> labels) {
    return country(labels).isEmpty() || number(labels).length() < 2
        ? Optional.of(
            new Meaning.Unknown(
                "a label without country or number: " + labels, "name, country and number"))
        : Optional.empty();
  }

  /// By what an account is known.
  private String mark(List<String> labels) {
    return byCode ? labels.getFirst() : number(labels);
  }

  private static String number(List<String> labels) {
    return labels.getLast();
  }

  private static String country(List<String> labels) {
    return labels.get(labels.size() - 2);
  }

  private static String name(List<String> labels) {
    return labels.get(labels.size() - 3);
  }
}
