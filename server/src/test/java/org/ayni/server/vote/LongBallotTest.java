package org.ayni.server.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ballots with many options, on a weak line.
class LongBallotTest {

  private static final String PAPER = "/councils/rio/ballot?name=larga";

  @TempDir private Path folder = Path.of("");

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    DeskHouse house = new DeskHouse(folder);
    house.account("ana", "member", "m0");
    house.account("clerk", "registrar", "");
    started = Optional.of(house);
  }

  @AfterEach
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private static List<String> options(int many) {
    return IntStream.range(0, many).mapToObj(k -> "acueducto-de-la-vereda-" + k).toList();
  }

  private Phone opened(Question question) throws IOException {
    house()
        .act(
            new BallotOpened(
                "rio",
                "larga",
                "projects",
                "Muchas opciones",
                Optional.empty(),
                question,
                BallotForm.NAMED_OPEN,
                "febrero",
                Optional.empty(),
                Optional.of(house().now().plus(Duration.ofDays(3))),
                Optional.empty(),
                "0".repeat(64)));
    return Phone.of(house(), "ana");
  }

  @Test
  void aRankingOfSixtyIsLightAndItsPlacesAreTyped() throws IOException {
    Phone ana = opened(Question.choice(CountingRule.SCHULZE, options(60), 1));
    assertThat(ana.get(PAPER).body().length()).isLessThan(100_000);

    Map<String, String> marks = Map.of("name", "larga", "place.57", "1", "place.3", "2");
    String review = ana.send(PAPER, "/councils/rio/ballot/review", marks).body();
    ana.post("/councils/rio/ballot/cast", ana.withTokens(review, marks));

    assertThat(house().council().ballots().get("larga"))
        .extracting(ballot -> ballot.votes().get("m0"))
        .isEqualTo(
            new Vote.Ranked(
                List.of(
                    List.of("acueducto-de-la-vereda-57"), List.of("acueducto-de-la-vereda-3"))));
  }

  @Test
  void aBallotOnTwoHundredProjectsIsLight() throws IOException {
    Map<String, BigDecimal> costs =
        options(200).stream().collect(Collectors.toMap(Function.identity(), _ -> BigDecimal.TEN));
    Phone ana =
        opened(
            new Question(
                CountingRule.EQUAL_SHARES,
                options(200),
                0,
                costs,
                Optional.of(BigDecimal.valueOf(500)),
                Optional.of("pesos")));
    assertThat(ana.get(PAPER).body()).hasSizeLessThan(100_000).contains("vereda 199");
  }

  @Test
  void twoHundredProjectsFitTheFormThatOpensTheirBallotAndOneMoreDoesNot() throws IOException {
    assertThat(openedByForm(201)).contains("de 1 a 200");
    assertThat(openedByForm(200)).doesNotContain("de 1 a 200");
    assertThat(house().council().ballots().get("larga").opened().question().options()).hasSize(200);
  }

  private String openedByForm(int many) throws IOException {
    String projects =
        options(many).stream().map(one -> one + " = 10").collect(Collectors.joining("\n"));
    String form = "/councils/rio/acts/ballot-projects";
    return Phone.of(house(), "clerk")
        .send(
            form,
            form,
            Map.of(
                "projects",
                projects,
                "budget",
                "500",
                "moneyUnit",
                "pesos",
                "ballot",
                "larga",
                "ballotTitle",
                "Muchas opciones",
                "roll",
                "febrero",
                "closes",
                house().today().plusDays(3) + "T12:00",
                "form",
                "NAMED_OPEN",
                "seed",
                "dados"))
        .body();
  }
}
