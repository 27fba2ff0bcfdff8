package org.ayni.councils.tree;

/// Something below a department.
///
/// @param territory under its department
/// @param kind `municipality`, `non-municipalised-area` or `island`, as DANE distinguishes them
public record Municipality(Territory territory, String kind) {

  /// A line: code, kind, name, which may hold commas.
  static Municipality of(String line) {
    String[] parts = line.split(",", 3);
    return new Municipality(new Territory(parts[0], parts[2], parts[0].substring(0, 2)), parts[1]);
  }
}
