package org.ayni.formats.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.economy.Industry;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// EXIOBASE 3, industry by industry or product by product, as published on Zenodo: `Z.txt`,
/// `Y.txt`, `x.txt` and, one folder an extension, `F.txt` with `unit.txt` (up to 3.8 `satellite`;
/// from 3.9 `air_emissions`, `employment` and so on, without `impacts`). Impacts are characterised
/// sums of the satellites and are not read.
final class Exiobase implements TableFormat {

  private static final char TAB = '\t';
  private static final Pattern FLOWS = Pattern.compile("Z\\.txt");
  private static final Pattern FINAL_USES = Pattern.compile("Y\\.txt");
  private static final Pattern OUTPUT = Pattern.compile("x\\.txt");
  private static final Pattern STRESSORS = Pattern.compile("(.*/)?(?!impacts/)[^/]+/F\\.txt");

  @Override
  public String name() {
    return "exiobase-3";
  }

  @Override
  public String title() {
    return "EXIOBASE 3";
  }

  @Override
  public String source() {
    return "Stadler et al. (2018), EXIOBASE 3, Journal of Industrial Ecology 22(3)";
  }

  @Override
  public String unit() {
    return "10^6 EUR";
  }

  @Override
  public String caveat() {
    return "What households emit themselves (F_Y) and the impacts are not read.";
  }

  @Override
  public boolean recognises(Archive archive) {
    return archive.find(FLOWS, TAB).isPresent() && archive.find(FINAL_USES, TAB).isPresent();
  }

  @Override
  public void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems) {
    for (Pattern wanted : List.of(FLOWS, FINAL_USES, OUTPUT)) {
      if (archive.find(wanted, TAB).isEmpty()) {
        problems.add(
            Problem.ofFile(
                archive.fileName(),
                "there is no " + wanted.pattern().replace("\\", ""),
                "Z.txt, Y.txt and x.txt",
                "Take the folder or zip archive of one year, such as IOT_2019_pxp.zip.",
                Said.of("import.part", wanted.pattern().replace("\\", ""))));
      }
    }
    if (!problems.isEmpty()) {
      return;
    }
    matrix(archive.find(FLOWS, TAB).orElseThrow(), ExiobaseLayout.Part.FLOWS, table, problems);
    matrix(
        archive.find(FINAL_USES, TAB).orElseThrow(),
        ExiobaseLayout.Part.FINAL_USES,
        table,
        problems);
    output(archive.find(OUTPUT, TAB).orElseThrow(), table, problems);
    for (TextRows rows : archive.all(STRESSORS, TAB)) {
      String folder = rows.name().substring(0, rows.name().length() - "F.txt".length());
      Map<String, String> units = new HashMap<>();
      archive
          .all(Pattern.compile(Pattern.quote(folder + "unit.txt")), TAB)
          .forEach(found ->
              found.forEach(
                  problems,
                  row -> {
                    units.put(row.text(0), row.text(1));
                    return true;
                  }));
      layout(rows, new ExiobaseLayout(ExiobaseLayout.Part.STRESSORS, units), table, problems);
    }
  }

  private static void matrix(
      TextRows rows, ExiobaseLayout.Part part, TableAssembly table, Problems problems) {
    layout(rows, new ExiobaseLayout(part, Map.of()), table, problems);
  }

  private static void layout(
      TextRows rows, ExiobaseLayout layout, TableAssembly table, Problems problems) {
    if (!LabelledMatrix.read(rows, layout, table, problems)) {
      problems.add(
          Problem.ofFile(
              rows.name(),
              "no row of index names (region, sector or stressor)",
              "regions, sectors, index names, then numbers, separated by tabs",
              "",
              Said.of("import.header", "region, sector, stressor")));
    }
  }

  /// `region`, `sector`, `indout`.
  private static void output(TextRows rows, TableAssembly table, Problems problems) {
    int[] found = new int[1];
    rows.forEach(
        problems,
        row -> {
          if (row.line() == 1) {
            return true;
          }
          String code = row.text(0) + "." + Labels.slug(row.text(1));
          Optional<Integer> at = table.position(code);
          double value = row.number(2);
          if (at.isEmpty()) {
            row.problem(
                "sector",
                "'" + code + "'",
                "an industry of Z.txt",
                "",
                Said.of("import.code", code));
          } else if (Double.isNaN(value)) {
            row.wrongNumber(2, "indout");
          } else {
            found[0]++;
            table.output(at.get(), value);
          }
          return true;
        });
    if (problems.isEmpty() && found[0] != table.size()) {
      List<String> codes = table.industries().stream().map(Industry::code).toList();
      problems.add(
          Problem.ofFile(
              rows.name(),
              found[0] + " rows",
              codes.size() + ", one an industry",
              "Maybe the file was cut off.",
              Said.of("import.rows", found[0], codes.size())));
    }
  }
}
