package org.ayni.record.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.canonical.Value;

/// A kind of entry in one version of its schema.
///
/// @param code such as `ballot-cast`
/// @param schema version, from 1
/// @param meaning one sentence
/// @param fields what the body may hold, and nothing else
public record Kind(String code, int schema, String meaning, List<Field> fields) {

  /// A field of the body.
  ///
  /// @param required whether it must be there
  public record Field(String name, FieldType type, boolean required) {}

  public Kind {
    fields = List.copyOf(fields);
  }

  /// Everything wrong with a body, references aside.
  public List<Finding> check(Value.Fields body) {
    List<Finding> findings = new ArrayList<>();
    for (Field field : fields) {
      Optional<Value> value = Optional.ofNullable(body.fields().get(field.name()));
      if (value.isEmpty() && field.required()) {
        findings.add(wrong("no field '" + field.name() + "'", field.type().words()));
      }
      value
          .filter(v -> !field.type().holds(v))
          .ifPresent(v ->
              findings.add(wrong("'" + field.name() + "' is " + shown(v), field.type().words())));
    }
    for (String name : body.fields().keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        findings.add(
            wrong(
                "the unknown field '" + name + "'",
                String.join(", ", fields.stream().map(Field::name).toList())));
      }
    }
    return findings;
  }

  private Finding wrong(String found, String expected) {
    return Finding.of("", code + ": " + found, expected, "");
  }

  private static String shown(Value value) {
    String text = value.json();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
