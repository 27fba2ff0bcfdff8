package org.ayni.files;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// YAML 1.2 documents as people write them by hand: what JSON can say, in fewer signs, with
/// comments. Read with the place of every problem; a JSON document is one too. Thread-safe.
///
/// Anchors and aliases are refused: a file of a few of them can stand for more than fits into any
/// memory. Tags make no objects of other kinds.
public final class Yaml {

  private static final int MOST_CHARACTERS = 1 << 22;

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .loadSettings(
                      LoadSettings.builder()
                          .setCodePointLimit(MOST_CHARACTERS)
                          .setAllowDuplicateKeys(false)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Yaml() {}

  /// The whole document; empty when it is no YAML, a problem with its line was then added.
  public static Optional<JsonValue> read(InputFile file, Problems problems) {
    return file.utf8(problems).flatMap(bytes -> read(file, bytes, problems));
  }

  private static Optional<JsonValue> read(InputFile file, byte[] bytes, Problems problems) {
    try {
      Optional<Problem> alias = alias(file, bytes);
      if (alias.isPresent()) {
        problems.add(alias.get());
        return Optional.empty();
      }
      JsonNode root = MAPPER.readTree(bytes);
      if (root.isMissingNode() || root.isNull()) {
        problems.add(
            Problem.ofFile(
                file.name(), "an empty file", "a YAML document", "", Said.of("text.empty")));
        return Optional.empty();
      }
      JsonDocument document =
          new JsonDocument(file.name(), () -> MAPPER.createParser(bytes), problems);
      return Optional.of(new JsonValue(document, "", root));
    } catch (JacksonException e) {
      problems.add(
          new Problem(
              file.name(),
              line(e.getLocation()),
              "",
              "no YAML: " + Json.firstLine(String.valueOf(e.getOriginalMessage())),
              "a YAML document (version 1.2)",
              "Indent with blanks, never with tabs, and leave one after each colon.",
              Said.of("yaml.none")));
      return Optional.empty();
    }
  }

  /// A document that reads back as it was: texts in quotation marks, numbers bit for bit, a line
  /// feed at the end.
  ///
  /// @param value of maps, lists, texts and finite numbers
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// What stands for something written elsewhere, if anything does.
  private static Optional<Problem> alias(InputFile file, byte[] bytes) {
    try (YAMLParser parser = (YAMLParser) MAPPER.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
          return Optional.of(
              new Problem(
                  file.name(),
                  line(parser.currentTokenLocation()),
                  "",
                  parser.isCurrentAlias()
                      ? "an alias '*" + parser.getString() + "'"
                      : "an anchor '&" + parser.getObjectId() + "'",
                  "the value itself",
                  "Write it out.",
                  Said.of("yaml.alias")));
        }
      }
      return Optional.empty();
    }
  }

  private static int line(TokenStreamLocation place) {
    return place == null ? 0 : Math.max(0, place.getLineNr());
  }
}
