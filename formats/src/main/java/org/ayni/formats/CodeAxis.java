package org.ayni.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ayni.files.CsvRow;
import org.ayni.files.Nearest;
import org.ayni.files.Said;

/// The codes that rows or columns of several tables of a package stand for: its industries, or its
/// products. Remembers of which of them a figure could not be read. Not thread-safe.
final class CodeAxis {

  private final String each;
  private final String file;
  private final List<String> codes;
  private final Map<String, Integer> index = new HashMap<>();
  private final Set<String> damaged = new HashSet<>();

  /// @param each what one of them is, with its article: `an industry`
  /// @param file that lists them
  CodeAxis(String each, String file, List<String> codes) {
    this.each = each;
    this.file = file;
    this.codes = List.copyOf(codes);
    for (int i = 0; i < codes.size(); i++) {
      index.put(codes.get(i), i);
    }
  }

  List<String> codes() {
    return codes;
  }

  int size() {
    return codes.size();
  }

  /// Without its article.
  String noun() {
    return each.substring(each.indexOf(' ') + 1);
  }

  /// Position of a code; empty, with a problem, when there is none of this code.
  Optional<Integer> find(CsvRow row, String column, String code) {
    Integer position = index.get(code);
    if (position == null && !code.isEmpty()) {
      row.problem(column, "'" + code + "'", inWords(), near(code), Said.of("import.code", code));
    }
    return Optional.ofNullable(position);
  }

  /// Position of a code that is known.
  int position(String code) {
    return Objects.requireNonNull(index.get(code), code);
  }

  boolean knows(String code) {
    return index.containsKey(code);
  }

  /// What an unknown code is answered with.
  String inWords() {
    return "the code of " + each + " in " + file;
  }

  String near(String code) {
    return Nearest.advice(code, index.keySet());
  }

  /// Remembers that a figure of this code could not be read, so that what follows from it is not
  /// told as a further problem.
  void damage(String code) {
    damaged.add(code);
  }

  boolean isDamaged(String code) {
    return damaged.contains(code);
  }

  boolean isDamaged() {
    return !damaged.isEmpty();
  }
}
