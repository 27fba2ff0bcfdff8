package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.app.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TallyCommandTest {

  private static final String BLT =
      """
      5 2
      1 1 2 0
      2 2 0
      3 3 0
      4 4 0
      5 5 0
      0
      "A"
      "B"
      "C"
      "D"
      "E"
      "ties"
      """;

  @TempDir Path temp;

  private String file(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static JsonNode json(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  private static String names(JsonNode list) {
    return String.join(" ", list.values().stream().map(JsonNode::asString).toList());
  }

  @Test
  void transferableVotesTellEveryStage() throws IOException {
    String ballots = file("ties.blt", BLT);
    JsonNode json = json(Run.of("tally", ballots, "--rule", "stv-scottish", "--format=json"));
    assertThat(json.propertyNames())
        .containsExactly(
            "rule",
            "ballots",
            "blank",
            "cut",
            "withdrawn",
            "seats",
            "winners",
            "quota",
            "rounds",
            "ties",
            "lot");
    assertThat(names(json.get("winners"))).isEqualTo("D E");
    assertThat(json.get("quota").decimalValue()).isEqualByComparingTo("6");
    assertThat(json.get("rounds")).hasSize(5);
    assertThat(json.get("rounds").get(1).get("votes").get("B").asInt()).isEqualTo(3);
    assertThat(json.get("ties").get(0).get("by").asString()).isEqualTo("earlier-stage");
    Run text = Run.of("tally", ballots, "--rule", "stv-scottish");
    assertThat(text.out())
        .contains("quota 6.00000", "1. D", "A had fewest votes", "by votes at an earlier stage")
        .doesNotContain("Lot");
    assertThat(Run.of("tally", ballots, "--rule=stv-meek", "--format=csv").out())
        .startsWith("round,action,who,candidate,votes,elected\n1,first-preferences,,A,1,\n");
  }

  @Test
  void aTieBrokenByALotNobodyDrewIsTold() throws IOException {
    String ballots = file("tie.blt", "2 1\n1 1 0\n1 2 0\n0\n\"A\"\n\"B\"\n");
    Run undrawn = Run.of("tally", ballots, "--rule", "stv-scottish");
    assertThat(undrawn.out()).contains("A, B are equal", "by lot", "drawn by nobody");
    Run drawn = Run.of("tally", ballots, "--rule", "stv-scottish", "--seed", "dice 4 2");
    assertThat(drawn.out()).contains("drawn by the seed 'dice 4 2'");
    String lot = file("lot.txt", "B\n\nA\n");
    JsonNode byHand =
        json(Run.of("tally", ballots, "--rule=stv-scottish", "--lot", lot, "--format=json"));
    assertThat(byHand.get("lot").get("origin").asString()).isEqualTo("file");
    assertThat(names(byHand.get("lot").get("order"))).isEqualTo("B A");
    // Drawn first, B is the one that is excluded.
    assertThat(names(byHand.get("winners"))).isEqualTo("A");
    Run wrong = Run.of("tally", ballots, "--rule=stv-scottish", "--lot", file("l", "B\nC\nB\n"));
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("'C'", "a second 'B'", "nothing of [A]", "3 problems.");
  }

  @Test
  void aSeatIsRefilledByCountback() throws IOException {
    String ballots =
        file("council.blt", "3 1\n5 1 2 0\n4 1 3 0\n2 3 0\n0\n\"Ana\"\n\"Beto\"\n\"Eva\"\n");
    JsonNode json =
        json(
            Run.of("tally", ballots, "--rule=stv-scottish", "--countback", "Ana", "--format=json"));
    assertThat(json.get("countback").asString()).isEqualTo("Ana");
    assertThat(names(json.get("winners"))).isEqualTo("Beto");
    JsonNode only =
        json(
            Run.of(
                "tally",
                ballots,
                "--rule=stv-scottish",
                "--countback=Ana",
                "--standing=Eva",
                "--format=json"));
    assertThat(names(only.get("winners"))).isEqualTo("Eva");
    assertThat(Run.of("tally", ballots, "--rule=stv-scottish", "--countback=Betto").err())
        .contains("'--countback': 'Betto'", "Maybe 'Beto' is meant.");
  }

  @Test
  void schulzeTellsWhoBeatsWhom() throws IOException {
    String ballots =
        file("options.csv", "ballots,A,B,C\n23,1,2,3\n17,3,1,2\n2,2,1,3\n10,2,3,1\n8,3,2,1\n");
    Run run = Run.of("tally", ballots, "--rule", "schulze", "--format", "json");
    JsonNode json = json(run);
    assertThat(names(json.get("winners"))).isEqualTo("B");
    assertThat(json.get("pairwise").get("B").get("C").asInt()).isEqualTo(42);
    assertThat(json.get("paths").get("B").get("A").asInt()).isEqualTo(35);
    assertThat(json.get("condorcetWinner").isNull()).isTrue();
    assertThat(Run.of("tally", ballots, "--rule=schulze").out())
        .contains("Chosen: B", "the strongest paths decide", "against A: 27 to 33 ballots");
    assertThat(Run.of("tally", ballots, "--rule=schulze", "--format=csv").out())
        .startsWith("a,b,aAboveB,bAboveA,pathAB,pathBA\nA,B,33,27,33,35\n");
  }

  @Test
  void listsGetTheirSeats() throws IOException {
    String lists = file("lists.csv", "list,votes\nA,416\nB,338\nC,246\nblanco,200\n");
    JsonNode hare =
        json(
            Run.of(
                "tally",
                lists,
                "--rule=list-hare",
                "--seats=4",
                "--blank=blanco",
                "--format=json"));
    assertThat(hare.get("quota").asInt()).isEqualTo(300);
    assertThat(hare.get("seats").get("A").asInt()).isEqualTo(2);
    assertThat(names(hare.get("winners"))).isEqualTo("A B C A");
    JsonNode dHondt =
        json(Run.of("tally", lists, "--rule=list-dhondt", "--seats=4", "--format=json"));
    assertThat(dHondt.get("divisor").asInt()).isEqualTo(208);
    assertThat(Run.of("tally", lists, "--rule=list-hare", "--seats=4").out())
        .contains("cuociente electoral", "largest remainder");
    Run noSeats = Run.of("tally", lists, "--rule=list-hare");
    assertThat(noSeats.code()).isEqualTo(2);
    assertThat(noSeats.err()).contains("--seats");
  }

  @Test
  void projectsAreSelectedWithinABudget() throws IOException {
    String ballots = file("votes.csv", "ballots,bike,gym,park\n7,x,,\n6,,x,\n4,,,x\n");
    String costs = file("costs.csv", "project,cost\nbike,700\ngym,720\npark,250.5\n");
    String[] rules = {"equal-shares", "phragmen", "greedy"};
    for (String rule : rules) {
      JsonNode json =
          json(
              Run.of(
                  "tally",
                  ballots,
                  "--rule",
                  rule,
                  "--projects",
                  costs,
                  "--budget",
                  "1000",
                  "--format",
                  "json"));
      assertThat(json.get("cost").decimalValue()).as(rule).isEqualByComparingTo("950.5");
      assertThat(json.get("rounds").get(0).get("left").isNumber()).isTrue();
    }
    assertThat(
            Run.of(
                    "tally",
                    ballots,
                    "--rule=equal-shares",
                    "--projects",
                    costs,
                    "--budget=1000",
                    "--completion=none")
                .out())
        .contains("selected 0 of 3", "each voter had 58.823529 to spend");
    assertThat(
            names(
                json(Run.of("tally", ballots, "--rule=greedy", "--seats=2", "--format=json"))
                    .get("winners")))
        .isEqualTo("bike gym");
    assertThat(
            Run.of(
                    "tally",
                    ballots,
                    "--rule=equal-shares",
                    "--format=csv",
                    "--projects",
                    costs,
                    "--budget=2000")
                .out())
        .startsWith("round,project,outcome,cost,votes,payers,inFull,share,effectiveVotes,left\n");
  }

  @Test
  void pointsAreSharedOut() throws IOException {
    String ballots = file("points.csv", "health,food,homes\n80,20,0\n60,40,0\n");
    JsonNode markets =
        json(Run.of("tally", ballots, "--rule", "points-independent-markets", "--format=json"));
    assertThat(markets.get("shares").get("food").decimalValue()).isEqualByComparingTo("40");
    assertThat(markets.get("phantomStep").asString()).isEqualTo("40");
    JsonNode mean = json(Run.of("tally", ballots, "--rule=points-mean", "--format=json"));
    assertThat(mean.get("sharesExact").get("food").asString()).isEqualTo("30");
    assertThat(names(mean.get("winners"))).isEqualTo("health food");
    Run wrong = Run.of("tally", ballots, "--rule=points-mean", "--points=10");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("points.csv:2", "points.csv:3", "--points");
  }

  @Test
  void yesAndNoHaveQuorumAndMajority() throws IOException {
    String votes = file("vote.csv", "choice,votes\nsí,12\nno,5\nabstención,2\n");
    JsonNode json =
        json(
            Run.of(
                "tally",
                votes,
                "--rule=yes-no",
                "--roll=38",
                "--quorum=50%",
                "--majority=2/3",
                "--format=json"));
    assertThat(json.get("passed").asBoolean()).isTrue();
    assertThat(json.get("strict").asBoolean()).isFalse();
    Run failed =
        Run.of(
            "tally",
            votes,
            "--rule=yes-no",
            "--roll=40",
            "--quorum=0.5",
            "--majority=1/2",
            "--of=roll");
    assertThat(failed.code()).isZero();
    assertThat(failed.out())
        .contains("not passed", "19 present, 20 needed", "more than 20 needed (1/2 of 40 members)");
    Run noRoll = Run.of("tally", votes, "--rule=yes-no", "--quorum=1/2");
    assertThat(noRoll.code()).isEqualTo(2);
    assertThat(noRoll.err().lines()).hasSize(1);
  }

  @Test
  void everyProblemOfAFileIsListed() throws IOException {
    Run run =
        Run.of(
            "tally",
            file("bad.blt", BLT.replace("2 2 0", "2 7 0").replace("3 3 0", "x 3 0")),
            "--rule=stv-scottish");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.blt:3: '7'", "bad.blt:4: 'x'", "2 problems.");
  }

  @Test
  void optionsThatDoNotGoWithTheRuleAreRefused() throws IOException {
    String ballots = file("ties.blt", BLT);
    Run run =
        Run.of("tally", ballots, "--rule=schulze", "--budget=3", "--quorum=1/2", "--standing=A");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("'--budget'", "'--quorum'", "'--standing'", "--lot, --seats, --seed");
    assertThat(Run.of("tally", ballots, "--rule=schulz").err())
        .contains("maybe 'schulze'")
        .hasLineCount(1);
    assertThat(Run.of("tally", ballots, "--rule=stv-meek", "--seats=0").err())
        .contains("'--seats': 0; expected 1 to");
    assertThat(Run.of("tally", ballots, "--rule=yes-no", "--majority=3/2").err())
        .contains("a share from 0 to 1");
    assertThat(Run.of("tally", ballots, "--rule=yes-no").err()).contains("columns choice, votes");
    assertThat(Run.of("tally", ballots).err()).contains("--rule");
    assertThat(Run.of("tally", temp.resolve("none.blt").toString(), "--rule=schulze").err())
        .contains("there is no such file");
    assertThat(Run.of("tally", file("x.txt", BLT), "--rule=schulze").err()).contains("--from");
    assertThat(Run.of("tally", file("x.txt", BLT), "--rule=schulze", "--from=blt").code()).isZero();
  }
}
