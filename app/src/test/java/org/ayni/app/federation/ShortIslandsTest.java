package org.ayni.app.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ayni.app.federation.Islands.federate;
import static org.ayni.app.federation.Islands.good;

import java.nio.file.Path;
import java.util.List;
import org.ayni.app.Run;
import org.ayni.files.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two islands that made each other's cloth and grain: with nine tenths of what everybody had as
/// floors, neither meets them alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortIslandsTest {

  private List<String> nodes = List.of();

  @BeforeAll
  void solve(@TempDir Path folder) {
    nodes = Islands.split("islands", 0.9, folder, "N", "S");
    Run wrong = federate("join", nodes.subList(0, 1), "--name", "-1");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--name -1");
    Run joined = good(federate("join", nodes.subList(0, 1)));
    assertThat(joined.out()).contains("falls short of its floors", "cloth in 2021");
    Run solved = good(federate("solve", nodes));
    assertThat(solved.err()).contains("do not hold the floors of n, s yet");
  }

  @Test
  void togetherTheirFloorsHoldAndNoGainOverNothingIsTold() {
    Run told = good(federate("status", nodes.subList(0, 1)));
    assertThat(told.out())
        .contains(
            "n: alone it falls short of its floors", "cloth in 2021", "together its floors hold");
    JsonValue status = good(federate("status", nodes.subList(0, 1), "--format", "json")).json();
    JsonValue result = status.required("result");
    assertThat(result.required("holds").isTrue()).isTrue();
    assertThat(result.required("floorsHeld").items()).hasSize(2);
    assertThat(result.required("gains").fields()).isEmpty();
    JsonValue lacking = status.required("members").items().getFirst().required("lacking");
    assertThat(lacking.required("worst").number()).isBetween(0.01, 1.0);
    assertThat(lacking.required("named").items()).isNotEmpty();
  }

  @Test
  void thePlanOfTheNodesIsThatOfOneWhoKnowsAllTables() {
    good(federate("central", nodes));
  }

  @Test
  void whenTheOtherLeavesItIsToldWhoseFloorsNothingHolds() {
    Run left = federate("whatif", nodes, "--without", "s");
    assertThat(left.code()).isEqualTo(1);
    assertThat(left.out())
        .contains("cannot hold the floors of n", "prove", "What is lacking: cloth in 2021");
    Run seen = good(federate("status", nodes.subList(0, 1), "--without", "s"));
    assertThat(seen.out()).contains("do not hold the floors of n");
  }

  @Test
  void whoIsCutOffOutsideAndFallsShortIsHelpedByTheOthers() {
    JsonValue then =
        good(federate("whatif", nodes, "--stop", "W=all", "--aid", "--format", "json")).json();
    for (JsonValue member : then.required("members").items()) {
      assertThat(member.required("lacking").required("worst").number()).isBetween(0.01, 1.0);
      assertThat(member.required("changeAlone").number()).isBetween(-1.0, 0.0);
      assertThat(member.required("together").number())
          .isGreaterThan(member.required("alone").number());
    }
  }
}
