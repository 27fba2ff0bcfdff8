package org.ayni.server.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.councils.event.PaperVote;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown of the votes of a ballot, by its form.
class CastPagesTest {

  private static final Vote LUZ = new Vote.Ranked(List.of(List.of("luz")));
  private static final Vote AGUA = new Vote.Ranked(List.of(List.of("agua"), List.of("luz")));

  private static void open(DeskHouse house, String name, BallotForm form) throws IOException {
    house.act(
        new BallotOpened(
            "rio",
            name,
            "wish-" + name,
            "Pregunta " + name,
            Optional.empty(),
            Question.choice(CountingRule.SCHULZE, List.of("agua", "luz"), 1),
            form,
            "febrero",
            Optional.empty(),
            Optional.of(house.now().plusSeconds(3600)),
            Optional.empty(),
            Hashes.ofSeed("x")));
  }

  private static PapersCounted box(String ballot, PaperVote... papers) {
    List<PaperVote> counted = List.of(papers);
    return new PapersCounted("rio", ballot, "mesa", counted, counted, List.of("Ana", "Beto"));
  }

  @Test
  void ofASecretBallotThereAreCountsAloneAlsoForWhoMaySeeVotes(@TempDir Path folder)
      throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.account("ojo", "observer", "");
      open(house, "urna", BallotForm.SECRET);
      house.act(box("urna", new PaperVote(LUZ, 3), new PaperVote(AGUA, 2)));
      house.later(1);
      house.closeBallot("urna");
      Phone observer = Phone.of(house, "ojo");
      String page = observer.get("/councils/rio/votes?name=urna").body();

      assertThat(page).contains("votación secreta").doesNotContain("votes.csv", "<tbody>");
      assertThat(observer.get("/councils/rio/votes.csv?name=urna").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void votesByNameAreShownOnceTheBallotIsOverWithPapersAfterThem(@TempDir Path folder)
      throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.account("ojo", "observer", "");
      open(house, "mixta", BallotForm.NAMED_OPEN);
      house.act(new BallotCast("rio", "mixta", "m3", LUZ));
      house.act(new BallotCast("rio", "mixta", "m1", AGUA));
      house.act(box("mixta", new PaperVote(LUZ, 1)));
      Phone observer = Phone.of(house, "ojo");
      String before = observer.get("/councils/rio/votes?name=mixta").body();
      int file = observer.get("/councils/rio/votes.csv?name=mixta").statusCode();
      house.later(1);
      house.closeBallot("mixta");
      observer = Phone.of(house, "ojo");
      String after = observer.get("/councils/rio/votes?name=mixta").body();

      assertThat(before).contains("sigue abierta").doesNotContain("m3</th>");
      assertThat(file).isEqualTo(403);
      assertThat(after).containsSubsequence("m1</th>", "m3</th>", "En papel</th>");
      assertThat(observer.get("/councils/rio/votes.csv?name=mixta").body().lines())
          .as("by what they say, not in the order in which they came")
          .containsExactly("ballots,agua,luz", "1,1,2", "2,,1");
    }
  }
}
