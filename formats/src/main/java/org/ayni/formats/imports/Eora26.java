package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Unit;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// EORA26: matrices of numbers alone, separated by tabs (`Eora26_2017_bp_T.txt`, `_FD`, `_VA`,
/// `_Q`), with labels beside them (`labels_T.txt` and so on: country, its code, what it is, its
/// name).
///
/// Its rest of the world has one line for all sectors, which also holds statistical discrepancies;
/// it is made a region of the same sectors as the others, all but the last of them 0.
final class Eora26 implements TableFormat {

  private static final char TAB = '\t';
  private static final Pattern FLOWS = matrix("T");
  private static final Pattern FINAL_USES = matrix("FD");
  private static final Pattern PRIMARY_INPUTS = matrix("VA");
  private static final Pattern SATELLITES = matrix("Q");
  private static final Pattern UNIT = Pattern.compile("\\(([^()]+)\\)\\s*$");

  private static Pattern matrix(String part) {
    return Pattern.compile("Eora26_\\d{4}_(bp|pp)_" + part + "\\.txt");
  }

  @Override
  public String name() {
    return "eora26";
  }

  @Override
  public String title() {
    return "EORA26";
  }

  @Override
  public String source() {
    return "Lenzen, Moran, Kanemoto and Geschke (2013), Building Eora, Economic Systems Research"
        + " 25(1)";
  }

  @Override
  public String unit() {
    return "10^3 USD";
  }

  @Override
  public String caveat() {
    return "The rest of the world is one line that also holds statistical discrepancies; it stands"
        + " in the last sector of region ROW, its other sectors are 0. Output is what is"
        + " used. What households emit themselves (QY) is not read.";
  }

  @Override
  public boolean recognises(Archive archive) {
    return archive.find(FLOWS, TAB).isPresent();
  }

