package org.ayni.formats.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.Unit;
import org.ayni.economy.ValuationLayer;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// National supply-use tables of Eurostat in SDMX-CSV: the supply table at basic prices with its
/// transformation into purchasers' prices (`naio_10_cp15`, by `ind_impv` and `prd_amo`) and the use
/// table at purchasers' prices (`naio_10_cp16`, by `ind_use` and `prd_ava`), one country, one year,
/// one unit. Totals fall away: of codes that hold one another the finest are read.
final class EurostatTables implements TableFormat {

  private static final Pattern FILE = Pattern.compile("(?i).*\\.(csv|csv\\.gz)");
  private static final String PRODUCT = "CPA_";
  private static final Map<String, ValuationLayer.Kind> LAYERS =
      Map.of(
          "OTTM", ValuationLayer.Kind.MARGINS,
          "D21X31", ValuationLayer.Kind.TAXES_ON_PRODUCTS);
  private static final Map<String, FinalUse.Kind> USES =
      Map.ofEntries(
          Map.entry("P3_S13", FinalUse.Kind.CONSUMPTION),
          Map.entry("P3_S14", FinalUse.Kind.CONSUMPTION),
          Map.entry("P3_S15", FinalUse.Kind.CONSUMPTION),
          Map.entry("P3", FinalUse.Kind.CONSUMPTION),
          Map.entry("P51G", FinalUse.Kind.CAPITAL_FORMATION),
          Map.entry("P5", FinalUse.Kind.CAPITAL_FORMATION),
          Map.entry("P5M", FinalUse.Kind.INVENTORY_CHANGE),
          Map.entry("P52_P53", FinalUse.Kind.INVENTORY_CHANGE),
          Map.entry("P52", FinalUse.Kind.INVENTORY_CHANGE),
          Map.entry("P53", FinalUse.Kind.INVENTORY_CHANGE),
          Map.entry("P6", FinalUse.Kind.EXPORTS));
  private static final Map<String, PrimaryInput.Kind> INPUTS =
      Map.of(
          "D1", PrimaryInput.Kind.COMPENSATION,
          "D29X39", PrimaryInput.Kind.TAXES_ON_PRODUCTION,
          "B2A3G", PrimaryInput.Kind.OPERATING_SURPLUS,
          "B2A3N", PrimaryInput.Kind.OPERATING_SURPLUS,
          "P51C", PrimaryInput.Kind.OPERATING_SURPLUS);

  /// Totals of others: they count only where those are not there.
  private static final Map<String, List<String>> TOTALS =
      Map.of(
          "P3", List.of("P3_S13", "P3_S14", "P3_S15"),
          "P5", List.of("P51G", "P52", "P53", "P5M", "P52_P53"),
          "P5M", List.of("P52", "P53"),
          "P52_P53", List.of("P52", "P53", "P5M"),
          "B2A3N", List.of("B2A3G"),
          "P51C", List.of("B2A3G"));

  @Override
  public String name() {
    return "eurostat";
  }

  @Override
  public String title() {
    return "Supply-use table of Eurostat";
  }

