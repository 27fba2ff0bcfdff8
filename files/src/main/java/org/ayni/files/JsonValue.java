package org.ayni.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One value of a JSON document that knows where it stands. Asked for something it is not, it adds
/// a problem with file, line and field and answers with something empty, so that reading goes on.
public final class JsonValue {

  private final JsonDocument document;
  private final String pointer;
  private final JsonNode node;

  JsonValue(JsonDocument document, String pointer, JsonNode node) {
    this.document = document;
    this.pointer = pointer;
    this.node = node;
  }

  /// A field that must be there. When it is not, a problem is added, and the value returned answers
  /// everything with something empty and no further problem.
  public JsonValue required(String field) {
    Optional<JsonValue> value = optional(field);
    if (value.isEmpty() && !node.isMissingNode()) {
      document.add(pointer, "no field '" + field + "'", "one", "", Said.of("field.missing", field));
    }
    return value.orElseGet(() -> child(field, MissingNode.getInstance()));
  }

  /// A field that may be missing or null.
  public Optional<JsonValue> optional(String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(child(field, value));
  }

  private JsonValue child(String key, JsonNode value) {
    String escaped = key.replace("~", "~0").replace("/", "~1");
    return new JsonValue(document, pointer + "/" + escaped, value);
  }

  /// The text of a string; empty, with a problem, when it is none or blank.
  public String text() {
    if (node.isString() && !node.stringValue().isBlank()) {
      return node.stringValue().strip();
    }
    wrong("a text", shown -> Said.of("field.text", shown));
    return "";
  }

  /// The text of a string that may be empty; empty, with a problem, when it is none.
  public String textOrEmpty() {
    if (node.isString()) {
      return node.stringValue().strip();
    }
    wrong("a text", shown -> Said.of("field.text", shown));
    return "";
  }

  /// @return finite; NaN, with a problem, when it is no number
  public double number() {
    if (node.isNumber() && Double.isFinite(node.doubleValue())) {
      return node.doubleValue();
    }
    wrong("a number", shown -> Said.of("field.number", shown));
    return Double.NaN;
  }

  /// A whole number in a range; the smallest, with a problem, when it is none.
  public int wholeNumber(int smallest, int largest) {
    if (node.isNumber()) {
      double value = node.doubleValue();
      if (value == Math.rint(value) && value >= smallest && value <= largest) {
        return (int) value;
      }
    }
    wrong(
        "a whole number from " + smallest + " to " + largest,
        shown -> Said.of("field.whole", shown, smallest, largest));
    return smallest;
  }

  /// True or false; false, with a problem, when it is neither.
  public boolean isTrue() {
    if (!node.isBoolean()) {
      wrong("true or false", shown -> Said.of("field.truth", shown));
    }
    return node.isBoolean() && node.booleanValue();
  }

  /// The items of a list.
  public List<JsonValue> items() {
    List<JsonValue> items = new ArrayList<>();
    if (node.isArray()) {
      node.values().forEach(item -> items.add(child(Integer.toString(items.size()), item)));
    } else {
      wrong("a list", shown -> Said.of("field.list", shown));
    }
    return items;
  }

  /// The fields of an object, in the order of the document.
  public Map<String, JsonValue> fields() {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    if (node.isObject()) {
      node.properties().forEach(e -> fields.put(e.getKey(), child(e.getKey(), e.getValue())));
    } else {
      wrong("an object", shown -> Said.of("field.object", shown));
    }
    return fields;
  }

  /// Adds a problem for each field that is none of these.
  public void allowOnly(List<String> known) {
    for (String field : node.propertyNames()) {
      if (!known.contains(field)) {
        child(field, node)
            .problem(
                "an unknown field",
                "one of " + String.join(", ", known),
                Nearest.advice(field, known),
                Said.of("field.unknown", String.join(", ", known)));
      }
    }
  }

  /// Whether it is a list, an object or text, without a problem when it is not.
  public boolean isList() {
    return node.isArray();
  }

  /// See [#isList].
  public boolean isObject() {
    return node.isObject();
  }

  /// See [#isList].
  public boolean isText() {
    return node.isString();
  }

  /// The number, without a problem when it is none.
  public OptionalDouble numberIfAny() {
    return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
  }

  /// Adds a problem with this value that only the command line meets.
  public void problem(String found, String expected, String advice) {
    problem(found, expected, advice, Said.NOTHING);
  }

  /// Adds a problem with this value.
  public void problem(String found, String expected, String advice, Said said) {
    document.add(pointer, found, expected, advice, said);
  }

  private void wrong(String expected, Function<String, Said> said) {
    if (!node.isMissingNode()) {
      String found =
          node.isContainer() ? (node.isArray() ? "a list" : "an object") : node.toString();
      String shown = node.isContainer() ? (node.isArray() ? "[…]" : "{…}") : node.toString();
      document.add(pointer, found, expected, "", said.apply(shown));
    }
  }
}
