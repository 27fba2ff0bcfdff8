package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MemberLeft;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.RollFrozen;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Properties of whole rows of acts, drawn at random from a seed.
class ReplayTest {

  private final Village village = new Village();

  private void story(Random random) {
    village.founds(
        "c",
        "",
        Village.statute(
            Mandate.FLAG,
            Recall.Refill.COUNTBACK,
            Village.block("one", CountingRule.SCHULZE, 1, false, 0, false)));
    village.meets("c", 12, 7 + random.nextInt(5), "ordinary", "priorities");
    village.proposes("c", "p", "ordinary");
    village.does(village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo()));
    for (String voter : List.copyOf(village.council("c").assemblies().get("a").present())) {
      village.votes("c", "b", voter, random.nextBoolean() ? Village.yes() : Village.no());
    }
    village.closes("c", "b");
    village.does(
        village.opening(
            "c",
            "w",
            "priorities",
            Optional.empty(),
            Question.points(CountingRule.POINTS_MEAN, List.of("food", "home", "joy"))));
    for (String voter : List.copyOf(village.council("c").assemblies().get("a").present())) {
      int food = random.nextInt(101);
      village.votes("c", "w", voter, Village.points("food", food, "home", 100 - food));
    }
    village.closes("c", "w");
  }

  static CouncilBook play(List<Village.Dated> acts) {
    CouncilBook book = new CouncilBook(statute -> Hashes.of(statute.toString()));
    for (Village.Dated act : acts) {
      assertThat(book.apply(act.time(), act.event())).isEmpty();
    }
    return book;
  }

  /// Whether a row of acts is taken to its end.
  static boolean holds(List<Village.Dated> acts) {
    CouncilBook book = new CouncilBook(statute -> Hashes.of(statute.toString()));
    return acts.stream().allMatch(act -> book.apply(act.time(), act.event()).isEmpty());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameActsGiveTheSameBook(long seed) {
    story(new Random(seed));
    assertThat(Village.digest(play(village.acts()))).isEqualTo(Village.digest(village.book()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyActThatIsLeftOutIsRefusedLaterOrSeenInTheBook(long seed) {
    story(new Random(seed));
    String whole = Village.digest(village.book());
    for (int k = 0; k < village.acts().size(); k++) {
      List<Village.Dated> fewer = new ArrayList<>(village.acts());
      CouncilEvent left = fewer.remove(k).event();
      if (holds(fewer)) {
        assertThat(Village.digest(play(fewer))).as("without " + left).isNotEqualTo(whole);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aVoteThatIsTurnedRoundIsFoundOut(long seed) {
    story(new Random(seed));
    for (int k = 0; k < village.acts().size(); k++) {
      if (village.acts().get(k).event() instanceof BallotCast cast
          && cast.vote() instanceof Vote.YesNo(var answer)) {
        List<Village.Dated> changed = new ArrayList<>(village.acts());
        Vote other = answer.equals("yes") ? Village.no() : Village.yes();
        changed.set(
            k,
            new Village.Dated(
                village.acts().get(k).time(),
                new BallotCast("c", cast.ballot(), cast.voter(), other)));
        assertThat(holds(changed)).as(cast.toString()).isFalse();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void whatIsRefusedChangesNothing(long seed) {
    Random random = new Random(seed);
    story(random);
    for (int k = 0; k < 200; k++) {
      String before = Village.digest(village.book());
      CouncilEvent event = any(random);
      List<Refusal> refusals = village.book().apply(village.now(), event);
      if (refusals.isEmpty()) {
        village.acts().add(new Village.Dated(village.now(), event));
      } else {
        assertThat(Village.digest(village.book())).as(event.toString()).isEqualTo(before);
        assertThat(refusals).allMatch(r -> !r.found().isEmpty() && !r.expected().isEmpty());
      }
    }
    assertThat(Village.digest(play(village.acts()))).isEqualTo(Village.digest(village.book()));
  }

  private CouncilEvent any(Random random) {
    String member = "c" + random.nextInt(15);
    return switch (random.nextInt(8)) {
      case 0 -> new MemberAdmitted("c", member, village.today(), random.nextBoolean());
      case 1 -> new MemberLeft("c", member, village.today(), "left");
      case 2 -> new RollFrozen("c", "r" + random.nextInt(3), village.today(), 12, Village.HASH);
      case 3 ->
          Rolls.freeze(
              village.book(), village.council("c"), "s" + random.nextInt(30), village.today());
      case 4 -> new BallotCast("c", "b", member, Village.yes());
      case 5 -> new AttendanceTaken("c", "a", 1 + random.nextInt(2), List.of(member));
      case 6 -> new PetitionSigned("c", "none", member);
      default ->
          new BallotClosed(
              "c", "b", Village.SEED, village.result("c", "b").outcome(), random.nextBoolean());
    };
  }
}
