package org.ayni.planning.recipes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.files.Nearest;

/// The codes of one file in the order they stand there, and the lines they stand in.
final class Codes {

  private final String what;
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private boolean known = true;

  /// @param what as told of an unknown code, such as `a product of products.csv`
  Codes(String what) {
    this.what = what;
  }

  /// The file could not be read: nothing is known of its codes, so none is called unknown.
  void unreadable() {
    known = false;
  }

  int size() {
    return indices.size();
  }

  boolean has(String code) {
    return indices.containsKey(code);
  }

  /// Takes the code of a row in.
  ///
  /// @return the code, made harmless where it is wrong; then a problem was added
  String add(RecipeRow row, String column) {
    String code = row.text(column, "a short code");
    String taken = code;
    if (!code.isEmpty() && !code.matches("[^@:,;\"#\\s][^@:,;\"\\s]*")) {
      row.problem(
          column, "'" + code + "'", "a code without blanks and @ : , ; \" and no # in front", "");
    } else if (lines.containsKey(code)) {
      row.problem(
          column,
          "'" + code + "' again",
          "each code once; it stands in line " + lines.get(code),
          "");
    }
    if (code.isEmpty() || indices.containsKey(code)) {
      taken = "?" + indices.size();
    }
    indices.put(taken, indices.size());
    lines.put(taken, row.line());
    return taken;
  }

  /// Position of the code in a cell; −1, with a problem where that is one, when there is none.
  int find(RecipeRow row, String column) {
    String code = row.text(column, what);
    return code.isEmpty() ? -1 : find(row, column, code);
  }

  private int find(RecipeRow row, String column, String code) {
    Integer index = indices.get(code);
    if (index == null && known) {
      row.problem(column, "'" + code + "'", what, Nearest.advice(code, indices.keySet()));
    }
    return index == null ? -1 : index;
  }

  /// Position of a code; −1 when it is not known.
  int indexOf(String code) {
    return indices.getOrDefault(code, -1);
  }

  boolean isKnown() {
    return known;
  }
}
