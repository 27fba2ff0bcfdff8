package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.councils.book.Reason;
import org.ayni.councils.book.Refusal;
import org.ayni.server.text.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RefusalWordsTest {

  /// The book, and what this room adds to it.
  private static final List<Path> MAKERS =
      List.of(
          Path.of("../councils/src/main/java/org/ayni/councils/book"),
          Path.of("src/main/java/org/ayni/server/act"));

  /// A code where it is made, or one of two.
  private static final Pattern MADE =
      Pattern.compile(
          "Reason\\.of\\(\\s*(?:\"([a-zA-Z]+)\""
              + "|[^\"]*\\?\\s*\"([a-zA-Z]+)\"\\s*:\\s*\"([a-zA-Z]+)\")");

  private static Words words(String language) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("org.ayni.server.messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return new Words(messages, Locale.forLanguageTag(language));
  }

  private static final Refusal NOTICE =
      new Refusal(
          "meetings.noticeDays",
          "Ley 2166 de 2021, art. 1",
          "a call on 2026-04-01 for 2026-04-03",
          "a notice of 8 days or more",
          new Reason("notice", List.of("2026-04-01", "2026-04-03", "8")));

  @Test
  void aRefusalIsToldInTheReadersLanguageWithItsSource() {
    assertThat(RefusalWords.of(NOTICE, words("es")))
        .isEqualTo(
            "Se convoca el 1 abr 2026 para el 3 abr 2026: hacen falta 8 días de aviso."
                + " Así lo dice: Ley 2166 de 2021, art. 1.");
    assertThat(RefusalWords.of(NOTICE, words("pt"))).startsWith("Convoca-se em 1 de abr");
    assertThat(RefusalWords.of(NOTICE, words("en"))).startsWith("Called on Apr 1, 2026");
  }

  @Test
  void aSubjectIsCalledAsItIsEverywhere() {
    Refusal refusal =
        new Refusal("", "", "", "", new Reason("notOnAgenda", List.of("amendment", "abril")));
    assertThat(RefusalWords.of(refusal, words("es")))
        .isEqualTo("El asunto «Enmienda» no está en el orden del día de «abril».");
  }

  @Test
  void noneCanBeMadeWithoutACode() {
    assertThatThrownBy(() -> new Reason("", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The codes that the book makes, as they stand in its source.
  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path folder : MAKERS) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Matcher made = MADE.matcher(Files.readString(file));
          while (made.find()) {
            for (int k = 1; k <= made.groupCount(); k++) {
              if (made.group(k) != null) {
                codes.add(made.group(k));
              }
            }
          }
        }
      }
    }
    return codes;
  }

  @Test
  void everyCodeHasItsThreeSentencesAndEverySentenceItsCode() throws IOException {
    List<String> missing = new ArrayList<>();
    Set<String> codes = codes();
    assertThat(codes).hasSizeGreaterThan(130);
    for (String language : List.of("es", "en", "pt")) {
      ResourceBundle texts = texts(language);
      for (String code : codes) {
        if (!texts.containsKey("refusal." + code)) {
          missing.add(language + " " + code);
        }
      }
    }
    assertThat(missing).isEmpty();
    Set<String> unused =
        texts("es").keySet().stream()
            .filter(key -> key.startsWith("refusal."))
            .map(key -> key.substring("refusal.".length()))
            .filter(code -> !codes.contains(code) && !Set.of("rule").contains(code))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  private static ResourceBundle texts(String language) {
    return ResourceBundle.getBundle(
        "org.ayni.server.messages",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
