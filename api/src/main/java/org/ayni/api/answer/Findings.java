package org.ayni.api.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All tables of a page.
///
/// @param title of the page
public record Findings(String title, List<Sheet> tables) {

  /// A table.
  ///
  /// @param id of its figure
  /// @param caption what it shows, with unit and year
  /// @param columns headings, the first over the names of the rows
  /// @param source unit, year and publisher
  /// @param notes what was assumed
  public record Sheet(
      String id,
      String caption,
      List<String> columns,
      List<Row> rows,
      String source,
      List<String> notes) {
    public Sheet {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /// A row.
  ///
  /// @param code by which other tables name it too; empty for none
  /// @param cells as many as columns after the first
  /// @param total whether it sums up the others
  public record Row(String code, String name, List<Cell> cells, boolean total) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A cell.
  ///
  /// @param number exact; null where it is a text
  /// @param text as people read it
  public record Cell(@Nullable Double number, String text) {}

  public Findings {
    tables = List.copyOf(tables);
  }
}
