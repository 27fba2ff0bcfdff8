package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import org.ayni.analysis.dependence.DemandDependence;
import org.ayni.analysis.leontief.LeontiefModel;
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
    for (String path : List.of("/dependence", "/dependence.csv")) {
      HttpResponse<String> answer =
          browser.get(
              Browser.address(path, java.util.Map.of("partner", partner)), "Accept-Language", "en");

      assertThat(answer.statusCode()).as(path).isEqualTo(422);
      assertThat(answer.body()).contains("That partner is not known").doesNotContain("<b>");
    }
  }

  @Test
  void withoutItsChartsThePageIsLight() {
    assertThat(browser.page("/dependence", "es").length()).isLessThan(100_000);
  }

  @Test
  void theDownloadHoldsTheMethodsNumbersExactly() {
    HttpResponse<String> answer =
        browser.get("/dependence.csv?partner=USA", "Accept-Language", "es");
    double[] purchases = new double[VALLEY.table().size()];
    VALLEY
        .partner("USA")
        .orElseThrow()
        .purchases()
        .forEach((code, value) -> purchases[VALLEY.table().indexOf(code).orElseThrow()] = value);
    double[] share = new DemandDependence(LeontiefModel.of(VALLEY.table()), purchases).share();

    List<String> lines = answer.body().lines().toList();
    List<String> columns = List.of(lines.getFirst().split(",", -1));

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(columns).contains("year", "unit", "source", "assumption");
    assertThat(lines).hasSize(share.length + 1);
    for (int i = 0; i < share.length; i++) {
      String found = lines.get(i + 1).split(",", -1)[columns.indexOf("share")];
      assertThat(Double.parseDouble(found)).isCloseTo(share[i], within(0.0));
    }
  }
}
