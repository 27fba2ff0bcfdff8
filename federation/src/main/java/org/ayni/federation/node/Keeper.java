package org.ayni.federation.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.federation.node.Steps.AtHome;
import org.ayni.files.BadInputException;
import org.ayni.record.RecordException;

/// Keeps a node at work while it is served: exchanges with its peers, answers prices, checks
/// results, keeps what is decided and, where it convenes, says prices and results. It accepts no
/// treaty and casts no vote: people do. Killed at any moment it goes on where it was.
public final class Keeper implements AutoCloseable {

  private final Steps steps;
  private final NodeDoor door;
  private final List<Peer> peers;
  private final Choice choice;
  private final Consumer<String> told;
  private final Map<Peer, String> last = new HashMap<>();
  private final Thread thread;
  private volatile boolean stopped;
  private String seen = "";
  private String trouble = "";

  /// What the node's people have chosen.
  ///
  /// @param convene whether it says prices and results
  /// @param goOn whether it does so without answers that are missing, where the treaty allows it
  /// @param enough rounds after which the best so far is the result
  /// @param pause milliseconds between two looks
  public record Choice(boolean convene, boolean goOn, int enough, long pause) {}

  private Keeper(
      Steps steps, NodeDoor door, List<Peer> peers, Choice choice, Consumer<String> told) {
    this.steps = steps;
    this.door = door;
    this.peers = List.copyOf(peers);
    this.choice = choice;
    this.told = told;
    this.thread = Thread.ofPlatform().name("federation").daemon().unstarted(this::work);
  }

  /// Begins, in a thread of its own.
  ///
  /// @param told what happens, a line each
  public static Keeper start(
      Steps steps, NodeDoor door, List<Peer> peers, Choice choice, Consumer<String> told)
      throws IOException {
    door.tidy();
    Keeper keeper = new Keeper(steps, door, peers, choice, told);
    keeper.thread.start();
    return keeper;
  }

  private void work() {
    try {
      while (!stopped) {
        look();
        Thread.sleep(choice.pause());
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void look() throws InterruptedException {
    try {
      for (Peer peer : peers) {
        exchange(peer);
      }
      String now = steps.node().state();
      if (!now.equals(seen)) {
        act();
        seen = now;
      }
      trouble = "";
    } catch (IOException | UncheckedIOException | RecordException | BadInputException e) {
      // Told once; the next look may find it well again, as after a command in between.
      String what = String.valueOf(e.getMessage());
      if (!what.equals(trouble)) {
        told.accept(what);
      }
      trouble = what;
    }
  }

  private void exchange(Peer peer) throws InterruptedException {
    String outcome;
    try {
      outcome =
          switch (peer.exchange(door).orElse(null)) {
            case Imported.Taken(var origin, var entries, var fresh) ->
                origin + ": " + fresh + " new entries of " + entries;
            case Imported.Refused(var origin, var reasons, _) ->
                "REFUSED from " + peer.address() + ": " + origin + ": " + reasons;
            case Imported.Known _ -> "";
            case null -> "";
          };
    } catch (IOException | RecordException e) {
      outcome =
          peer.address()
              + " cannot be reached, or broke off: "
              + (e.getMessage() == null ? e : e.getMessage());
    }
    if (!outcome.isEmpty() && !outcome.equals(last.put(peer, outcome))) {
      told.accept(outcome);
    }
  }

  private void act() throws IOException {
    steps.witnessDecisions();
    if (steps.node().ledger().inForce().isEmpty()) {
      return;
    }
    Standing standing = steps.standing();
    String code = steps.node().codeIn(standing.treaty());
    if (standing.alone(code).isEmpty()) {
      return;
    }
    int answered = steps.propose();
    if (answered > 0) {
      told.accept(answered + " prices answered");
    }
    if (choice.convene()) {
      convene(standing);
    }
    Optional<AtHome> checked = steps.check(Set.of());
    checked
        .filter(home -> !home.holds())
        .ifPresent(home -> told.accept("THE RESULT DOES NOT HOLD: " + home.reasons()));
  }

  private void convene(Standing standing) throws IOException {
    List<String> waiting = new ArrayList<>(standing.treaty().codes());
    waiting.removeAll(standing.present(Set.of()));
    waiting.removeIf(standing::isOut);
    if (!waiting.isEmpty() && !choice.goOn()) {
      return;
    }
    Next next = steps.convene(Set.of(), choice.goOn(), choice.enough());
    switch (next) {
      case Next.Ask ask -> {
        told.accept("reached " + ask.plan().value() + ", at most " + ask.bound());
        steps.propose();
      }
      case Next.Settled settled ->
          told.accept("result: " + settled.plan().value() + ", at most " + settled.bound());
      case Next.Wait _ -> {}
    }
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
