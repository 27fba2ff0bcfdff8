package org.ayni.formats.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// A format that publishes its whole table as one labelled matrix: as CSV, zipped or not, or as a
/// sheet of a workbook.
///
/// @param name see [ImportFormat#name()]
/// @param layout of the matrix
record OneMatrix(
    String name, String title, String source, String unit, String caveat, MatrixLayout layout)
    implements TableFormat {

  private static final Pattern FILE = Pattern.compile("(?i).*\\.(csv|csv\\.gz|txt)");
  private static final int DEEPEST_HEADER = 20;

  @Override
  public boolean recognises(Archive archive) {
    return !tables(archive).isEmpty();
  }

  private List<TextRows> tables(Archive archive) {
    return archive.all(FILE, ',').stream()
        .filter(rows -> Labels.hasHeader(rows, layout, DEEPEST_HEADER))
        .toList();
  }

  @Override
  public void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems) {
    List<TextRows> files = tables(archive);
    if (files.size() > 1) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "several tables: " + String.join(", ", files.stream().map(TextRows::name).toList()),
              "one year",
              "Give the file of one year.",
              Said.of(
                  "import.parts", String.join(", ", files.stream().map(TextRows::name).toList()))));
    } else if (files.size() == 1) {
      LabelledMatrix.read(files.getFirst(), layout, table, problems);
    }
  }
}
