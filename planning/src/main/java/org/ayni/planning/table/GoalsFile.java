package org.ayni.planning.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Problems;

/// Goals as a JSON file, every field optional:
///
///     { "years": 5, "objective": "welfare",
///       "weights": { "food": 20, "health": 15 }, "floors": { "food": 1.0 },
///       "assumptions": { "pace": 0.06 }, "exportCuts": { "USA": 0.5 } }
///
/// Projects: see [ProjectsFile]. Several objectives in lexicographic order: `"objective": "fulfil,least-labour"`.
public final class GoalsFile {

  private static final List<String> FIELDS =
      List.of("years", "objective", "weights", "floors", "assumptions", "exportCuts", "projects");

  private GoalsFile() {}

  /// @throws BadInputException with every problem of the file; whether needs and partners exist is
  ///   found out when the goals meet an economy
  public static Goals read(InputFile file) {
    Problems problems = new Problems();
    Optional<JsonValue> root = Json.read(file, problems);
    Goals goals = root.map(GoalsFile::goals).orElse(Goals.standard());
    problems.throwIfAny();
    return goals;
  }

  private static Goals goals(JsonValue root) {
    root.fields();
    root.allowOnly(FIELDS);
    Goals standard = Goals.standard();
    return new Goals(
        root.optional("years")
            .map(v -> v.wholeNumber(1, Goals.MOST_YEARS))
            .orElse(standard.years()),
        root.optional("objective").map(GoalsFile::objectives).orElse(standard.objectives()),
        numbers(root, "weights"),
        numbers(root, "floors"),
        numbers(root, "assumptions"),
        numbers(root, "exportCuts"),
        root.optional("projects").map(ProjectsFile::read).orElse(List.of()));
  }

  private static List<Goals.Kind> objectives(JsonValue value) {
    String text = value.text();
    List<Goals.Kind> kinds =
        text.isEmpty()
            ? List.of()
            : Goals.Kind.order(
                text,
                wrong ->
                    value.problem(wrong.found(), wrong.expected(), wrong.advice(), wrong.said()));
    return kinds.isEmpty() ? Goals.standard().objectives() : kinds;
  }

  private static Map<String, Double> numbers(JsonValue root, String field) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    root.optional(field)
        .ifPresent(
            object -> object.fields().forEach((key, value) -> numbers.put(key, value.number())));
    return numbers;
  }

  /// The goals as such a file, all fields written.
  public static String text(Goals goals) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("years", goals.years());
    fields.put(
        "objective",
        goals.objectives().stream().map(Goals.Kind::code).collect(Collectors.joining(",")));
    fields.put("weights", goals.weights());
    fields.put("floors", goals.floors());
    fields.put("assumptions", goals.assumptions());
    fields.put("exportCuts", goals.exportCuts());
    fields.put("projects", ProjectsFile.fields(goals.projects()));
    return Json.text(fields);
  }
}
