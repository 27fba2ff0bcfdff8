package org.ayni.app.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ayni.app.federation.Islands.federate;
import static org.ayni.app.federation.Islands.good;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.node.Node;
import org.ayni.files.JsonValue;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerifier;

/// What nodes that are served have come to.
final class SolvedNodes {

  private SolvedNodes() {}

  static JsonValue status(String node) {
    return federate("status", List.of(node), "--format", "json").json();
  }

  static double value(String node) {
    return status(node).required("result").required("value").number();
  }

  /// Once the treaty has arrived, each accepts it.
  static void join(ServedPrograms programs, List<String> nodes) throws InterruptedException {
    for (String node : nodes) {
      programs.until(
          "the treaty at " + node,
          () -> federate("status", List.of(node)).out().contains("has not accepted"));
      good(federate("join", List.of(node)));
    }
  }

  /// Waits for the result of the first, and that all have checked it, at all.
  static void everybodyChecked(ServedPrograms programs, List<String> nodes)
      throws InterruptedException {
    // Not by asking all the while how it stands: that computes, and would slow them down.
    programs.until("the result", () -> programs.said(0).contains("result: "));
    for (String node : nodes) {
      programs.until("the result, checked by all, at " + node, () -> checked(node, nodes.size()));
    }
  }

  private static boolean checked(String node, int members) {
    var result = status(node).optional("result");
    return result.filter(one -> one.optional("checked").isPresent()).isPresent()
        && result.get().required("holds").isTrue()
        && result.get().required("checked").fields().size() == members;
  }

  /// The result at a node holds, is `value` to the stated gap (which offers there are depends on
  /// where they were asked), nothing is wrong, and its record verifies, wherever it is kept.
  static void holds(String node, double value) throws IOException {
    JsonValue status = status(node);
    JsonValue result = status.required("result");
    assertThat(result.required("holds").isTrue()).isTrue();
    assertThat(result.required("gap").number()).isLessThanOrEqualTo(1e-3);
    assertThat(result.required("value").number()).isCloseTo(value, Offset.offset(2e-3 * value));
    assertThat(status.required("faults").items()).isEmpty();
    assertThat(
            Node.open(Path.of(node))
                .published(record ->
                    RecordVerifier.verify(
                        record,
                        new Expectations(
                            Optional.empty(), List.of(), List.of(), MessageEntries::isMessage)))
                .failures())
        .isEmpty();
  }
}
