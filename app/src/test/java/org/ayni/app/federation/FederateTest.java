package org.ayni.app.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.app.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The three territories, played once for a few rounds; then what their nodes say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederateTest {

  private Path nodes = Path.of("");
  private Path temporary = Path.of("");
  private int code;

  @BeforeAll
  void play(@TempDir Path folder) {
    temporary = folder;
    nodes = folder.resolve("nodes");
    code = Run.of("federate", "demo", nodes.toString(), "--rounds", "8").code();
  }

  private String node(String member) {
    return nodes.resolve(member).toString();
  }

  @Test
  void theResultHoldsAndNobodyIsWorseOffThanAlone() {
    assertThat(code).isZero();
    Run run = Run.of("federate", "status", node("valle"), "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    var result = run.json().required("result");
    assertThat(result.required("holds").isTrue()).isTrue();
    assertThat(result.required("bound").number())
        .isGreaterThanOrEqualTo(result.required("value").number());
    result
        .required("gains")
        .fields()
        .forEach((member, gain) -> assertThat(gain.number()).as(member).isGreaterThan(-1e-9));
    assertThat(result.required("checked").fields()).hasSize(3);
    assertThat(result.required("flows").items()).isNotEmpty();
  }

  @Test
  void thePlanAtHomeIsProvenLikeAnyOther() {
    Path plan = temporary.resolve("plan");
    Run written = Run.of("federate", "propose", node("costa"), "-o", plan.toString());
    assertThat(written.code()).as(written.err()).isZero();
    Run verified = Run.of("verify", plan.toString());
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(plan.resolve("inputs/promises.json")).exists();
  }

  @Test
  void whatEachLosesWhenOneLeavesIsTold() {
    Run run = Run.of("federate", "status", node("sierra"), "--without", "costa");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("gain with all", "change", "costa");
  }

  @Test
  void mistakesAreToldWithWhatToTry() throws IOException {
    assertThat(Run.of("federate", "status", temporary.toString()).err()).contains("no node");
    assertThat(Run.of("federate", "status", node("valle"), "--without", "luna").err())
        .contains("luna")
        .contains("sierra");
    Path treaty = temporary.resolve("treaty.json");
    Files.writeString(treaty, "{\"format\": \"ayni-treaty/1\", \"nmae\": \"x\"}");
    Run wrong = Run.of("federate", "treaty", node("valle"), treaty.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("nmae").contains("no field 'goods'");
    Path bundle = temporary.resolve("no.ayni");
    Files.writeString(bundle, "no bundle");
    Run refused = Run.of("federate", "import", node("valle"), bundle.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("Nothing was taken over");
  }
}
