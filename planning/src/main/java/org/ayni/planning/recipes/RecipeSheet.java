package org.ayni.planning.recipes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ayni.files.CsvInput;
import org.ayni.files.InputFolder;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.planning.recipes.RecipeFile.Column;

/// One of the files, with the columns it should have. Rows whose first cell begins with `#` are
/// remarks.
final class RecipeSheet {

  private static final String NAME = "name";
  private static final String NOTE = "note";

  private final CsvInput csv;

  private RecipeSheet(CsvInput csv) {
    this.csv = csv;
  }

  /// Empty when it is not there or cannot be read; problems were added where that is one.
  static Optional<RecipeSheet> open(RecipeFile file, InputFolder folder, Problems problems) {
    if (!folder.holds(file.fileName())) {
      if (file.required()) {
        problems.add(
            Problem.ofFile(
                file.fileName(),
                "there is no such file in " + folder.name(),
                "a table with the columns " + String.join(", ", names(file, true)),
                "'ayni recipes --template' writes one to fill in."));
      }
      return Optional.empty();
    }
    Optional<CsvInput> csv = CsvInput.open(folder.file(file.fileName()), problems);
    if (csv.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = csv.get().require(names(file, true).toArray(String[]::new));
    List<String> known = names(file, false);
    for (String column : csv.get().columns()) {
      if (!column.isEmpty() && !isKnown(column, known)) {
        whole = false;
        problems.add(
            new Problem(
                file.fileName(),
                csv.get().headerLine(),
                column,
                "a column that nothing reads",
                "only " + String.join(", ", known) + ", " + NOTE,
                Nearest.to(column, known)
                    .map(near -> "Maybe '" + near + "' is meant.")
                    .orElse("Remarks go into a column '" + NOTE + "'.")));
      }
    }
    return whole ? csv.map(RecipeSheet::new) : Optional.empty();
  }

  private static List<String> names(RecipeFile file, boolean requiredOnly) {
    return file.columns().stream()
        .filter(column -> column.required() || !requiredOnly)
        .map(Column::name)
        .toList();
  }

  private static boolean isKnown(String column, List<String> known) {
    return known.contains(column)
        || column.equals(NOTE)
        || (known.contains(NAME) && column.matches(NAME + "_[a-z]{2,3}"));
  }

  void forEachRow(Consumer<RecipeRow> consumer) {
    List<String> languages =
        csv.columns().stream()
            .filter(column -> column.matches(NAME + "_[a-z]{2,3}"))
            .map(column -> column.substring(NAME.length() + 1))
            .toList();
    csv.forEachRow(row -> {
      if (!row.textOrBlank(0).startsWith("#")) {
        consumer.accept(new RecipeRow(csv.fileName(), row, languages));
      }
    });
  }
}
