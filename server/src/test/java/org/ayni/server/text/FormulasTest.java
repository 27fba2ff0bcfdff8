package org.ayni.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.ayni.analysis.methods.Method;
import org.ayni.analysis.methods.Methods;
import org.junit.jupiter.api.Test;

/// Formulas that have words in them have them in every language.
class FormulasTest {

  private static final String PREFIX = "formula.";

  /// Words, and no symbols such as `DVA` or `l_kk`.
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}_])[a-z]{3,}");

  private static ResourceBundle texts(String language) {
    return ResourceBundle.getBundle(
        "org.ayni.server.messages",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void oneWithWordsIsThereInEveryLanguageAndInEnglishAsTheMethodSaysIt() {
    ResourceBundle english = texts("en");
    for (Method method : Methods.all()) {
      String key = PREFIX + method.code();
      boolean words = WORD.matcher(method.formula()).find();
      assertThat(english.containsKey(key)).as(method.formula()).isEqualTo(words);
      if (words) {
        assertThat(english.getString(key)).isEqualTo(method.formula());
        assertThat(texts("es").getString(key)).isNotEqualTo(method.formula());
        assertThat(texts("pt").getString(key)).isNotEqualTo(method.formula());
      }
    }
  }

  @Test
  void noneIsLeftOver() {
    List<String> codes = Methods.all().stream().map(Method::code).toList();
    assertThat(texts("es").keySet().stream().filter(key -> key.startsWith(PREFIX)))
        .allMatch(key -> codes.contains(key.substring(PREFIX.length())));
  }
}
