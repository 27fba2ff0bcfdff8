package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's Chromium; none is downloaded.
public final class Chromium {

  /// Names a place that is tried before the usual ones.
  public static final String VARIABLE = "AYNI_CHROMIUM";

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private Chromium() {}

  public static Optional<Path> find() {
    return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// The same for tests that cannot do without: where all tests must run they fail, elsewhere they
  /// are left out, which is said.
  static Path required() {
    Optional<Path> found = find();
    if (found.isEmpty()) {
      String missing = "no Chromium: install it (apt install chromium) or name it in " + VARIABLE;
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      System.err.println("SKIPPED tests in a browser: " + missing);
      abort(missing);
    }
    return found.orElseThrow();
  }

  /// Waits a minute for what a page should come to, as a machine busy with other things may take
  /// its time.
  static Playwright playwright() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static com.microsoft.playwright.Browser launch(Playwright playwright, Path chromium) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox")));
  }

  /// Somebody's browser, which waits two minutes for what it is told to do: a plan of this machine
  /// may take a while when others use it too.
  public static BrowserContext context(
      com.microsoft.playwright.Browser browser, int width, boolean scripts, String language) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setColorScheme(ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(120_000);
    return context;
  }

  /// Fits the screen, has no obstacle that axe finds, is light.
  ///
  /// `-Dayni.pictures=FOLDER` takes a picture too.
  public static void look(
      com.microsoft.playwright.Page page, String name, int width, boolean scripts) {
    assertThat((Integer) page.locator("html").evaluate("html => html.scrollWidth"))
        .as(name + ": wider than the screen")
        .isLessThanOrEqualTo(width);
    assertThat(page.content().length()).as(name + ": letters").isLessThan(100_000);
    if (scripts) {
      assertThat(
              new AxeBuilder(page)
                      .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                      .analyze()
                      .getViolations()
                      .stream()
                      .map(r -> name + " " + r.getId() + ": " + r.getNodes().getFirst().getHtml()))
          .isEmpty();
    }
    String pictures = System.getProperty("ayni.pictures", "");
    if (!pictures.isEmpty()) {
      page.screenshot(
          new com.microsoft.playwright.Page.ScreenshotOptions()
              .setPath(Path.of(pictures, name + "-" + width + ".png"))
              .setFullPage(true));
    }
  }
}
