package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.server.Chromium;
import org.ayni.server.InChromium;
import org.ayni.store.people.LoginTakenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Takes pictures of the demo year for the documents. Run by name only, with those of the pages:
///
///     ./ayni screenshots
@ExtendWith(InChromium.class)
class YearPictures {

  /// A picture of the documents.
  ///
  /// @param who is logged in; empty for nobody
  /// @param height what is seen of the page, from its top
  private record Shown(String name, String who, String address, int width, int height) {}

  private static final List<Shown> ALL =
      List.of(
          new Shown("start", "", "/", 1200, 860),
          new Shown("board", "", "/councils/municipio/board", 1200, 900),
          new Shown(
              "ballot",
              "member",
              "/councils/" + ServedYear.JUNTA + "/ballot?name=puntos",
              360,
              800));

  @Test
  void thePicturesOfTheYearAreSmallEnough(@TempDir Path temporary, Browser chromium)
      throws IOException, LoginTakenException {
    Path folder = Files.createDirectories(Path.of("..", "docs", "images"));
    try (ServedYear year = ServedYear.withEverybody(temporary)) {
      for (Shown one : ALL) {
        Path picture = folder.resolve(one.name() + ".png");
        try (BrowserContext context = Chromium.context(chromium, one.width(), true, "en")) {
          Page page = context.newPage();
          page.setViewportSize(one.width(), one.height());
          if (!one.who().isEmpty()) {
            page.navigate(year.home() + "/login");
            page.locator("#username").fill(one.who());
            page.locator("#password").fill(ServedYear.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/me");
          }
          page.navigate(year.home() + one.address());
          page.waitForLoadState();
          page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        assertThat(Files.size(picture)).as(one.name()).isBetween(10_000L, 300_000L);
      }
    }
  }
}
