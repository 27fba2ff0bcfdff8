package org.ayni.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The complete example of `docs/economy-format.md`, taken from that page, so that the page stays
/// true.
final class ExamplePackage {

  private static final Path PAGE = Path.of("..", "docs", "economy-format.md");
  private static final Pattern BLOCK =
      Pattern.compile("`([a-z-]+\\.(?:csv|json))`\\n\\n```[a-z]+\\n(.*?)```", Pattern.DOTALL);

  private final Map<String, String> files = new LinkedHashMap<>();

  ExamplePackage() {
    try {
      Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
      while (blocks.find()) {
        files.put(blocks.group(1), blocks.group(2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Changes a piece of text that must occur in a file.
  ExamplePackage replace(String file, String piece, String by) {
    String text = files.getOrDefault(file, "");
    if (!text.contains(piece)) {
      throw new IllegalArgumentException(file + " holds no '" + piece + "'");
    }
    files.put(file, text.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(by)));
    return this;
  }

  ExamplePackage remove(String file) {
    files.remove(file);
    return this;
  }

  Path writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
