package org.ayni.server.offer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ayni.server.Chromium;
import org.ayni.server.DeskHouse;
import org.ayni.server.InChromium;
import org.ayni.server.Weight;
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
      (form, part) => {
        let k = (part - 1) * 20;
        for (const project of form.querySelectorAll('fieldset')) {
          k++;
          const names = [...project.querySelectorAll('input')];
          names.filter(one => one.name.endsWith('.product.0')).forEach(one => one.value = 'S');
          names.filter(one => one.name.endsWith('.amounts.0'))
              .forEach(one => one.value = (k / 7919).toFixed(6) + ' ' + (k / 104729).toFixed(6));
          names.filter(one => one.name.endsWith('.labour'))
              .forEach(one => one.value = (k / 1299709).toFixed(7));
        }
        return k - (part - 1) * 20;
      }
      """;

  /// Pages that their fields stand on.
  private static final int PARTS = 5;

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

  private static void look(Page page, String name, int width, boolean scripts) {
    Chromium.look(page, name, width, scripts);
    assertThat(Weight.of(page.content())).as(name).isLessThan(Weight.MOST);
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
      look(page, "many-nothing-asked-" + language, width, scripts);
      page.locator("[name=years]").fill("2");
      for (int part = 1; part <= PARTS; part++) {
        if (part > 1) {
          page.locator("#ask [name=part][value='" + part + "']").click();
          assertThat(page.locator("[name=part][aria-current]"))
              .hasAttribute("value", Integer.toString(part));
        }
        assertThat(page.locator("#ask").evaluate(FILL, part)).isEqualTo(100 / PARTS);
      }
      look(page, "many-last-part-" + language, width, scripts);
      page.locator("#ask button:not([name])").click();

      assertThat(page.locator("#plans > li").first()).isVisible();
      assertThat(page.locator("#fit .names li")).hasCount(ManyProjects.MANY);
      assertThat(page.url()).contains("packed=");
      look(page, "many-answered-" + language, width, scripts);
      page.locator("details:has(#choices-needs-caption) > summary").click();
      Download file =
          page.waitForDownload(() -> page.locator("button[value='choices-needs.csv']").click());
      assertThat(file.suggestedFilename()).isEqualTo("ayni-choices-needs.csv");
      page.locator("#ask [name=part][value='5']").click();
      assertThat(page.locator("#ask fieldset").last().locator("[name$='.amounts.0']"))
          .hasValue("0.012628 0.000955");
      page.locator(".languages button[value=pt]").click();
      assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("pt.*"));
      assertThat(page.locator("#ask fieldset").last().locator("[name$='.amounts.0']"))
          .hasValue("0.012628 0.000955");
      assertThat(refused).isEmpty();
    }
  }
}
