package org.ayni.app.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ayni.app.federation.Islands.federate;
import static org.ayni.app.federation.Islands.good;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.ayni.federation.node.Peer;
import org.ayni.server.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nodes as programs of their own, their records in folders, SQLite and PostgreSQL, that reach each
/// other by HTTP. While they plan, two are killed, the roads between two halves of them are closed,
/// and what one answers is broken off half way; what comes out is what came out undisturbed. Four
/// of them; `-Dayni.federation.nodes=6` for all six islands.
class ServedNodesTest {

  private static final int NODES = Integer.getInteger("ayni.federation.nodes", 4);
  private static final String[] REGIONS = {"N", "S", "W", "E", "A", "B"};

  private final Path folder;
  private final List<Integer> ports = new ArrayList<>();

  /// By sender, then receiver; none to oneself.
  private final List<List<Wire>> wires = new ArrayList<>();

  private List<String> nodes = List.of();

  ServedNodesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    wires.forEach(some -> some.forEach(Wire::close));
  }

  private Wire wire(int from, int to) {
    return wires.get(from).get(to < from ? to : to - 1);
  }

  private List<String> line(int k) {
    List<String> line =
        new ArrayList<>(
            List.of("", "--port", ports.get(k).toString(), "--federation", nodes.get(k)));
    for (int other = 0; other < NODES; other++) {
      if (other != k) {
        line.addAll(List.of("--peer", wire(k, other).address()));
      }
    }
    if (k == 0) {
      line.add("--convene");
    }
    return line;
  }

  /// Closes or opens the roads between the first half and the second.
  private void parted(boolean closed) {
    for (int from = 0; from < NODES; from++) {
      for (int to = 0; to < NODES; to++) {
        if (from != to && from < NODES / 2 != to < NODES / 2) {
          wire(from, to).close(closed);
        }
      }
    }
  }

  @Test
  void killedAndPartedTheyFindWhatTheyFindUndisturbed(@TempDir Path undisturbed) throws Exception {
    String[] regions = Arrays.copyOf(REGIONS, NODES);
    List<String> quiet = Islands.split("six-islands", undisturbed, regions);
    good(federate("solve", quiet));
    double value = SolvedNodes.value(quiet.getFirst());

    nodes = Islands.split("six-islands", folder, regions);
    ServedPrograms.mixStores(nodes);
    for (int k = 0; k < NODES; k++) {
      ports.add(FreePort.find());
    }
    List<List<String>> lines = new ArrayList<>();
    for (int k = 0; k < NODES; k++) {
      List<Wire> out = new ArrayList<>();
      for (int other = 0; other < NODES; other++) {
        if (other != k) {
          out.add(Wire.to(ports.get(other)));
        }
      }
      wires.add(out);
      lines.add(line(k));
    }
    try (ServedPrograms programs = new ServedPrograms(folder, lines)) {
      programs.startAll();
      SolvedNodes.join(programs, nodes.subList(1, NODES));
      garbageIsRefusedAndTold();
      good(federate("join", List.of(nodes.getFirst())));

      programs.until("the first prices", () -> programs.said(0).contains("reached "));
      programs.kill(1);
      parted(true);
      int before = programs.said(1).length();
      programs.kill(0);
      programs.start(0);
      programs.start(1);
      int last = NODES - 1;
      programs.until(
          "news of the closed roads",
          () ->
              programs
                  .said(1)
                  .substring(before)
                  .contains(wire(1, last).address() + Peer.PATH + " cannot be reached"));
      assertThat(programs.said(0)).doesNotContain("result: ");
      // Open again, but for one whose answers break off half way; the others' can tell it.
      parted(false);
      for (int k = 0; k < last; k++) {
        wire(last, k).breakOff(true);
      }
      SolvedNodes.everybodyChecked(programs, nodes);
      for (String node : nodes) {
        SolvedNodes.holds(node, value);
      }
    }
    nobodysTableCrossedTheWire();
  }

  private void garbageIsRefusedAndTold() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    byte[] garbage = new byte[1000];
    new Random(seed).nextBytes(garbage);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(wire(1, 0).address() + "/federation/record"))
                  .POST(HttpRequest.BodyPublishers.ofByteArray(garbage))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("seed " + seed).isEqualTo(400);
      assertThat(answer.body())
          .contains("Nothing was taken over")
          .doesNotContain(folder.toString());
    }
  }

  /// No output of two or more digits that stands in a member's table, and no name of a file of its
  /// own, is in what crossed.
  private void nobodysTableCrossedTheWire() throws IOException {
    StringBuilder all = new StringBuilder();
    for (List<Wire> some : wires) {
      for (Wire wire : some) {
        all.append(wire.read());
      }
    }
    String crossed = all.toString();
    assertThat(crossed).contains("federation-proposal", "federation-result");
    assertThat(crossed).doesNotContain("goods.json", "final-uses", "private/", "PRIVATE KEY");
    Pattern number = Pattern.compile("(?<![0-9.])[0-9]{2,}(\\.[0-9]+)?(?![0-9.])");
    for (String node : nodes) {
      String output = Files.readString(Path.of(node, "private/source/inputs/economy/output.csv"));
      List<String> outputs =
          number
              .matcher(output)
              .results()
              .map(found -> "\"" + Double.parseDouble(found.group()) + "\"")
              .toList();
      assertThat(outputs).isNotEmpty();
      assertThat(crossed).doesNotContain(outputs);
    }
  }
}
