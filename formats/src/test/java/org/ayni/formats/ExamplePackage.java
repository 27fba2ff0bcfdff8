package org.ayni.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A complete example of a page of the docs, taken from that page, so that the page stays true.
final class ExamplePackage {

  private static final Pattern BLOCK =
      Pattern.compile("`([a-z-]+\\.(?:csv|json))`\\n\\n```[a-z]+\\n(.*?)```", Pattern.DOTALL);

  private final Map<String, String> files = new LinkedHashMap<>();

  /// That of `docs/economy-format.md`.
  ExamplePackage() {
    this("economy-format.md");
  }

  /// That of `docs/supply-use-format.md`.
  static ExamplePackage supplyUse() {
    return new ExamplePackage("supply-use-format.md");
  }

  private ExamplePackage(String page) {
    try {
      Matcher blocks = BLOCK.matcher(Files.readString(Path.of("..", "docs", page)));
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
