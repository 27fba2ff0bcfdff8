package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.economy.Unit;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// GLORIA, a supply-use table of 164 regions: matrices of numbers alone (CSV, `…_T-Results_…`, `Y`,
/// `V`, perhaps satellites `TQ`) and labels in the workbook `GLORIA_ReadMe_….xlsx` beside them.
/// Rows and columns of T are, for each region, its industries and then its products.
///
/// Only basic prices (`Markup001`) are read.
final class Gloria implements TableFormat {

  private static final char COMMA = ',';
  private static final Pattern FLOWS = results("T");
  private static final Pattern FINAL_USES = results("Y");
  private static final Pattern PRIMARY_INPUTS = results("V");
  private static final Pattern SATELLITES = results("TQ");
  private static final Pattern LABELS = Pattern.compile("GLORIA_ReadMe.*");

  private static Pattern results(String part) {
    return Pattern.compile(".*_" + part + "-Results_\\d{4}_\\d+_Markup001\\(full\\)\\.csv");
  }

  @Override
  public String name() {
    return "gloria";
  }

  @Override
  public String title() {
    return "GLORIA";
  }

  @Override
  public String source() {
    return "Lenzen et al. (2022), Implementing the material footprint to measure progress towards"
        + " SDGs 8 and 12, Nature Sustainability 5 (GLORIA)";
  }

  @Override
  public String unit() {
    return "10^3 USD";
  }

  @Override
  public String caveat() {
    return "Primary inputs are added up over the regions that receive them. What households emit"
        + " themselves (YQ) is not read.";
  }

  @Override
  public boolean recognises(Archive archive) {
    return archive.find(FLOWS, COMMA).isPresent();
  }

  @Override
  public void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems) {
    Optional<TextRows> flows = required(archive, FLOWS, problems);
    Optional<TextRows> finalUses = required(archive, FINAL_USES, problems);
    Optional<TextRows> inputs = required(archive, PRIMARY_INPUTS, problems);
    List<String> regions = column(archive, "Regions", "Region_acronyms", problems);
    List<String> sectors = column(archive, "Sectors", "Sector_names", problems);
    List<String> uses =
        column(archive, "Value added and final demand", "Final_demand_names", problems);
    List<String> values =
        column(archive, "Value added and final demand", "Value_added_names", problems);
    if (!problems.isEmpty()) {
      return;
    }
    BareMatrix.Axis axis = sectors(regions, sectors, table, problems);
    BareMatrix.Axis.Builder useAxis = new BareMatrix.Axis.Builder();
    BareMatrix.Axis.Builder inputAxis = new BareMatrix.Axis.Builder();
    for (String region : regions) {
      uses.forEach(
          use -> useAxis.add(Labels.finalUse(region, use, Eora26.use(use)), region + " " + use));
      values.forEach(value ->
          inputAxis.add(
              Labels.primaryInput(Labels.slug(value), value, Eora26.input(value)),
              region + " " + value));
    }
    BareMatrix.read(flows.orElseThrow(), axis, axis, table, problems);
    BareMatrix.read(finalUses.orElseThrow(), axis, useAxis.build(), table, problems);
    BareMatrix.read(inputs.orElseThrow(), inputAxis.build(), axis, table, problems);
    archive
        .find(SATELLITES, COMMA)
        .ifPresent(
            file -> BareMatrix.read(file, satellites(archive, problems), axis, table, problems));
  }

  private static Optional<TextRows> required(Archive archive, Pattern name, Problems problems) {
    Optional<TextRows> found = archive.find(name, COMMA);
    if (found.isEmpty()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "there is no "
                  + name.pattern()
                      .replace(".*", "…")
                      .replace("\\d{4}", "YEAR")
                      .replace("\\d+", "VERSION")
                      .replace("\\", ""),
              "T, Y and V of one year and GLORIA_ReadMe_….xlsx",
              "Put the archive of one year and the workbook into one folder and give the folder.",
              Said.of("import.part", name.pattern().replace("\\", ""))));
    }
    return found;
  }

  private static BareMatrix.Axis sectors(
      List<String> regions, List<String> sectors, TableAssembly table, Problems problems) {
    BareMatrix.Axis.Builder axis = new BareMatrix.Axis.Builder();
    for (String region : regions) {
      for (String sector : sectors) {
        Meaning.OfIndustry industry =
            (Meaning.OfIndustry)
                Labels.industry(region, Labels.slug(sector), region + ": " + sector);
        if (!table.add(industry.industry())) {
          problems.add(twice(region, sector));
        }
        axis.add(industry, region + " industry " + sector);
      }
      for (String sector : sectors) {
        Meaning.OfProduct product =
            (Meaning.OfProduct) Labels.product(region, Labels.slug(sector), region + ": " + sector);
        table.add(product.product());
        axis.add(product, region + " product " + sector);
      }
    }
    return axis.build();
  }

  private static Problem twice(String region, String sector) {
    return Problem.ofFile(
        "GLORIA_ReadMe",
        "a second '" + sector + "' of region '" + region + "'",
        "each sector of each region once",
        "Maybe a region was pasted in twice.",
        Said.of("import.label-twice", region + " " + sector));
  }

  private static BareMatrix.Axis satellites(Archive archive, Problems problems) {
    List<String> names = column(archive, "Satellites", "Sat_indicator", problems);
    List<String> heads = column(archive, "Satellites", "Sat_head_indicator", problems);
    List<String> units = column(archive, "Satellites", "Sat_unit", problems);
    BareMatrix.Axis.Builder axis = new BareMatrix.Axis.Builder();
    for (int k = 0; k < Math.min(names.size(), Math.min(heads.size(), units.size())); k++) {
      String name = heads.get(k) + ", " + names.get(k);
      axis.add(Labels.satellite(name, new Unit(units.get(k))), name + " (" + (k + 1) + ")");
    }
    return axis.build();
  }

  /// The cells of one column of one sheet that are not blank.
  private static List<String> column(
      Archive archive, String sheet, String header, Problems problems) {
    List<String> found = new ArrayList<>();
    int[] column = {-1};
    archive.all(Pattern.compile("(.*/)?" + Pattern.quote(sheet) + "\\.csv"), COMMA).stream()
        .filter(rows -> archive.names().size() == 1 || isLabels(rows.name()))
        .findFirst()
        .ifPresent(rows ->
            rows.forEach(
                problems,
                row -> {
                  for (int j = 0; column[0] < 0 && j < row.size(); j++) {
                    if (row.text(j).equals(header)) {
                      column[0] = j;
                      return true;
                    }
                  }
                  if (column[0] >= 0 && !row.isBlank(column[0])) {
                    found.add(row.text(column[0]));
                  }
                  return true;
                }));
    if (found.isEmpty()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "there is no column '" + header + "' in a sheet '" + sheet + "'",
              "the labels of GLORIA_ReadMe_….xlsx",
              "Put the archive of one year and the workbook into one folder and give the folder.",
              Said.of("import.column", header, sheet)));
    }
    return found;
  }

  private static boolean isLabels(String file) {
    for (String part : file.split("/", -1)) {
      if (LABELS.matcher(part).matches()) {
        return true;
      }
    }
    return false;
  }
}