  @Override
  public void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems) {
    Optional<TextRows> flows = required(archive, FLOWS, problems);
    Optional<TextRows> finalUses = required(archive, FINAL_USES, problems);
    Optional<TextRows> inputs = required(archive, PRIMARY_INPUTS, problems);
    Optional<TextRows> labelsT = required(archive, labels("T"), problems);
    Optional<TextRows> labelsFd = required(archive, labels("FD"), problems);
    Optional<TextRows> labelsVa = required(archive, labels("VA"), problems);
    if (!problems.isEmpty()) {
      return;
    }
    BareMatrix.Axis industries = industries(labelsT.orElseThrow(), table, problems);
    BareMatrix.Axis uses = finalUses(labelsFd.orElseThrow(), problems);
    BareMatrix.Axis primary = primaryInputs(labelsVa.orElseThrow(), problems);
    if (!problems.isEmpty()) {
      return;
    }
    // Sectors of the rest of the world that were added have no row of their own.
    BareMatrix.read(flows.orElseThrow(), industries, industries, table, problems);
    BareMatrix.read(finalUses.orElseThrow(), industries, uses, table, problems);
    BareMatrix.read(inputs.orElseThrow(), primary, industries, table, problems);
    Optional<TextRows> satellites = archive.find(SATELLITES, TAB);
    if (satellites.isPresent()) {
      required(archive, labels("Q"), problems)
          .map(labels -> satellites(labels, problems))
          .ifPresent(axis -> BareMatrix.read(satellites.get(), axis, industries, table, problems));
    }
  }

  private static Pattern labels(String part) {
    return Pattern.compile("labels_" + part + "\\.txt");
  }

  private static Optional<TextRows> required(Archive archive, Pattern name, Problems problems) {
    Optional<TextRows> found = archive.find(name, TAB);
    if (found.isEmpty()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "there is no " + name.pattern().replace("\\d{4}", "YEAR").replace("\\", ""),
              "T, FD and VA of one year, and labels_T.txt, labels_FD.txt, labels_VA.txt",
              "Labels may lie in indices.zip: put both archives into one folder and give the"
                  + " folder.",
              Said.of("import.part", name.pattern().replace("\\d{4}", "YEAR").replace("\\", ""))));
    }
    return found;
  }

  private static BareMatrix.Axis industries(
      TextRows labels, TableAssembly table, Problems problems) {
    List<String[]> lines = new ArrayList<>();
    Map<String, Set<String>> sectors = new HashMap<>();
    labels.forEach(
        problems,
        row -> {
          String[] line = {row.text(1), row.text(3)};
          if (line[0].isEmpty() || line[1].isEmpty()) {
            row.problem(
                "",
                "a label without country code or sector",
                "four columns",
                "",
                Said.of("import.label-blank"));
          } else if (!sectors
              .computeIfAbsent(line[0], c -> new LinkedHashSet<>())
              .add(Labels.slug(line[1]))) {
            row.problem(
                "",
                "'" + line[0] + "', '" + line[1] + "' again",
                "each once",
                "",
                Said.of("import.label-twice", line[0] + " " + line[1]));
          }
          lines.add(line);
          return true;
        });
    List<String> common =
        lines.isEmpty()
            ? List.of()
            : List.copyOf(sectors.getOrDefault(lines.getFirst()[0], Set.of()));
    BareMatrix.Axis.Builder axis = new BareMatrix.Axis.Builder();
    for (String[] line : lines) {
      String region = line[0];
      boolean lump = sectors.getOrDefault(region, Set.of()).size() == 1 && common.size() > 1;
      String sector = lump ? common.getLast() : Labels.slug(line[1]);
      Meaning.OfIndustry industry =
          (Meaning.OfIndustry) Labels.industry(region, sector, region + ": " + line[1]);
      if (lump) {
        for (String other : common.subList(0, common.size() - 1)) {
          table.add(
              ((Meaning.OfIndustry) Labels.industry(region, other, region + ": " + other))
                  .industry());
        }
      }
      table.add(industry.industry());
      axis.add(industry, region + " " + line[1]);
    }
    return axis.build();
  }

  private static BareMatrix.Axis finalUses(TextRows labels, Problems problems) {
    BareMatrix.Axis.Builder axis = new BareMatrix.Axis.Builder();
    labels.forEach(
        problems,
        row -> {
          String what = row.text(3);
          axis.add(Labels.finalUse(row.text(1), what, use(what)), row.text(1) + " " + what);
          return true;
        });
    return axis.build();
  }

  static FinalUse.Kind use(String category) {
    String lower = category.toLowerCase(Locale.ROOT);
    if (lower.contains("capital formation")) {
      return FinalUse.Kind.CAPITAL_FORMATION;
    }
    return lower.contains("inventories") || lower.contains("valuables")
        ? FinalUse.Kind.INVENTORY_CHANGE
        : FinalUse.Kind.CONSUMPTION;
  }

  private static BareMatrix.Axis primaryInputs(TextRows labels, Problems problems) {
    BareMatrix.Axis.Builder axis = new BareMatrix.Axis.Builder();
    labels.forEach(
        problems,
        row -> {
          String what = row.isBlank(1) ? row.text(0) : row.text(1);
          axis.add(Labels.primaryInput(Labels.slug(what), what, input(what)), what);
          return true;
        });
    return axis.build();
  }

  static PrimaryInput.Kind input(String category) {
    String lower = category.toLowerCase(Locale.ROOT);
    if (lower.startsWith("compensation")) {
      return PrimaryInput.Kind.COMPENSATION;
    }
    if (lower.contains("mixed income")) {
      return PrimaryInput.Kind.MIXED_INCOME;
    }
    return lower.contains("taxes") || lower.contains("subsid")
        ? PrimaryInput.Kind.TAXES_ON_PRODUCTION
        : PrimaryInput.Kind.OPERATING_SURPLUS;
  }

  /// Stressor with its unit in brackets, and its source.
  private static BareMatrix.Axis satellites(TextRows labels, Problems problems) {
    BareMatrix.Axis.Builder axis = new BareMatrix.Axis.Builder();
    labels.forEach(
        problems,
        row -> {
          String name = row.text(0) + (row.isBlank(1) ? "" : ", " + row.text(1));
          Matcher unit = UNIT.matcher(row.text(0));
          axis.add(
              Labels.satellite(name, new Unit(unit.find() ? unit.group(1) : "unit not told")),
              name + " (" + row.line() + ")");
          return true;
        });
    return axis.build();
  }
}
