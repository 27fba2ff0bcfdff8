package org.ayni.analysis.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one publication prints: its source, and named blocks of numbers. Immutable.
///
/// The form of the files beside this class: lines `key: text` (`source` always), then blocks that
/// begin with `[name]` and hold a row of numbers a line; blank lines and lines beginning with `#`
/// say nothing.
public final class Figures {

  private static final String SUFFIX = ".txt";

  private final String name;
  private final Map<String, String> texts;
  private final Map<String, PrintedNumbers> blocks;

  private Figures(String name, Map<String, String> texts, Map<String, PrintedNumbers> blocks) {
    this.name = name;
    this.texts = texts;
    this.blocks = blocks;
  }

  /// Reads one of the files that come with this class.
  ///
  /// @param name such as `miller-blair-2-3`
  /// @throws IllegalArgumentException when there is no such file or it is not of the form
  public static Figures of(String name) {
    try (InputStream in = Figures.class.getResourceAsStream(name + SUFFIX)) {
      if (in == null) {
        throw new IllegalArgumentException("no published figures '" + name + "'");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From text of the form above.
  ///
  /// @param name told in errors
  public static Figures parse(String name, String text) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    String block = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        block = line.substring(1, line.length() - 1);
        if (rows.putIfAbsent(block, new ArrayList<>()) != null) {
          throw new IllegalArgumentException(name + ": two blocks [" + block + "]");
        }
      } else if (block.isEmpty()) {
        int colon = line.indexOf(':');
        if (colon < 1) {
          throw new IllegalArgumentException(
              name + ": '" + line + "' before the first block; expected 'key: text'");
        }
        texts.put(line.substring(0, colon), line.substring(colon + 1).strip());
      } else {
        rows.getOrDefault(block, new ArrayList<>()).add(line);
      }
    }
    Map<String, PrintedNumbers> blocks = new LinkedHashMap<>();
    rows.forEach((key, lines) -> blocks.put(key, PrintedNumbers.of(lines)));
    return new Figures(name, texts, blocks);
  }

  /// Author, year and table, as in the bibliography.
  public String source() {
    return text("source");
  }

  /// Whether the results were computed by another program, because none are printed (a line
  /// `results: recomputed`): agreement then shows that two programs agree, no more.
  public boolean recomputed() {
    return texts.getOrDefault("results", "printed").equals("recomputed");
  }

  /// A line `key: text`.
  public String text(String key) {
    return found("line '" + key + ":'", texts.get(key));
  }

  /// Names of all blocks, in the order of the file.
  public List<String> blocks() {
    return List.copyOf(blocks.keySet());
  }

  /// The block `[name]`.
  public PrintedNumbers numbers(String block) {
    return found("block [" + block + "]", blocks.get(block));
  }

  /// The block `[name]`, which is one row.
  public double[] vector(String block) {
    return numbers(block).vector();
  }

  /// The block `[name]` as rows.
  public double[][] matrix(String block) {
    return numbers(block).matrix();
  }

  private <T> T found(String what, @org.jspecify.annotations.Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(
          name + " has no " + what + "; it has " + texts.keySet() + " and " + blocks.keySet());
    }
    return value;
  }
}
