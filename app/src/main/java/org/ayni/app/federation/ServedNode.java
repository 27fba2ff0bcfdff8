package org.ayni.app.federation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.app.output.Terminal;
import org.ayni.federation.node.Keeper;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.NodeDoor;
import org.ayni.federation.node.Peer;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of `ayni serve` that concern a node of a federation.
public final class ServedNode {

  private static final int MILLIS = 1000;

  @Option(
      names = "--federation",
      paramLabel = "NODE",
      description = {
        "a node of a federation ('ayni federate init') that others reach here, under"
            + " /federation/record;",
        "it answers prices and checks results by itself. See docs/federation.md."
      })
  private @Nullable Path folder;

  @Option(
      names = "--peer",
      paramLabel = "URL",
      split = ",",
      description =
          "with --federation: where another node may be reached, such as https://valle.example; a"
              + " hint, who answers is told by keys; several times for several")
  private List<String> addresses = List.of();

  @Option(
      names = "--convene",
      description = "with --federation: say prices and results; one member does")
  private boolean convene;

  @Option(
      names = "--go-on",
      description = "with --convene: do not wait for missing answers, where the treaty allows it")
  private boolean goOn;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "with --federation: how often peers are asked for news (default 2)")
  private double every = 2;

  @Mixin private RoundsOption rounds = new RoundsOption();

  /// The node's door, where there is one to be served.
  ///
  /// @throws BadInputException with all that is wrong
  public Optional<NodeDoor> door() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Path node = folder;
    if (node == null) {
      if (!addresses.isEmpty() || convene || goOn) {
        problems.add(
            Problem.ofFile("", "--peer, --convene or --go-on", "--federation NODE with it", ""));
      }
    } else {
      rounds.check(problems);
      if (!(every >= 0.05 && every <= 86_400)) {
        problems.add(Problem.ofFile("", "--every " + every, "seconds from 0.05 to 86400", ""));
      }
      peers(problems);
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return node == null
        ? Optional.empty()
        : Optional.of(new NodeDoor(Node.open(node), InstantSource.system()));
  }

  private List<Peer> peers(List<Problem> problems) {
    List<Peer> peers = new ArrayList<>();
    for (String text : addresses) {
      URI address = null;
      try {
        address = URI.create(text);
      } catch (IllegalArgumentException e) {
        problems.add(
            Problem.ofFile("", "--peer " + text, "an address", String.valueOf(e.getMessage())));
        continue;
      }
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (!web || address.getHost() == null) {
        problems.add(Problem.ofFile("", "--peer " + text, "http://HOST:PORT or https://HOST", ""));
      } else {
        peers.add(new Peer(address));
      }
    }
    return peers;
  }

  /// Keeps the node at work until it is closed.
  public Keeper start(NodeDoor door, Terminal terminal) throws IOException {
    return Keeper.start(
        MemberHome.steps(door.node()),
        door,
        peers(new ArrayList<>()),
        new Keeper.Choice(convene, goOn, rounds.enough(), Math.round(every * MILLIS)),
        line -> terminal.err().println(line));
  }
}
