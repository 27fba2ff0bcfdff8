package org.ayni.councils.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Colombia's departments and municipalities by the codes of the DIVIPOLA (DANE, *Codificación de
/// la División Político-Administrativa de Colombia*, June 2026): 32 departments and Bogotá, D.C.,
/// which counts as one there; 1,103 municipalities, 18 areas that belong to none, and the island of
/// San Andrés. The first two digits of a municipality's five are its department's.
///
/// From a public copy of DANE's file of June 2026, whose totals are those that DANE states in it,
/// compared code by code and name by name with an older public copy. They differ in what has
/// changed since: two new municipalities (27493, 94343) and two official names (54001, 76001). Not
/// compared with DANE's own file.
public final class Colombia {

  /// Code of the country (ISO 3166-1).
  public static final String COUNTRY = "co";

  private static final String MUNICIPALITIES = "divipola-2026-06.csv";

  private static final List<String> DEPARTMENTS =
      List.of(
          "05 Antioquia",
          "08 Atlántico",
          "11 Bogotá, D.C.",
          "13 Bolívar",
          "15 Boyacá",
          "17 Caldas",
          "18 Caquetá",
          "19 Cauca",
          "20 Cesar",
          "23 Córdoba",
          "25 Cundinamarca",
          "27 Chocó",
          "41 Huila",
          "44 La Guajira",
          "47 Magdalena",
          "50 Meta",
          "52 Nariño",
          "54 Norte de Santander",
          "63 Quindío",
          "66 Risaralda",
          "68 Santander",
          "70 Sucre",
          "73 Tolima",
          "76 Valle del Cauca",
          "81 Arauca",
          "85 Casanare",
          "86 Putumayo",
          "88 Archipiélago de San Andrés, Providencia y Santa Catalina",
          "91 Amazonas",
          "94 Guainía",
          "95 Guaviare",
          "97 Vaupés",
          "99 Vichada");

  private Colombia() {}

  /// The country and its 33 departments.
  public static List<Territory> territories() {
    List<Territory> territories = new ArrayList<>();
    territories.add(new Territory(COUNTRY, "Colombia", ""));
    for (String department : DEPARTMENTS) {
      territories.add(new Territory(department.substring(0, 2), department.substring(3), COUNTRY));
    }
    return List.copyOf(territories);
  }

  /// What lies right below the departments, in the order of the codes: municipalities, areas that
  /// belong to none, and an island.
  public static List<Municipality> municipalities() {
    List<Municipality> municipalities = new ArrayList<>();
    try (InputStream in = Colombia.class.getResourceAsStream(MUNICIPALITIES)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + MUNICIPALITIES);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().skip(1).map(Municipality::of).forEach(municipalities::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(municipalities);
  }
}
