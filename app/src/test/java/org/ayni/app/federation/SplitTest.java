package org.ayni.app.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ayni.app.federation.Islands.federate;
import static org.ayni.app.federation.Islands.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.app.Run;
import org.ayni.files.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A table of regions taken apart, planned together, and asked what if.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SplitTest {

  private static final double GAP = 1e-3;

  private Path folder = Path.of("");
  private List<String> nodes = List.of();

  @BeforeAll
  void solve(@TempDir Path temporary) {
    folder = temporary;
    nodes = Islands.split("islands", temporary, "N", "S");
    good(federate("solve", nodes));
  }

  @Test
  void thePlanOfTheNodesIsThatOfOneWhoKnowsAllTables() {
    JsonValue central = good(federate("central", nodes, "--format", "json")).json();
    double best = central.required("central").number();
    assertThat(best).isGreaterThan(0.1);
    assertThat(central.required("joint").number()).isBetween(best * (1 - GAP), best + 1e-7);
    assertThat(central.required("jointBound").number())
        .isBetween(best - 1e-7, best * (1 + 2 * GAP));
  }

  @Test
  void whatWasAssumedStandsBesideTheNodesWithWhereToChangeIt() throws IOException {
    String readme = Files.readString(folder.resolve("nodes/README.md"));
    assertThat(readme)
        .contains("one good a sector", "takings", "credit", "`--most`", "treaty.json");
  }

  @Test
  void aMemberKeepsItsTradeWithRegionsThatAreNone() throws IOException {
    // N: 6 of grain and 4 of cloth to W; 2 of grain and 4 of cloth from W (flows.csv,
    // final-uses.csv).
    String uses =
        Files.readString(folder.resolve("nodes/n/private/source/inputs/economy/final-uses.csv"));
    assertThat(uses)
        .startsWith("code,consumption,investment,exports-S,imports-S,exports-W,imports-W")
        .contains("grain,50,2,25,-0,6,-2".replace("-0,", "-0.0,"))
        .contains("cloth,49,8,0,-20,4,-4");
  }

  @Test
  void aPartnerThatStopsTradingIsSetBesideWhatThereWasAndAidMakesTheLargestLossSmallest() {
    JsonValue before =
        good(federate("status", List.of(nodes.getFirst()), "--format", "json")).json();
    JsonValue usual = good(federate("whatif", nodes, "--stop", "W=all", "--format", "json")).json();
    JsonValue aid =
        good(federate("whatif", nodes, "--stop", "W=all", "--aid", "--format", "json")).json();
    assertThat(aid.required("aim").text()).isEqualTo("aid");
    assertThat(worst(aid)).isGreaterThanOrEqualTo(worst(usual) - GAP);
    // Both have what they have alone, or more; and no mixture can help the worst off more.
    for (JsonValue member : aid.required("members").items()) {
      assertThat(member.required("together").number())
          .isGreaterThanOrEqualTo(member.required("alone").number() - 1e-9);
    }
    assertThat(aid.required("bound").number())
        .isGreaterThanOrEqualTo(aid.required("value").number() - 1e-12);
    // An exercise never becomes the treaty in force.
    JsonValue after =
        good(federate("status", List.of(nodes.getFirst()), "--format", "json")).json();
    assertThat(after.required("treaty").text()).isEqualTo(before.required("treaty").text());
  }

  @Test
  void whoWouldJoinIsSetBesideWhatItHasAloneAndTheOthersBesideWhatTheyHad(@TempDir Path other)
      throws IOException {
    List<String> three = Islands.nodes("six-islands", other, "N", "S", "W");
    Path draft = other.resolve("nodes/treaty.json");
    // The draft with two members: W stays outside.
    String text = Files.readString(draft);
    int third = text.indexOf("\"code\" : \"w\"");
    int from = text.lastIndexOf('{', third);
    String two =
        text.substring(0, text.lastIndexOf(',', from))
            + text.substring(text.indexOf('}', third) + 1);
    Files.writeString(draft, two);
    good(federate("treaty", List.of(three.getFirst()), draft.toString()));
    good(federate("solve", three.subList(0, 2)));
    JsonValue then =
        good(federate(
                "whatif", three.subList(0, 2), "--joins", three.getLast(), "--format", "json"))
            .json();
    List<JsonValue> members = then.required("members").items();
    assertThat(members).hasSize(3);
    JsonValue newcomer = members.getLast();
    assertThat(newcomer.required("code").text()).isEqualTo("w");
    assertThat(newcomer.required("before").number()).isEqualTo(newcomer.required("alone").number());
    assertThat(newcomer.required("together").number())
        .isGreaterThan(newcomer.required("alone").number());
    // 'sum': together the three reach at least what the two had, and the newcomer's alone.
    assertThat(members.stream().mapToDouble(m -> m.required("change").number()).sum())
        .isGreaterThan(-GAP);
  }

  private static double worst(JsonValue answer) {
    return answer.required("members").items().stream()
        .mapToDouble(member -> member.required("change").number())
        .min()
        .orElseThrow();
  }

  @Test
  void aStopThatWasVotedIsInTheProblemOfOneWhoKnowsAllTablesToo(@TempDir Path own)
      throws IOException {
    List<String> two = Islands.split("islands", own, "N", "S");
    good(federate("solve", two));
    Path next = own.resolve("next.json");
    Files.writeString(
        next,
        Files.readString(own.resolve("nodes/treaty.json"))
            .replaceFirst(
                "\\{", "{\"stops\": [{\"partner\": \"W\", \"members\": [\"n\", \"s\"]}],"));
    String id =
        good(federate("move", two.subList(0, 1), next.toString(), "--format", "json"))
            .json()
            .required("treaty")
            .text();
    pass(two.getFirst(), two.getLast());
    good(federate("vote", two.subList(1, 2), id, "--yes"));
    pass(two.getLast(), two.getFirst());
    good(federate("solve", two));
    assertThat(
            good(federate("status", two.subList(0, 1), "--format", "json"))
                .json()
                .required("treaty")
                .text())
        .isEqualTo(id);
    good(federate("central", two));
  }

  private static void pass(String from, String to) {
    String file = from + ".ayni";
    good(Run.of("federate", "export", from, "-o", file));
    good(Run.of("federate", "import", to, file));
  }

  @Test
  void whenTheOtherLeavesEachIsLeftWithWhatItHasAlone() {
    JsonValue left = good(federate("whatif", nodes, "--without", "s", "--format", "json")).json();
    assertThat(left.required("members").items()).hasSize(2);
    for (JsonValue member : left.required("members").items()) {
      assertThat(member.required("change").number()).isLessThan(-0.05);
    }
  }

  @Test
  void mistakesAreToldBeforeAnythingIsMade() {
    Path none = folder.resolve("none");
    Run wrong =
        Run.of(
            "federate",
            "split",
            folder.resolve("economy").toString(),
            "--regions",
            "N,X",
            "-o",
            none.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("'X'").contains("[N, S, W]");
    Run all =
        Run.of(
            "federate",
            "split",
            "colombia-2019",
            "--regions",
            "N",
            "--most",
            "-1",
            "--aim",
            "best",
            "--gap",
            "7",
            "-o",
            none.toString());
    assertThat(all.err()).contains("--most -1.0", "--aim best", "--gap 7.0");
    assertThat(none).doesNotExist();
    assertThat(federate("whatif", nodes, "--stop", "ATLANTIS=n").err())
        .contains("ATLANTIS")
        .contains("S, W");
    assertThat(federate("whatif", nodes).err()).contains("--stop, --without, --joins or --aid");
  }
}
