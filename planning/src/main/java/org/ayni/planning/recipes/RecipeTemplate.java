package org.ayni.planning.recipes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvOutput;
import org.ayni.files.InputFolder;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Spreadsheet;
import org.ayni.files.SpreadsheetOutput;
import org.ayni.files.SpreadsheetOutput.Sheet;
import org.ayni.files.WholeFile;
import org.ayni.files.WholeFolder;
import org.ayni.planning.recipes.RecipeFile.Column;

/// Tables to fill in: column names, a remark that says what goes into each column, and below it
/// nothing, or the rows of an example.
public final class RecipeTemplate {

  private static final String NOTE = "note";

  private RecipeTemplate() {}

  /// Writes a workbook where the name ends in `.xlsx`, else a folder of CSV files.
  ///
  /// @param like recipes whose rows are taken over
  /// @throws BadInputException when it cannot be written, or something else stands there
  public static void write(Path target, Optional<InputFolder> like) {
    List<Sheet> sheets = sheets(like);
    if (Spreadsheet.isCalledSo(target)) {
      if (Files.exists(target)) {
        throw new BadInputException(
            Problem.ofFile(
                target.toString(),
                "is there already, and somebody may have filled it in",
                "the name of a new file",
                "Choose another name, or move it away. Nothing was written."));
      }
      WholeFile.write(target, out -> SpreadsheetOutput.write(out, sheets));
      return;
    }
    try (WholeFolder folder = WholeFolder.begin(target, RecipeFile.TECHNIQUES.fileName())) {
      for (Sheet sheet : sheets) {
        folder.write(sheet.name() + ".csv", out -> out.write(csv(sheet)));
      }
      folder.commit();
    }
  }

  private static List<Sheet> sheets(Optional<InputFolder> like) {
    Problems problems = new Problems();
    List<Sheet> sheets =
        Arrays.stream(RecipeFile.values())
            .filter(file -> file != RecipeFile.WISHES)
            .map(file ->
                like.filter(folder -> folder.holds(file.fileName()))
                    .flatMap(folder -> CsvInput.open(folder.file(file.fileName()), problems))
                    .map(csv -> filled(file, csv))
                    .orElseGet(() -> empty(file)))
            .toList();
    problems.throwIfAny();
    return sheets;
  }

  private static Sheet filled(RecipeFile file, CsvInput csv) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(remark(file, csv.columns()));
    csv.forEachRow(row -> {
      if (!row.textOrBlank(0).startsWith("#")) {
        rows.add(row.cells());
      }
    });
    return new Sheet(file.sheetName(), csv.columns(), rows);
  }

  private static Sheet empty(RecipeFile file) {
    List<String> columns = new ArrayList<>(file.columns().stream().map(Column::name).toList());
    columns.add(NOTE);
    List<List<String>> rows = new ArrayList<>();
    rows.add(remark(file, columns));
    if (file == RecipeFile.SETTINGS) {
      for (RecipeSetting setting : RecipeSetting.values()) {
        rows.add(List.of(setting.code(), setting.usual(), setting.text()));
      }
    }
    return new Sheet(file.sheetName(), columns, rows);
  }

  private static List<String> remark(RecipeFile file, List<String> columns) {
    List<String> texts = new ArrayList<>();
    for (String column : columns) {
      String stem = column.startsWith("name_") ? "name" : column;
      String text =
          file.columns().stream()
              .filter(c -> c.name().equals(stem))
              .map(Column::text)
              .findFirst()
              .orElse("any remark");
      texts.add(texts.isEmpty() ? "# " + text : text);
    }
    return texts;
  }

  private static byte[] csv(Sheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvOutput csv = CsvOutput.to(out, sheet.columns())) {
      for (List<String> row : sheet.rows()) {
        row.forEach(csv::add);
        csv.endRow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
