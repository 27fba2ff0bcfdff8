package org.ayni.app.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ayni.app.federation.Islands.federate;
import static org.ayni.app.federation.Islands.good;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six nodes in network namespaces of Linux, each with an address of its own, on one bridge. While
/// they plan, half of them are moved to another bridge, so that packets between the halves are lost
/// without a word, and one in each half is killed. Needs root and `ip`; takes minutes, so only with
/// `-Dayni.federation.namespaces=true`.
class NamespacesTest {

  private static final String[] REGIONS = {"N", "S", "W", "E", "A", "B"};
  private static final int NODES = REGIONS.length;
  private static final String BRIDGE = "aynibr";
  private static final String OTHER = "aynibs";
  private static final String PORT = "8099";

  private final Path folder;

  NamespacesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String namespace(int k) {
    return "ayni-" + k;
  }

  private static String address(int k) {
    return "10.213.77." + (k + 1);
  }

  private static int ip(String line) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("ip"));
    all.addAll(List.of(line.split(" ", -1)));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static void must(String line) throws IOException, InterruptedException {
    assertThat(ip(line)).as("ip " + line).isZero();
  }

  private static void build() throws IOException, InterruptedException {
    for (String bridge : List.of(BRIDGE, OTHER)) {
      must("link add " + bridge + " type bridge");
      must("link set " + bridge + " up");
    }
    for (int k = 0; k < NODES; k++) {
      must("netns add " + namespace(k));
      must("link add ayniv" + k + " type veth peer name eth0 netns " + namespace(k));
      must("link set ayniv" + k + " master " + BRIDGE + " up");
      must("-n " + namespace(k) + " addr add " + address(k) + "/24 dev eth0");
      must("-n " + namespace(k) + " link set eth0 up");
      must("-n " + namespace(k) + " link set lo up");
    }
  }

  @AfterEach
  void tearDown() throws IOException, InterruptedException {
    for (int k = 0; k < NODES; k++) {
      ip("netns del " + namespace(k));
    }
    ip("link del " + BRIDGE);
    ip("link del " + OTHER);
  }

  private static void secondHalfOn(String bridge) throws IOException, InterruptedException {
    for (int k = NODES / 2; k < NODES; k++) {
      must("link set ayniv" + k + " master " + bridge);
    }
  }

  private static List<String> line(int k, String node) {
    List<String> line = new ArrayList<>(List.of("ip", "netns", "exec", namespace(k), ""));
    line.addAll(List.of("--host", address(k), "--port", PORT, "--federation", node));
    for (int other = 0; other < NODES; other++) {
      if (other != k) {
        line.addAll(List.of("--peer", "http://" + address(other) + ":" + PORT));
      }
    }
    if (k == 0) {
      line.add("--convene");
    }
    return line;
  }

  @Test
  void partedWithoutAWordAndKilledTheyFindWhatTheyFindUndisturbed(@TempDir Path undisturbed)
      throws Exception {
    assumeTrue(
        Boolean.getBoolean("ayni.federation.namespaces"),
        "only with -Dayni.federation.namespaces=true");
    assumeTrue(ip("netns list") == 0 && ip("link show") == 0, "'ip' is needed");
    List<String> quiet = Islands.split("six-islands", undisturbed, REGIONS);
    good(federate("solve", quiet));
    double value = SolvedNodes.value(quiet.getFirst());

    List<String> nodes = Islands.split("six-islands", folder, REGIONS);
    // A server of PostgreSQL would have to be reached from inside.
    for (int k = 1; k < NODES; k += 2) {
      good(federate("keep", List.of(nodes.get(k)), "--record", nodes.get(k) + "/record.db"));
    }
    build();
    List<List<String>> lines = new ArrayList<>();
    for (int k = 0; k < NODES; k++) {
      lines.add(line(k, nodes.get(k)));
    }
    try (ServedPrograms programs = new ServedPrograms(folder, lines)) {
      programs.startAll();
      SolvedNodes.join(programs, nodes.subList(1, NODES));
      good(federate("join", List.of(nodes.getFirst())));
      programs.until("the first prices", () -> programs.said(0).contains("reached "));
      secondHalfOn(OTHER);
      programs.kill(1);
      programs.kill(NODES - 1);
      programs.start(1);
      programs.start(NODES - 1);
      int before = programs.said(0).length();
      programs.until(
          "news of the parting",
          () -> programs.said(0).substring(before).contains(address(NODES - 2) + ":" + PORT));
      assertThat(programs.said(0)).doesNotContain("result: ");
      secondHalfOn(BRIDGE);
      SolvedNodes.everybodyChecked(programs, nodes);
      for (String node : nodes) {
        SolvedNodes.holds(node, value);
      }
    }
  }
}
