package org.ayni.app.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ayni.files.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The form of an answer.
public enum OutputFormat {
  /// For people; may change.
  TEXT,
  /// One table, a line a row.
  CSV,
  /// One object with stable keys.
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the value of `--format`.
  public static final class Converter implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String text) {
      for (OutputFormat format : values()) {
        if (format.toString().equalsIgnoreCase(text)) {
          return format;
        }
      }
      List<String> known = Arrays.stream(values()).map(OutputFormat::toString).toList();
      throw new TypeConversionException(
          "found '"
              + text
              + "', expected one of "
              + String.join(", ", known)
              + Nearest.to(text, known).map(near -> "; maybe '" + near + "'").orElse(""));
    }
  }
}
