package org.ayni.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What things are called on the pages is what docs/DICTIONARY.md calls them.
class DictionaryTest {

  private static final Path TEXTS = Path.of("src/main/resources/org/ayni/server");
  private static final Path DICTIONARY = Path.of("../docs/DICTIONARY.md");

  @ParameterizedTest
  @CsvSource({
    "messages.properties, (?i)\\bpromesas?\\b",
    "messages_pt.properties, (?i)\\bpromessas?\\b",
    "messages_en.properties, (?i)\\b(commitments?|pledges?)\\b",
  })
  void whoDeliversWhatIsCalledByOneWord(String file, String other) throws IOException {
    Pattern word = Pattern.compile(other, Pattern.UNICODE_CHARACTER_CLASS);
    List<String> lines = Files.readAllLines(TEXTS.resolve(file));

    assertThat(lines).isNotEmpty();
    assertThat(lines.stream().filter(line -> word.matcher(line).find())).isEmpty();
  }

  @Test
  void theDictionarySaysWhichWord() throws IOException {
    assertThat(Files.readAllLines(DICTIONARY))
        .anyMatch(line -> line.startsWith("| promise | compromiso | compromisso |"));
  }
}
