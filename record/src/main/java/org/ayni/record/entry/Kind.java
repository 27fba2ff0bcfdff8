package org.ayni.record.entry;

import java.util.ArrayList;
import java.util.List;
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
    // Plain loops: a record has a million bodies.
    for (Field field : fields) {
      Value value = body.fields().get(field.name());
      if (value == null) {
        if (field.required()) {
          findings.add(wrong("no field '" + field.name() + "'", field.type().words()));
        }
      } else if (!field.type().holds(value)) {
        findings.add(wrong("'" + field.name() + "' is " + shown(value), field.type().words()));
      }
    }
    for (String name : body.fields().keySet()) {
      if (!has(name)) {
        findings.add(
            wrong(
                "the unknown field '" + name + "'",
                String.join(", ", fields.stream().map(Field::name).toList())));
      }
    }
    return findings;
  }

  private boolean has(String name) {
    for (Field field : fields) {
      if (field.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Finding wrong(String found, String expected) {
    return Finding.of("", code + ": " + found, expected, "");
  }

  private static String shown(Value value) {
    String text = value.json();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
