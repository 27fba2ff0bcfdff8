package org.ayni.server.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.DeskHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The votes of a ballot as the file that counts them again.
class BallotFileTest {

  @Test
  void votesThatOnlyReadAlikeAreCountedApart(@TempDir Path folder) throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.act(
          new BallotOpened(
              "rio",
              "agua",
              "wish-agua",
              "Pregunta",
              Optional.empty(),
              Question.choice(CountingRule.SCHULZE, List.of("a", "b", "a, b"), 1),
              BallotForm.NAMED_OPEN,
              "febrero",
              Optional.empty(),
              Optional.of(house.now().plusSeconds(60)),
              Optional.empty(),
              Hashes.ofSeed("x")));
      house.act(new BallotCast("rio", "agua", "m1", new Vote.Ranked(List.of(List.of("a", "b")))));
      house.act(new BallotCast("rio", "agua", "m2", new Vote.Ranked(List.of(List.of("a, b")))));
      house.act(new BallotCast("rio", "agua", "m3", new Vote.Ranked(List.of(List.of("a, b")))));
      Council council = house.council();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BallotFile.of(council, Objects.requireNonNull(council.ballots().get("agua"))).write(out);

      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .containsExactlyInAnyOrder("ballots,a,b,\"a, b\"", "1,1,1,", "2,,,1");
    }
  }
}
