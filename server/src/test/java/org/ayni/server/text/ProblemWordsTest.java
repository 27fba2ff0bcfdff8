package org.ayni.server.text;

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
import java.util.stream.Stream;
import org.ayni.economy.TableFinding;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Codes of problems, as they stand in the sources of every room, and their sentences.
class ProblemWordsTest {

  private static final List<String> ROOMS =
      List.of("files", "formats", "planning", "shocks", "decisions", "server");

  private static final Pattern MADE =
      Pattern.compile(
          "Said\\s*\\.of\\(\\s*([\\w.()]+\\s+\\?\\s+)?\"([a-z-]+\\.[a-z-]+)\"(?:\\s+:\\s+\"([a-z-]+\\.[a-z-]+)\")?");

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(Path.of("../" + room + "/src/main/java"))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          Matcher made = MADE.matcher(Files.readString(file));
          while (made.find()) {
            codes.add(made.group(2));
            if (made.group(3) != null) {
              codes.add(made.group(3));
            }
          }
        }
      }
    }
    for (TableFinding.Kind kind : TableFinding.Kind.values()) {
      codes.add("finding." + kind);
    }
    return codes;
  }

  private static ResourceBundle texts(String language) {
    return ResourceBundle.getBundle(
        "org.ayni.server.messages",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void everyCodeHasItsThreeSentencesAndEverySentenceItsCode() throws IOException {
    Set<String> codes = codes();
    List<String> missing = new ArrayList<>();
    for (String language : List.of("es", "en", "pt")) {
      ResourceBundle texts = texts(language);
      codes.stream()
          .filter(code -> !texts.containsKey("problem." + code))
          .forEach(code -> missing.add(language + " " + code));
    }
    assertThat(missing).isEmpty();
    assertThat(
            texts("es").keySet().stream()
                .filter(key -> key.matches("problem\\..+\\..+"))
                .map(key -> key.substring("problem.".length())))
        .as("sentences nobody says")
        .allMatch(codes::contains);
    assertThat(codes).hasSizeGreaterThan(140);
  }

  private static Words words(String language) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("org.ayni.server.messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return new Words(messages, Locale.forLanguageTag(language));
  }

  @Test
  void oneWithACodeIsToldInTheReadersLanguageAndTheCommandLineStaysEnglish() {
    Problem problem =
        new Problem(
            "flows.csv",
            3,
            "a",
            "'12,5', with a decimal comma",
            "a number",
            "Write 12.5.",
            Said.of("number.comma", "12,5", "12.5"));

    assertThat(ProblemWords.whole(problem, words("es")))
        .isEqualTo("flows.csv:3 · a: «12,5» tiene una coma decimal. Escriba 12.5, con punto.");
    assertThat(ProblemWords.what(problem, words("pt"))).contains("vírgula decimal");
    assertThat(problem.toString()).contains("with a decimal comma; expected a number");
  }

  @Test
  void whatOnlyTheCommandLineMeetsIsNeverToldOnAPage() {
    Problem problem = Problem.ofFile("", "--gap 2", "a share above 0 and below 1", "");

    assertThatThrownBy(() -> ProblemWords.whole(problem, words("es")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--gap 2");
  }
}
