package org.ayni.app.federation;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
  void whoWouldJoinWithoutAMapOfGoodsIsToldToFillItIn() {
    String newcomer = temporary.resolve("w").toString();
    Run made =
        Run.of(
            "federate",
            "init",
            newcomer,
            "--name",
            "w.example",
            "--economy",
            "cooperativas",
            "--from",
            "recipes");
    assertThat(made.code()).as(made.err()).isZero();
    Run run =
        Run.of(
            "federate",
            "whatif",
            node("sierra"),
            node("valle"),
            node("costa"),
            "--joins",
            newcomer);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("goods.json", "neither deliver nor take", "grain, cloth");
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
  void aMemberThatCannotKeepItsPromisesIsToldSo() throws IOException {
    Run less = proposing("less", "50");
    assertThat(less.code()).isEqualTo(1);
    assertThat(less.out()).contains("no plan that keeps what it would promise");
  }

  @Test
  void aMemberWhoseOwnPlanFallsShortOfTheJointOneIsToldSo() throws IOException {
    Run worse = proposing("worse", "10850");
    assertThat(worse.code()).isEqualTo(1);
    assertThat(worse.out()).contains("its own plan comes to").contains("the joint one says");
  }

  /// The coast's node once more, with other days of work than it answered with.
  private Run proposing(String name, String days) throws IOException {
    Path copy = temporary.resolve(name);
    try (Stream<Path> all = Files.walk(nodes.resolve("costa"))) {
      for (Path path : all.toList()) {
        Files.copy(path, copy.resolve(nodes.resolve("costa").relativize(path)), COPY_ATTRIBUTES);
      }
    }
    Path resources = copy.resolve("private/source/inputs/recipes/resources.csv");
    String text = Files.readString(resources);
    assertThat(text).contains("11000");
    Files.writeString(resources, text.replace("11000", days));
    return Run.of("federate", "propose", copy.toString());
  }

  @Test
  void theDemoRefusesNumbersThatMeanNothingBeforeAnythingIsMade() {
    Path none = temporary.resolve("none");
    Run run = Run.of("federate", "demo", none.toString(), "--rounds", "0", "--gap", "2");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--rounds 0").contains("--gap 2.0");
    assertThat(none).doesNotExist();
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
