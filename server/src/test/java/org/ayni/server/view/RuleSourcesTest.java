package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules by the names of what they rule.
class RuleSourcesTest {

  @Test
  void aBlockWithoutANameInTheLanguageHasItsSpanishOne(@TempDir Path folder) throws IOException {
    String statute;
    try (InputStream in = ReadyStatutes.class.getResourceAsStream("co-junta-vereda.json")) {
      statute = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    String named = "\"en\": \"Directors\",";
    assertThat(statute).contains(named);
    Path file = folder.resolve("statute.json");
    Files.writeString(file, statute.replace(named, ""));

    Table rules =
        RuleSources.of(ReadyStatutes.open(file.toString()), Words.bundled(Locale.ENGLISH));

    assertThat(rules.rows())
        .extracting(Table.Row::name)
        .anyMatch(rule -> rule.endsWith(": Directivos"))
        .noneMatch(rule -> rule.endsWith(": directivos"));
  }
}
