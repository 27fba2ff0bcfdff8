package org.ayni.files;

import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What all values of one document share.
final class JsonDocument {

  private final String file;
  private final Supplier<JsonParser> again;
  private final Problems problems;

  /// @param again walks the document from its beginning
  JsonDocument(String file, Supplier<JsonParser> again, Problems problems) {
    this.file = file;
    this.again = again;
    this.problems = problems;
  }

  void add(String pointer, String found, String expected, String advice, Said said) {
    problems.add(
        new Problem(file, lineOf(pointer), readable(pointer), found, expected, advice, said));
  }

  /// 1-based line where the value starts. The document is walked again for it: that happens only
  /// when there is something to complain of, and spares a line number in every node.
  private int lineOf(String pointer) {
    try (JsonParser parser = again.get()) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean starts =
            token != JsonToken.PROPERTY_NAME
                && token != JsonToken.END_OBJECT
                && token != JsonToken.END_ARRAY;
        boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        var context = parser.streamReadContext();
        if (starts && opens) {
          context = Objects.requireNonNull(context.getParent());
        }
        if (starts && context.pathAsPointer().toString().equals(pointer)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
    }
    return 0;
  }

  /// `/resources/2/path` as `resources[2].path`.
  private static String readable(String pointer) {
    StringBuilder text = new StringBuilder();
    for (String part : pointer.split("/", -1)) {
      if (part.matches("[0-9]+")) {
        text.append('[').append(part).append(']');
      } else if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : ".").append(part.replace("~1", "/").replace("~0", "~"));
      }
    }
    return text.toString();
  }
}
