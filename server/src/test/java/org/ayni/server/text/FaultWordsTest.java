package org.ayni.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What does not hold in the records of a federation: its codes, as they stand in the sources, and
/// their sentences.
class FaultWordsTest {

  private static final Path LEDGER =
      Path.of("../federation/src/main/java/org/ayni/federation/ledger");

  private static final Pattern MADE = Pattern.compile("Fault\\s*\\.of\\(\\s*\"([a-zA-Z]+)\"");

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(LEDGER)) {
      for (Path file : files.toList()) {
        MADE.matcher(Files.readString(file)).results().forEach(made -> codes.add(made.group(1)));
      }
    }
    return codes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en", "pt"})
  void everyCodeHasItsSentenceAndEverySentenceItsCode(String language) throws IOException {
    Set<String> sentences =
        ResourceBundle.getBundle(
                "org.ayni.server.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet()
            .stream()
            .filter(key -> key.startsWith("fault."))
            .map(key -> key.substring("fault.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(sentences).isEqualTo(codes()).hasSizeGreaterThan(12);
  }
}
