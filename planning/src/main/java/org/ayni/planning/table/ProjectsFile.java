package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.economy.Names;
import org.ayni.files.JsonValue;
import org.ayni.files.Said;

/// Projects as they stand in a file of goals, by code; amounts by year from the first:
///
///     "projects": { "school": { "names": { "en": "A school" },
///         "products": { "F": [120, 80] }, "labour": [300, 250], "foreign": [5] } }
final class ProjectsFile {

  /// Nobody votes on more at once; a bound on what a file can ask for.
  private static final int MOST = 1000;

  private static final List<String> FIELDS = List.of("names", "products", "labour", "foreign");

  private ProjectsFile() {}

  static List<Project> read(JsonValue value) {
    Map<String, JsonValue> fields = value.fields();
    if (fields.size() > MOST) {
      value.problem(
          fields.size() + " projects",
          "at most " + MOST,
          "",
          Said.of("project.many", fields.size(), MOST));
      return List.of();
    }
    List<Project> projects = new ArrayList<>();
    fields.forEach((code, one) -> projects.add(project(code, one)));
    return projects;
  }

  private static Project project(String code, JsonValue value) {
    value.fields();
    value.allowOnly(FIELDS);
    Map<String, List<Double>> products = new LinkedHashMap<>();
    value
        .optional("products")
        .ifPresent(
            all -> all.fields().forEach((product, years) -> products.put(product, series(years))));
    return new Project(
        code,
        value.optional("names").map(names -> names(code, names)).orElse(Names.of(code)),
        products,
        value.optional("labour").map(ProjectsFile::series).orElse(List.of()),
        value.optional("foreign").map(ProjectsFile::series).orElse(List.of()));
  }

  private static Names names(String code, JsonValue value) {
    Map<String, String> names = new LinkedHashMap<>();
    value.fields().forEach((language, name) -> names.put(language, name.text()));
    return names.isEmpty() ? Names.of(code) : new Names(names);
  }

  private static List<Double> series(JsonValue value) {
    return value.items().stream().map(JsonValue::number).toList();
  }

  static Map<String, Object> fields(List<Project> projects) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Project project : projects) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("names", new TreeMap<>(project.names().byLanguage()));
      fields.put("products", project.products());
      fields.put("labour", project.labour());
      fields.put("foreign", project.foreign());
      all.put(project.code(), fields);
    }
    return all;
  }
}
