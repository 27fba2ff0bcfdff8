package org.ayni.server.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Languages that are being translated. One is offered once its speakers have written so much of it
/// that a page makes sense; what is still missing is shown in Spanish.
public final class Prepared {

  /// Share of all sentences from which on a language is offered.
  public static final double ENOUGH = 0.9;

  /// Quechua: docs/translating.md.
  private static final List<Locale> LANGUAGES = List.of(Locale.of("qu"));

  private static final String BUNDLE = "/org/ayni/server/messages";

  private Prepared() {}

  /// Those of which there is enough.
  public static List<Locale> offered() {
    return LANGUAGES.stream().filter(locale -> share(locale.getLanguage()) >= ENOUGH).toList();
  }

  /// How much of all sentences is there in a language, in [0, 1].
  ///
  /// @param language of a file `messages_LANGUAGE.properties`
  public static double share(String language) {
    Properties all = read("");
    Properties some = read("_" + language);
    long there =
        all.stringPropertyNames().stream()
            .filter(key -> !some.getProperty(key, "").isBlank())
            .count();
    return (double) there / all.size();
  }

  private static Properties read(String suffix) {
    String name = BUNDLE + suffix + ".properties";
    Properties properties = new Properties();
    try (InputStream file = Prepared.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return properties;
  }
}
