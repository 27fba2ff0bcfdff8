package org.ayni.server.offer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ayni.server.Chromium;
import org.ayni.server.DeskHouse;
import org.ayni.server.InChromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A hundred projects in the system's Chromium, which sends a long address three times: as what it
/// asks for, as where it comes from, and for htmx.
@ExtendWith(InChromium.class)
class ManyProjectsBrowserTest {

  /// Fills in everything that a browser lets people fill in, each project with figures of its own.
  private static final String FILL =
      """
      form => {
        let k = 0;
        for (const project of form.querySelectorAll('fieldset')) {
          k++;
          const names = [...project.querySelectorAll('input')];
          names.filter(one => one.name.endsWith('.product.0')).forEach(one => one.value = 'S');
          names.filter(one => one.name.endsWith('.amounts.0'))
              .forEach(one => one.value = (k / 7919).toFixed(6) + ' ' + (k / 104729).toFixed(6));
          names.filter(one => one.name.endsWith('.labour'))
              .forEach(one => one.value = (k / 1299709).toFixed(7));
        }
        return k;
      }
      """;

  private static DeskHouse house;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException {
    house = new DeskHouse(folder);
    ManyProjects.elected(house);
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void whoeverLooksHasThePlansForThemComputed(int width, boolean scripts, String language) {
    try (BrowserContext context = Chromium.context(chromium, width, scripts, language)) {
      Page page = context.newPage();
      List<String> refused = new ArrayList<>();
      page.onResponse(answer -> {
        if (answer.status() >= 400) {
          refused.add(answer.status() + " " + answer.url());
        }
      });
      page.navigate(
          "http://127.0.0.1:"
              + house.server.port()
              + "/councils/"
              + DeskHouse.COUNCIL
              + "/choices");
      assertThat(page.locator("#ask").evaluate(FILL)).isEqualTo(ManyProjects.MANY);
      page.locator("[name=years]").fill("2");
      page.locator("#ask button").click();

      assertThat(page.locator("#plans > li").first()).isVisible();
      assertThat(page.locator("#fit > div")).hasCount(ManyProjects.MANY);
      assertThat(page.locator("#ask fieldset").last().locator("[name$='.amounts.0']"))
          .hasValue("0.012628 0.000955");
      assertThat(page.url()).contains("packed=");
      assertThat((Integer) page.locator("html").evaluate("html => html.scrollWidth"))
          .isLessThanOrEqualTo(width);
      assertThat(refused).isEmpty();
    }
  }
}
