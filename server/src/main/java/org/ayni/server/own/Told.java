package org.ayni.server.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.files.CsvGrid;
import org.ayni.files.Problem;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;
import org.ayni.server.web.Address;

/// A problem of an economy, with the way to its cell.
///
/// @param where file, row and column in words
/// @param what was found, was expected, and can be tried
/// @param address of its cell; empty where it has none
public record Told(String where, String what, String address) {

  /// @param files of the economy, by name
  /// @param here address of its page
  static List<Told> of(
      List<Problem> problems, Map<String, byte[]> files, Address here, Words words) {
    Map<String, CsvGrid> grids = new HashMap<>();
    List<Told> told = new ArrayList<>();
    for (Problem problem : problems) {
      boolean inSheet = problem.row() > 0 && files.containsKey(problem.file());
      String address =
          inSheet
              ? cell(
                  problem,
                  grids.computeIfAbsent(problem.file(), file -> CsvGrid.of(files.get(file))),
                  here)
              : "";
      told.add(new Told(ProblemWords.where(problem), ProblemWords.what(problem, words), address));
    }
    return told;
  }

  private static String cell(Problem problem, CsvGrid grid, Address here) {
    List<Long> lines = grid.rows().stream().map(CsvGrid.Row::line).toList();
    // The row of the names is always shown.
    int row = Math.max(0, lines.indexOf((long) problem.row()) - 1);
    int column = Math.max(1, grid.column(problem.column()));
    return SheetView.window(here, problem.file(), row, column).toString();
  }
}
