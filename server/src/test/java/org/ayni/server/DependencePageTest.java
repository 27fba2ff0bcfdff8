package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What hangs on a partner, as a page and as a download.
class DependencePageTest {

  private static final Economy VALLEY = Valley.economy();

  private static AyniServer server;

  @BeforeAll
  static void start() {
    server =
        AyniServer.start(
            ServerOptions.local(List.of(VALLEY), new ExactPlanSolver(new HighsSolver()))
                .withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private final Browser browser = new Browser(server);

  @ParameterizedTest
  @CsvSource({
    "es, 'De cada 100 empleos del país', 'Supuesto: proporciones fijas', 'Miller y Blair'",
    "en, 'Of 100 jobs in the country', 'Assumption: fixed proportions', 'Miller and Blair'",
    "pt, 'De cada 100 empregos do país', 'Suposto: proporções fixas', 'Miller e Blair'",
  })
  void itSaysInPlainWordsWhatHangsOnAPartner(
      String language, String finding, String assumption, String citation) {
    assertThat(browser.page("/dependence?partner=USA", language))
        .contains(finding, assumption, citation, "id=\"dependence-recipients\"")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ROW", "Atlantis", "<b>"})
  void aPartnerWhosePurchasesAreNotKnownIsRefusedInWords(String partner) {
    for (String as : List.of("", "csv")) {
      HttpResponse<String> answer =
          browser.get(
              Browser.address("/dependence", java.util.Map.of("partner", partner))
                  + (as.isEmpty() ? "" : "&table=dependence-industries&as=" + as),
              "Accept-Language",
              "en");

      assertThat(answer.statusCode()).as(as).isEqualTo(422);
      assertThat(answer.body()).contains("That partner is not known").doesNotContain("<b>");
    }
  }

  @Test
  void withoutItsChartsThePageIsLight() {
    assertThat(browser.page("/dependence", "es").length()).isLessThan(100_000);
  }
}
