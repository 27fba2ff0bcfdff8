package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ayni.councils.book.Refusal;
import org.ayni.server.text.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RefusalWordsTest {

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
          "a notice of 8 days or more");

  @Test
  void aRefusalIsToldInTheReadersLanguageWithItsSource() {
    assertThat(RefusalWords.of(NOTICE, words("es")))
        .isEqualTo(
            "Se convoca el 2026-04-01 para el 2026-04-03: hacen falta 8 días de aviso."
                + " Así lo dice: Ley 2166 de 2021, art. 1.");
    assertThat(RefusalWords.of(NOTICE, words("pt"))).startsWith("Convoca-se em 2026-04-01");
    assertThat(RefusalWords.of(NOTICE, words("en"))).startsWith("Called on 2026-04-01");
  }

  @Test
  void oneThatIsNotKnownIsToldAsItIs() {
    Refusal odd = new Refusal("", "", "a thing", "another");
    assertThat(RefusalWords.of(odd, words("es")))
        .isEqualTo("El libro no lo acepta (dicho en inglés): a thing; expected another");
  }
}
