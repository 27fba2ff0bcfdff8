package org.ayni.files;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON documents (RFC 8259): read with the place of every problem, written with keys in the order
/// they were put in. Thread-safe.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private Json() {}

  /// The whole document; empty when it is no JSON, a problem with its line was then added.
  public static Optional<JsonValue> read(InputFile file, Problems problems) {
    return file.utf8(problems).flatMap(bytes -> read(file, bytes, problems));
  }

  private static Optional<JsonValue> read(InputFile file, byte[] bytes, Problems problems) {
    try {
      JsonNode root = MAPPER.readTree(bytes);
      if (root.isMissingNode()) {
        problems.add(
            Problem.ofFile(
                file.name(), "an empty file", "a JSON document", "", Said.of("text.empty")));
        return Optional.empty();
      }
      return Optional.of(
          new JsonValue(new JsonDocument(file.name(), () -> parser(bytes), problems), "", root));
    } catch (JacksonException e) {
      var place = e.getLocation();
      boolean cut = String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input");
      problems.add(
          new Problem(
              file.name(),
              place == null ? 0 : Math.max(0, place.getLineNr()),
              "",
              cut
                  ? "the document ends too early"
                  : "no JSON"
                      + (place == null ? "" : " at character " + place.getColumnNr())
                      + ": "
                      + firstLine(String.valueOf(e.getOriginalMessage())),
              "a JSON document (RFC 8259)",
              cut ? "It was cut off: copy or download it again." : "",
              Said.of(cut ? "json.cut" : "json.none")));
      return Optional.empty();
    }
  }

  static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static JsonParser parser(byte[] bytes) {
    return MAPPER.createParser(bytes);
  }

  /// An empty object to put fields into; they stay in that order.
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// An empty list to add to.
  public static ArrayNode list() {
    return MAPPER.createArrayNode();
  }

  /// Records, maps, lists and values as a tree; fields in their declared order.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// A document that this program wrote itself.
  ///
  /// @throws JacksonException when it is none
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  /// As text with two blanks of indent, line feeds, and one at the end. Numbers read back bit for
  /// bit.
  ///
  /// @param value a [JsonNode] or anything [#tree] takes
  /// @throws IllegalArgumentException when it holds NaN or an infinite number, which JSON has not
  public static String text(Object value) {
    JsonNode tree = value instanceof JsonNode node ? node : tree(value);
    refuseNonFinite("", tree);
    return MAPPER.writer().with(PRINTER).writeValueAsString(tree) + "\n";
  }

  private static void refuseNonFinite(String path, JsonNode node) {
    if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
      throw new IllegalArgumentException(
          "JSON field '" + path + "' is " + node + "; expected a finite number");
    }
    node.properties().forEach(e -> refuseNonFinite(path + "." + e.getKey(), e.getValue()));
    if (node.isArray()) {
      node.values().forEach(item -> refuseNonFinite(path + "[]", item));
    }
  }
}
