package org.ayni.app.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ayni.app.Run;

/// Nodes out of the invented tables of islands among the test resources, made with the commands.
final class Islands {

  private Islands() {}

  static Path table(String name) {
    URL file = Objects.requireNonNull(Islands.class.getResource(name + "/datapackage.json"), name);
    try {
      return Objects.requireNonNull(Path.of(file.toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As [#nodes] makes them, with the treaty in the record of the first.
  ///
  /// @return the nodes, the first one with the treaty
  static List<String> split(String table, Path folder, String... regions) {
    return split(table, 0.5, folder, regions);
  }

  /// @param floor share of what everybody had of each need, below which nobody may go
  static List<String> split(String table, double floor, Path folder, String... regions) {
    List<String> nodes = nodes(table, floor, folder, regions);
    Path treaty = folder.resolve("nodes").resolve("treaty.json");
    good(Run.of("federate", "treaty", nodes.getFirst(), treaty.toString()));
    return nodes;
  }

  /// One year in which members have each other through the federation only.
  ///
  /// @return the nodes, beside a draft of their treaty
  static List<String> nodes(String table, Path folder, String... regions) {
    return nodes(table, 0.5, folder, regions);
  }

  private static List<String> nodes(String table, double floor, Path folder, String... regions) {
    Path proposed = folder.resolve("economy");
    good(
        Run.of(
            "propose",
            table(table).toString(),
            "-o",
            proposed.toString(),
            "--labour",
            "value-added"));
    Path made = folder.resolve("nodes");
    good(
        Run.of(
            "federate",
            "split",
            proposed.toString(),
            "--regions",
            String.join(",", regions),
            "--cut-trade",
            "--most",
            "1.5",
            "--years",
            "1",
            "--assume",
            "terminal-growth=0",
            "--assume",
            "floor=" + floor,
            "--assume",
            "pace=0.2",
            "-o",
            made.toString()));
    List<String> nodes = new ArrayList<>();
    for (String region : regions) {
      nodes.add(made.resolve(region.toLowerCase(java.util.Locale.ROOT)).toString());
    }
    return nodes;
  }

  static Run good(Run run) {
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    return run;
  }

  static Run federate(String task, List<String> nodes, String... options) {
    List<String> all = new ArrayList<>(List.of("federate", task));
    all.addAll(nodes);
    all.addAll(List.of(options));
    return Run.of(all.toArray(String[]::new));
  }
}
