package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.ChallengeJudged;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.MemberAppointed;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.statute.Body;
import org.ayni.councils.statute.Challenges;
import org.ayni.councils.statute.Challenges.Instance;
import org.ayni.councils.statute.Challenges.Undecided;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Matter;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Sectors;
import org.ayni.councils.statute.Sectors.Sector;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Votes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same properties as in [ReplayTest], of challenges, votes by council and members by sector:
/// acts drawn at random from a seed, most of them meaningless.
class DisputeReplayTest {

  private static final List<String> COUNCILS = List.of("c", "up", "s");

  private final Village village = new Village();

  private static Statute below(Random random) {
    Body guarantors = new Body.GuarantorsOfTheDay();
    return Village.disputed(
        Village.watched(
            Village.statute(
                Mandate.FLAG,
                Recall.Refill.NEXT_ON_LIST,
                Village.block("lists", CountingRule.LIST_HARE, 2, true, 0, false)),
            3),
        new Challenges(
            Map.of(
                Matter.ROLL, new Instance(guarantors, 5, 2),
                Matter.NOMINATION, new Instance(guarantors, 9, 2),
                Matter.RESULT, new Instance(guarantors, 10, 2)),
            random.nextBoolean() ? Undecided.BLOCKS : Undecided.TOLD));
  }

