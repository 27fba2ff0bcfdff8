package org.ayni.federation.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.node.Steps.AtHome;
import org.ayni.federation.node.Steps.Proposals;

/// Keeps a node at work while it is served: exchanges with its peers, answers prices, checks
/// results, keeps what is decided and, where it convenes, says prices and results. It accepts no
/// treaty and casts no vote: people do. Killed at any moment it goes on where it was.
public final class Keeper implements AutoCloseable {

  private final Steps steps;
  private final Choice choice;
  private final Consumer<String> told;
  private final List<Errand> errands;
  private final List<Thread> threads = new ArrayList<>();
  private final Bell bell = new Bell();
  private final Set<String> refused = new HashSet<>();
  private volatile boolean stopped;
  private String seen = "";
  private String trouble = "";

  /// What the node's people have chosen.
  ///
  /// @param convene whether it says prices and results
  /// @param goOn whether it does so without answers that are missing, where the treaty allows it
  /// @param enough rounds after which the best so far is the result
  /// @param pause milliseconds after which peers are asked, and what commands have done is looked
  ///   for
  public record Choice(boolean convene, boolean goOn, int enough, long pause) {}

  private Keeper(
      Steps steps, NodeDoor door, List<Peer> peers, Choice choice, Consumer<String> told) {
    this.steps = steps;
    this.choice = choice;
    this.told = told;
    this.errands =
        peers.stream().map(peer -> new Errand(peer, door, choice.pause(), told)).toList();
    threads.add(Thread.ofPlatform().name("federation").daemon().unstarted(this::work));
    for (Errand errand : errands) {
      threads.add(Thread.ofPlatform().name("federation-peer").daemon().unstarted(errand));
    }
  }

  /// Begins, in threads of its own: one that acts, and one for each peer.
  ///
  /// @param told what happens, a line each
  public static Keeper start(
      Steps steps, NodeDoor door, List<Peer> peers, Choice choice, Consumer<String> told)
      throws IOException {
    door.tidy();
    Keeper keeper = new Keeper(steps, door, peers, choice, told);
    door.onNews(keeper.bell::ring);
    keeper.threads.forEach(Thread::start);
    return keeper;
  }

  /// Acts whenever something has come, and looks now and then whether a command was given.
  private void work() {
    try (var _ = steps.node().hold()) {
      while (!stopped) {
        look();
        bell.await(choice.pause());
      }
    } catch (InterruptedException _) {
      // Closed.
    } catch (IOException e) {
      told.accept(String.valueOf(e.getMessage()));
    }
  }

  private void look() {
    try {
      // Until nothing follows any more from what was done.
      for (String now = steps.node().state(); !stopped && !now.equals(seen); ) {
        long before = steps.node().size();
        act();
        seen = now;
        if (steps.node().size() > before) {
          errands.forEach(Errand::ring);
        }
        now = steps.node().state();
      }
      trouble = "";
    } catch (IOException | RuntimeException e) {
      // Whatever others have said, the next look must come.
      if (stopped) {
        // Closed in the middle of it.
        return;
      }
      // Told once; the next look may find it well again, as after a command in between.
      String what = String.valueOf(e.getMessage());
      if (!what.equals(trouble)) {
        told.accept(what);
      }
      trouble = what;
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
    Proposals proposals = steps.propose();
    if (proposals.count() > 0) {
      told.accept(proposals.count() + " prices answered");
    }
    // Once: they wait for an answer at every look.
    proposals.refused().stream().filter(refused::add).forEach(told);
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
        told.accept(
            ask.plan().leftShortOf().isEmpty()
                ? "reached " + ask.plan().value() + ", at most " + ask.bound()
                : "offers do not hold the floors of " + ask.plan().leftShortOf() + " yet");
        steps.propose();
      }
      case Next.Settled settled ->
          told.accept("result: " + settled.plan().value() + ", at most " + settled.bound());
      case Next.Lacking lacking ->
          told.accept(
              "these members together cannot hold the floors of "
                  + lacking.plan().leftShortOf()
                  + (lacking.round().isPresent() ? ", proven" : ", as far as is known"));
      case Next.Wait _ -> {}
    }
  }

  @Override
  public void close() {
    stopped = true;
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