  @Override
  public String source() {
    return "Eurostat, naio_10_cp15 and naio_10_cp16, SDMX-CSV";
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public String caveat() {
    return "Uses are at purchasers' prices. Purchases abroad by residents and at home by"
        + " non-residents are not divided by product and are left out.";
  }

  @Override
  public boolean recognises(Archive archive) {
    return find(archive, SdmxTable.Kind.SUPPLY).isPresent()
        || find(archive, SdmxTable.Kind.USE).isPresent();
  }

  private static Optional<SdmxTable> find(Archive archive, SdmxTable.Kind kind) {
    return archive.all(FILE, ',').stream()
        .flatMap(rows -> SdmxTable.of(rows, kind).stream())
        .findFirst();
  }

  @Override
  public void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems) {
    Optional<SdmxTable> supply = required(archive, SdmxTable.Kind.SUPPLY, problems);
    Optional<SdmxTable> use = required(archive, SdmxTable.Kind.USE, problems);
    if (supply.isEmpty() || use.isEmpty()) {
      return;
    }
    SdmxTable.Slice slice =
        SdmxTable.Slice.of(List.of(supply.get(), use.get()), request.year(), problems);
    if (!problems.isEmpty()) {
      return;
    }
    table.year(slice.year());
    currency(slice)
        .ifPresent(unit -> {
          if (request.unit().isEmpty()) {
            table.unit(unit);
          }
        });
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    supply
        .get()
        .forEach(
            slice,
            problems,
            cell -> {
              rows.add(cell.product());
              columns.add(cell.other());
            });
    Set<String> users = new LinkedHashSet<>();
    Set<String> inputs = new LinkedHashSet<>();
    use.get()
        .forEach(
            slice,
            problems,
            cell -> {
              (cell.product().startsWith(PRODUCT) ? rows : inputs).add(cell.product());
              users.add(cell.other());
            });
    Set<String> industries = new TreeSet<>(columns);
    industries.addAll(users);
    NaceCodes.finest(industries).forEach(code -> table.add(new Industry(code, Names.of(code))));
    NaceCodes.finest(
            new TreeSet<>(
                rows.stream()
                    .filter(code -> code.startsWith(PRODUCT))
                    .map(code -> code.substring(PRODUCT.length()))
                    .toList()))
        .forEach(code -> table.add(new Product(PRODUCT + code, Names.of(PRODUCT + code))));
    if (table.isEmpty() || !table.isSupplyUse()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "no industries or no products",
              "codes such as A01, CPA_A01",
              "",
              Said.of("import.codes", "A01, CPA_A01")));
      return;
    }
    // What is wrong with rows was told by the first reading.
    supply.get().forEach(slice, new Problems(), cell -> supply(cell, table));
    use.get().forEach(slice, new Problems(), cell -> use(cell, users, inputs, table));
    if (!columns.contains("P7")) {
      problems.add(
          Problem.ofFile(
              supply.get().name(),
              "no imports (ind_impv P7)",
              "imports by product",
              "Download the table with all codes of ind_impv.",
              Said.of("import.part", "ind_impv P7")));
    }
  }

  private static Optional<SdmxTable> required(
      Archive archive, SdmxTable.Kind kind, Problems problems) {
    Optional<SdmxTable> found = find(archive, kind);
    if (found.isEmpty()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "there is no " + kind.inWords(),
              "a supply and a use table",
              "Put both files into one folder or archive.",
              Said.of("import.part", kind)));
    }
    return found;
  }

  /// `MIO_EUR`; national currencies are not named in the file.
  private static Optional<Unit> currency(SdmxTable.Slice slice) {
    return slice.unit().equals("MIO_EUR") ? Optional.of(new Unit("10^6 EUR")) : Optional.empty();
  }

  private static void supply(SdmxTable.Cell cell, TableAssembly table) {
    Optional<Integer> product = table.positionOfProduct(cell.product());
    Optional<Integer> industry = table.position(cell.other());
    ValuationLayer.Kind layer = LAYERS.get(cell.other());
    if (product.isEmpty()) {
      return;
    }
    if (industry.isPresent()) {
      table.supply(product.get(), industry.get(), cell.number());
    } else if (layer != null) {
      table.valuation(
          new ValuationLayer(cell.other(), Names.of(cell.other()), layer),
          product.get(),
          cell.number());
    } else if (cell.other().equals("P7")) {
      table.finalUse(
          new FinalUse("P7", Names.of("Imports"), FinalUse.Kind.IMPORTS),
          product.get(),
          -cell.number());
    }
  }

  private static void use(
      SdmxTable.Cell cell, Set<String> users, Set<String> inputs, TableAssembly table) {
    Optional<Integer> product = table.positionOfProduct(cell.product());
    Optional<Integer> industry = table.position(cell.other());
    if (product.isPresent() && industry.isPresent()) {
      table.use(product.get(), industry.get(), cell.number());
    } else if (product.isPresent() && counts(cell.other(), users)) {
      FinalUse.Kind kind = USES.get(cell.other());
      if (kind != null) {
        table.finalUse(
            new FinalUse(cell.other(), Names.of(cell.other()), kind), product.get(), cell.number());
      }
    } else if (industry.isPresent() && counts(cell.product(), inputs)) {
      PrimaryInput.Kind kind = INPUTS.get(cell.product());
      if (kind != null) {
        table.primaryInput(
            new PrimaryInput(cell.product(), Names.of(cell.product()), kind),
            industry.get(),
            cell.number());
      }
    }
  }

  /// Whether none of the codes that a total holds is there.
  private static boolean counts(String code, Set<String> present) {
    return TOTALS.getOrDefault(code, List.of()).stream().noneMatch(present::contains);
  }
}
