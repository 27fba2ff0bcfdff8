package org.ayni.server;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/// Takes pictures of the pages of a running server, to be looked at.
///
///     Pictures http://localhost:8080/ target/pictures
///     Pictures http://localhost:8080/ --readme docs/images/plan.png
public final class Pictures {

  private static final List<String> PAGES = List.of("", "plan", "cut");
  private static final List<Integer> WIDTHS = List.of(360, 1280);

  private Pictures() {}

  public static void main(String[] arguments) {
    String home = arguments[0];
    try (Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright, Chromium.find().orElseThrow())) {
      if (arguments[1].equals("--readme")) {
        readme(browser, home, Path.of(arguments[2]));
      } else {
        String language = arguments.length > 2 ? arguments[2] : "es";
        all(browser, home, Path.of(arguments[1]), language);
      }
    }
  }

  private static void all(Browser browser, String home, Path folder, String language) {
    for (int width : WIDTHS) {
      for (String page : PAGES) {
        String name = (page.isEmpty() ? "economy" : page) + "-" + width + "-" + language + ".png";
        shoot(browser, home + page, width, 1000, language, folder.resolve(name), true);
      }
    }
  }

  /// The plan as the README shows it: the form, and what becomes of the needs.
  private static void readme(Browser browser, String home, Path file) {
    shoot(browser, home + "plan", 1200, 820, "en", file, false);
  }

  private static void shoot(
      Browser browser,
      String address,
      int width,
      int height,
      String language,
      Path file,
      boolean whole) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setColorScheme(ColorScheme.LIGHT))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> System.err.println(address + ": " + message.text()));
      page.navigate(address);
      drawAll(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
      System.out.println(file);
    }
  }

  /// Scrolls past every chart, for charts are drawn when they come into view.
  private static void drawAll(Page page) {
    page.locator("[data-chart]").first().waitFor(new Locator.WaitForOptions().setState(ATTACHED));
    for (Locator figure : page.locator("[data-chart]").all()) {
      figure.locator("xpath=..").scrollIntoViewIfNeeded();
      figure.locator("canvas").first().waitFor();
    }
    page.evaluate("() => scrollTo(0, 0)");
    page.waitForTimeout(600);
  }
}
