package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.entries.EventEntries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No page in Spanish or Portuguese has English in it, but where it is marked as English: whoever
/// hears a page is then told, too (WCAG 2.2, 3.1.2).
class EnglishLeftTest {

  /// Words that are English and neither Spanish nor Portuguese.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?<![\\p{L}-])(the|of|and|with|which|this|that|from|are|were|been|not|expected|should"
              + "|would|there|than|when|where|what|is|to|by|each|only|found|must|cannot|one|more)"
              + "(?![\\p{L}-])");

  private static final Pattern MARKED =
      Pattern.compile("(?s)<([a-z0-9]+)\\b[^>]*\\slang=\"en\"[^>]*>.*?</\\1>");

  /// What people do not read, or what is no language.
  private static final Pattern UNREAD =
      Pattern.compile("(?s)<(style|code|pre|head)\\b.*?</\\1>|<script src.*?</script>");

  private static final Pattern TOLD =
      Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");

  private static DeskHouse house;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    house = new DeskHouse(folder);
    house.act(
        new CouncilEvent.BallotOpened(
            "rio",
            "abierta",
            "priorities",
            "Cien puntos",
            Optional.empty(),
            Question.points(CountingRule.POINTS_MEAN, List.of("food", "care")),
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(DeskHouse.FOUNDED.plus(Duration.ofDays(60))),
            Optional.empty(),
            Hashes.of("x")));
    house.account("ana", "member", "m0");
    house.account("sec", "registrar", "");
    house.account("plan", "planner", "");
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static List<String> pages() {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/economy",
                "/departments",
                "/understand",
                "/linkages",
                "/multipliers",
                "/prices",
                "/dependence",
                "/shocks",
                "/methods",
                "/methods?check=yes",
                "/plan?years=2",
                "/plan?years=2&floor.food=400",
                "/plan?years=x&floor.food=y&points.care=-3",
                "/why?need=care&years=2",
                "/why?need=care&years=2&least=150",
                "/why?need=moon&least=z",
                "/firm?years=2",
                "/beside?years=2&points.care=60",
                "/cut?years=2",
                "/cut?partner=MOON",
                "/councils",
                "/record",
                "/councils/rio",
                "/councils/rio/board",
                "/councils/none",
                "/rights",
                "/login",
                "/login?error",
                "/me",
                "/me/economies",
                "/me/scenarios",
                "/me/photos",
                "/account",
                "/councils/rio/acts",
                "/councils/rio/book",
                "/councils/rio/access",
                "/councils/rio/batch",
                "/councils/rio/photo",
                "/councils/rio/ballot?name=abierta",
                "/councils/rio/papers?name=abierta",
                "/councils/rio/count?name=abierta"));
    EventEntries.codes().forEach(act -> pages.add("/councils/rio/acts/" + act));
    return pages;
  }

  static Stream<Arguments> visits() {
    return Stream.of("es", "pt")
        .flatMap(language ->
            Stream.of("", "ana", "sec", "plan").map(who -> Arguments.of(language, who)));
  }

  /// English in a page that nothing marks as such, with what stands around it.
  private static List<String> english(String page) {
    StringBuilder read = new StringBuilder();
    String body = UNREAD.matcher(MARKED.matcher(page).replaceAll(" ")).replaceAll(" ");
    TOLD.matcher(body).results().forEach(told -> read.append(told.group(1)).append(" | "));
    read.append(body.replaceAll("<[^>]*>", " ")).append(' ');
    String text = read.toString().replaceAll("&[a-z#0-9]+;", " ").replaceAll("\\s+", " ");
    return ENGLISH
        .matcher(text)
        .results()
        .map(found ->
            text.substring(
                Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("visits")
  void noPageHasEnglishInItThatIsNotMarked(String language, String who) {
    Phone phone = who.isEmpty() ? new Phone(house, language) : Phone.of(house, who, language);
    Set<String> left = new LinkedHashSet<>();
    int seen = 0;
    for (String address : pages()) {
      HttpResponse<String> answer = phone.get(address);
      if (answer.statusCode() != 302) {
        seen++;
        english(answer.body()).forEach(text -> left.add(address + ": …" + text + "…"));
      }
    }

    assertThat(seen).isGreaterThan(20);
    assertThat(left).isEmpty();
  }

  /// The net itself has no hole.
  @Test
  void englishIsFoundAndWhatIsMarkedIsNot() {
    assertThat(english("<p>Un plan, expected a number</p>")).hasSize(1);
    assertThat(english("<p aria-label=\"Skip to the content\">Ir</p>")).hasSize(2);
    assertThat(english("<p>Un plan <span lang=\"en\">of the people</span></p>")).isEmpty();
    assertThat(english("<code>--of the</code> <p>El plan es de todos</p>")).isEmpty();
  }
}
