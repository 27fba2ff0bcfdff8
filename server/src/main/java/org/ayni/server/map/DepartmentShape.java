package org.ayni.server.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The outline of a department of Colombia.
///
/// From the package `@svg-maps/colombia` 2.0.0 by Victor Cazanave, after MapSVG, under CC BY 4.0.
/// Changed: codes of the DIVIPOLA, corners rounded to half a unit, larger areas first, and San
/// Andrés seven times as large and moved: at its size it could not be seen. A map to look at; it
/// has no projection to measure by.
///
/// @param code of the DIVIPOLA, two digits
/// @param path as SVG draws it, in the box of [#BOX]
public record DepartmentShape(String code, String path) {

  /// What is drawn in: left, top, width, height.
  public static final String BOX = "0 0 1226 1388";

  private static final String FILE = "colombia-departments.csv";

  private static final List<DepartmentShape> ALL = read();

  /// All 33, in the order in which they are drawn: Bogotá lies within Cundinamarca.
  public static List<DepartmentShape> all() {
    return ALL;
  }

  private static List<DepartmentShape> read() {
    try (InputStream in = DepartmentShape.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .map(parts -> new DepartmentShape(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
