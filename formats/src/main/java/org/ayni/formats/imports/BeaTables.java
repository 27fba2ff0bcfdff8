package org.ayni.formats.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Make and use tables of the Bureau of Economic Analysis, before or after redefinitions, at
/// producers' prices: one sheet a year in two workbooks (`IOMake_….xlsx`, `IOUse_…_PRO_….xlsx`), or
/// the same sheets as CSV.
final class BeaTables implements TableFormat {

  private static final Pattern FILE = Pattern.compile("(?i).*\\.(csv|csv\\.gz)");
  private static final int DEEPEST_HEADER = 12;

  @Override
  public String name() {
    return "bea";
  }

  @Override
  public String title() {
    return "Make and use tables of the United States";
  }

  @Override
  public String source() {
    return "Bureau of Economic Analysis, Input-Output Accounts: make and use tables, detail";
  }

  @Override
  public String unit() {
    return "10^6 USD";
  }

  @Override
  public String caveat() {
    return "At producers' prices: taxes on products are part of taxes on production (V00200) and of"
        + " what is made. Gross operating surplus holds the income of the self-employed.";
  }

  @Override
  public boolean recognises(Archive archive) {
    return !files(archive, BeaLayout.MAKE).isEmpty() || !files(archive, BeaLayout.USE).isEmpty();
  }

  private static List<TextRows> files(Archive archive, BeaLayout layout) {
    return archive.all(FILE, ',').stream()
        .filter(rows -> Labels.hasHeader(rows, layout, DEEPEST_HEADER))
        .toList();
  }

  @Override
  public void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems) {
    Optional<TextRows> make = one(archive, BeaLayout.MAKE, "make", table, problems);
    Optional<TextRows> use = one(archive, BeaLayout.USE, "use", table, problems);
    if (make.isEmpty() || use.isEmpty()) {
      return;
    }
    LabelledMatrix.axes(make.get(), BeaLayout.MAKE, table, problems);
    LabelledMatrix.axes(use.get(), BeaLayout.USE, table, problems);
    if (problems.isEmpty()) {
      LabelledMatrix.read(make.get(), BeaLayout.MAKE, table, problems);
      LabelledMatrix.read(use.get(), BeaLayout.USE, table, problems);
    }
  }

  /// That of the year, where there are several.
  private static Optional<TextRows> one(
      Archive archive, BeaLayout layout, String what, TableAssembly table, Problems problems) {
    List<TextRows> all = files(archive, layout);
    List<TextRows> ofYear =
        all.stream()
            .filter(rows -> {
              String sheet = rows.name().substring(rows.name().lastIndexOf('/') + 1);
              return table.year().isPresent() && sheet.contains(table.year().get().toString());
            })
            .toList();
    List<TextRows> found = ofYear.isEmpty() ? all : ofYear;
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    problems.add(
        Problem.ofFile(
            archive.fileName(),
            found.isEmpty()
                ? "no " + what + " table"
                : "several "
                    + what
                    + " tables: "
                    + String.join(", ", found.stream().map(TextRows::name).toList()),
            "one make and one use table of one year",
            found.isEmpty()
                ? "Put both workbooks into one folder or archive."
                : "Say which year: --year 2017.",
            Said.of(found.isEmpty() ? "import.part" : "import.parts", what)));
    return Optional.empty();
  }
}