  /// `up` above `c`; `s` by sectors. An election in `c` is called and, in half of the stories,
  /// held.
  private void story(Random random) {
    village.founds(
        "up",
        "",
        Village.byCouncils(
            Village.weighed(
                Village.statute(Mandate.FLAG, Recall.Refill.ELECTION),
                new Votes.ByMembers(1 + random.nextInt(5)))));
    village.founds("c", "up", below(random));
    village.founds(
        "s",
        "",
        Village.bySector(
            Village.statute(Mandate.FREE, Recall.Refill.ELECTION),
            new Sectors(
                List.of(new Sector("work", Village.names("w"), 2)), 2, Village.names("m"), 12)));
    village.admits("c", 12);
    village.admits("up", 3);
    village.days(11);
    village.does(new ElectionCalled("c", "e", "lists", village.today().plusDays(7)));
    village.does(new Nominated("c", "e", "Red", List.of("c1", "c2")));
    village.does(new Nominated("c", "e", "Blue", List.of("c3", "c4")));
    village.does(new GuarantorsNamed("c", village.today().plusDays(7), List.of("c7", "c8", "c9")));
    village.does(new ShortlistProposed("s", "t0", "work", "o", List.of("p0", "p1")));
    village.meetsAgain("c", "", 8 + random.nextInt(5), "election");
    if (random.nextBoolean()) {
      village.does(
          village.opening(
              "c",
              "b",
              "election",
              Optional.of("e"),
              Question.choice(CountingRule.LIST_HARE, List.of("Red", "Blue"), 2)));
      for (String voter : List.copyOf(village.council("c").assemblies().get("a").present())) {
        village.votes("c", "b", voter, new Vote.OneList(random.nextBoolean() ? "Red" : "Blue"));
      }
      village.closes("c", "b");
    }
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// So many of c6 … c9, of whom three are guarantors.
  private static List<String> some(Random random, int number) {
    List<String> all = new ArrayList<>(List.of("c6", "c7", "c8", "c9"));
    Collections.shuffle(all, random);
    return all.subList(0, number);
  }

  private String challenge(Random random) {
    List<String> all = List.copyOf(village.council("c").challenges().keySet());
    return all.isEmpty() ? "none" : one(random, all);
  }

  private CouncilEvent any(Random random) {
    String council = random.nextInt(4) == 0 ? one(random, COUNCILS) : "c";
    String name = "x" + random.nextInt(12);
    String member = "c" + (1 + random.nextInt(13));
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> {
        Matter matter = one(random, List.of(Matter.values()));
        yield new ChallengeRaised(
            council,
            name,
            matter,
            matter == Matter.ROLL ? one(random, List.of("r", "r0", "r1")) : "e",
            switch (matter) {
              case ROLL -> Optional.of(member);
              case NOMINATION -> Optional.of(one(random, List.of("Red", "Blue", "Green")));
              case RESULT -> Optional.empty();
            },
            "c" + (1 + random.nextInt(13)),
            "reason");
      }
      case 3, 4, 5 ->
          new ChallengeJudged(
              council,
              challenge(random),
              random.nextBoolean(),
              some(random, 1 + random.nextInt(3)),
              some(random, random.nextInt(2)),
              "grounds");
      case 6 -> {
        String of = one(random, COUNCILS);
        yield Rolls.freeze(
            village.book(), village.council(of), "r" + random.nextInt(20), village.today());
      }
      case 7 ->
          new ShortlistProposed(
              random.nextBoolean() ? "s" : council,
              "t" + random.nextInt(6),
              random.nextBoolean() ? "work" : "play",
              "o",
              List.of("p" + random.nextInt(5), "p" + random.nextInt(5)));
      case 8 ->
          new MemberAppointed(
              random.nextBoolean() ? "s" : council,
              "t" + random.nextInt(6),
              "p" + random.nextInt(5),
              "m",
              village.today(),
              village.today().plusDays(random.nextInt(400)),
              Village.HASH);
      case 9 ->
          new ElectionCalled(
              "c", "e" + random.nextInt(9), "lists", village.today().plusDays(random.nextInt(3)));
      case 10 ->
          random.nextBoolean()
              ? new Instructed("c", "b", "b", Village.yes())
              : new SeatRefilled("c", "lists-office", member, List.of(), Optional.empty());
      default -> new BallotCast("c", "b", member, new Vote.OneList("Red"));
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void whatIsRefusedChangesNothingAndWhatIsTakenIsTheSameAgain(long seed) {
    Random random = new Random(seed);
    story(random);
    int raised = 0;
    int judged = 0;
    for (int k = 0; k < 400; k++) {
      if (k % 100 == 99) {
        village.days(1);
      }
      String before = Village.digest(village.book());
      CouncilEvent event = any(random);
      List<Refusal> refusals = village.book().apply(village.now(), event);
      if (refusals.isEmpty()) {
        village.acts().add(new Village.Dated(village.now(), event));
        raised += event instanceof ChallengeRaised ? 1 : 0;
        judged += event instanceof ChallengeJudged ? 1 : 0;
        assertThat(Village.digest(village.book())).as(event.toString()).isNotEqualTo(before);
      } else {
        assertThat(Village.digest(village.book())).as(event.toString()).isEqualTo(before);
        assertThat(refusals).allMatch(r -> !r.found().isEmpty() && !r.expected().isEmpty());
      }
    }
    assertThat(raised).as("challenges raised").isPositive();
    assertThat(judged).as("challenges decided").isPositive();
    assertThat(Village.digest(ReplayTest.play(village.acts())))
        .isEqualTo(Village.digest(village.book()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void everyActThatIsLeftOutIsRefusedLaterOrSeenInTheBook(long seed) {
    Random random = new Random(seed);
    story(random);
    for (int k = 0; k < 300; k++) {
      CouncilEvent event = any(random);
      if (village.book().apply(village.now(), event).isEmpty()) {
        village.acts().add(new Village.Dated(village.now(), event));
      }
    }
    String whole = Village.digest(village.book());
    for (int k = 0; k < village.acts().size(); k++) {
      List<Village.Dated> fewer = new ArrayList<>(village.acts());
      CouncilEvent left = fewer.remove(k).event();
      if (ReplayTest.holds(fewer)) {
        assertThat(Village.digest(ReplayTest.play(fewer)))
            .as("without " + left)
            .isNotEqualTo(whole);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43})
  void aVerdictThatIsTurnedRoundIsSeen(long seed) {
    Random random = new Random(seed);
    story(random);
    for (int k = 0; k < 300; k++) {
      CouncilEvent event = any(random);
      if (village.book().apply(village.now(), event).isEmpty()) {
        village.acts().add(new Village.Dated(village.now(), event));
      }
    }
    String whole = Village.digest(village.book());
    for (int k = 0; k < village.acts().size(); k++) {
      if (village.acts().get(k).event() instanceof ChallengeJudged judged) {
        List<Village.Dated> changed = new ArrayList<>(village.acts());
        changed.set(
            k,
            new Village.Dated(
                village.acts().get(k).time(),
                new ChallengeJudged(
                    judged.council(),
                    judged.challenge(),
                    !judged.upheld(),
                    judged.agreeing(),
                    judged.dissenting(),
                    judged.grounds())));
        if (ReplayTest.holds(changed)) {
          assertThat(Village.digest(ReplayTest.play(changed))).isNotEqualTo(whole);
        }
      }
    }
  }
}
