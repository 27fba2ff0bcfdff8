package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.app.Run;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.statute.BallotForm;
import org.ayni.files.JsonValue;
import org.ayni.server.Browser;
import org.ayni.store.people.LoginTakenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The votes of the demo year, one by one, on their pages.
class VotesCastTest {

  private static final Pattern COMMAND = Pattern.compile("<code>\\./ayni ([^<]+)</code>");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private static ServedYear year;

  private final Browser browser = new Browser(year.server());

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, LoginTakenException {
    year = ServedYear.in(folder);
  }

  @AfterAll
  static void stop() {
    year.close();
  }

  private static String votes(String council, String path, String ballot) {
    return Browser.address("/councils/" + council + "/" + path, Map.of("name", ballot));
  }

  @Test
  void whoeverMaySeeThemCountsEveryBallotOfTheYearAgainByTheCommandOnItsPage(@TempDir Path folder)
      throws IOException {
    browser.login("observer", ServedYear.PASSWORD);
    int counted = 0;
    for (Council council : year.house().book().councils()) {
      for (Ballot ballot : council.ballots().values()) {
        if (ballot.closed().isPresent() && ballot.opened().form() != BallotForm.SECRET) {
          again(council, ballot, folder);
          counted++;
        }
      }
    }
    assertThat(counted).as("ballots that were counted again").isGreaterThan(20);
  }

  private void again(Council council, Ballot ballot, Path folder) throws IOException {
    String name = ballot.opened().ballot();
    String page = browser.page(votes(council.code(), "votes", name), "en");
    Matcher command = COMMAND.matcher(page);
    assertThat(command.find()).as(page).isTrue();
    Path votes = folder.resolve("votes.csv");
    Path costs = folder.resolve("projects.csv");
    String file = votes(council.code(), "votes.csv", name);
    Files.write(votes, browser.bytes(file));
    if (page.contains("projects.csv")) {
      Files.write(costs, browser.bytes(file + "&part=costs"));
    }
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.group(1).replace("&#39;", "'"));
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    words.replaceAll(one ->
        switch (one) {
          case "votes.csv" -> votes.toString();
          case "projects.csv" -> costs.toString();
          default -> one;
        });
    words.addAll(List.of("--format", "json"));
    Run run = Run.of(words.toArray(String[]::new));

    String what = council.code() + "/" + name + ": " + String.join(" ", words) + "\n" + run.err();
    assertThat(run.code()).as(what).isZero();
    var outcome = ballot.closed().orElseThrow().outcome();
    if (ballot.opened().question().rule() == CountingRule.YES_NO) {
      assertThat(run.json().required("yes").number())
          .as(what)
          .isEqualTo(Double.parseDouble(outcome.figures().getOrDefault("yes", "0")));
    } else {
      assertThat(run.json().required("winners").items().stream().map(JsonValue::text).toList())
          .as(what)
          .isEqualTo(outcome.winners());
    }
  }

  @Test
  void votesInPeoplesNamesAreForThoseWhoBelongToTheCouncil() {
    String address = votes("el-progreso", "votes", "comida");
    String visitor = browser.page(address, "en");
    String file = browser.get(votes("el-progreso", "votes.csv", "comida")).uri().getPath();
    browser.login("registrar", ServedYear.PASSWORD);
    String other = browser.page(address, "en");
    browser.post("/logout");
    Browser observer = new Browser(year.server());
    observer.login("observer", ServedYear.PASSWORD);

    assertThat(visitor).contains("It was by name", "/login").doesNotContain("votes.csv");
    assertThat(file).as("asked to log in").isEqualTo("/login");
    assertThat(other).as("of another council").contains("It was by name");
    assertThat(observer.page(address, "es"))
        .contains("Contarlos otra vez", "votes.csv", "el-progreso-", "Votos</th>")
        .doesNotContain("??");
    assertThat(observer.get(votes("el-progreso", "votes", "none")).statusCode()).isEqualTo(404);
  }

  @Test
  void optionsAreCalledAsPeopleCallThem() {
    browser.login("observer", ServedYear.PASSWORD);

    assertThat(browser.page(votes("municipio", "votes", "plan-2027"), "es"))
        .contains("Más adelante")
        .doesNotContain(": more-later");
    assertThat(browser.page(votes("el-progreso", "votes", "proyectos"), "es"))
        .contains("Puesto de salud");
  }

  @Test
  void whatWasCountedStandsByItsSizeOnThePageOfTheCouncil() {
    String page = browser.page("/councils/el-progreso?year=2026", "en");
    Matcher counts =
        Pattern.compile(
                "<details>\\s*<summary>The figures</summary>(.*?)</details>", Pattern.DOTALL)
            .matcher(page);
    int lists = 0;
    while (counts.find()) {
      List<Double> figures =
          Pattern.compile(": ([0-9.,]+)</li>")
              .matcher(counts.group(1))
              .results()
              .filter(one ->
                  !counts.group(1).substring(0, one.start()).matches("(?s).*(Blank|Quota|Cost)$"))
              .map(one -> Double.valueOf(one.group(1).replace(",", "")))
              .toList();
      assertThat(figures).isSortedAccordingTo(java.util.Comparator.reverseOrder());
      lists += figures.size() > 2 ? 1 : 0;
    }
    assertThat(lists).isPositive();
  }
}
