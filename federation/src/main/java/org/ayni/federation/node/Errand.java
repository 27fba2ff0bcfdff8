package org.ayni.federation.node;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.ayni.federation.node.Exchange.Imported;

/// Keeps one peer informed, in a thread of its own, so that one that does not answer keeps nobody
/// waiting: what is new here is told at once; what is new there is asked for every now and then,
/// for the case that it cannot reach this node.
final class Errand implements Runnable {

  private final Peer peer;
  private final NodeDoor door;
  private final long pause;
  private final Consumer<String> told;
  private final Bell bell = new Bell();
  private String last = "";

  /// @param pause milliseconds between two questions
  Errand(Peer peer, NodeDoor door, long pause, Consumer<String> told) {
    this.peer = peer;
    this.door = door;
    this.pause = pause;
    this.told = told;
  }

  /// There is something new.
  void ring() {
    bell.ring();
  }

  @Override
  public void run() {
    try {
      exchange(true);
      while (true) {
        exchange(!bell.await(pause));
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void exchange(boolean ask) throws InterruptedException {
    try {
      if (ask) {
        say(outcome(peer.ask(door)));
      }
      peer.tell(door, ask);
    } catch (IOException | RuntimeException e) {
      // Whatever a peer answers, it is asked again: nothing it sends may end this thread.
      if (Thread.interrupted()) {
        // Closed in the middle of it.
        throw new InterruptedException();
      }
      say(
          peer.address()
              + " cannot be reached, or broke off: "
              + (e.getMessage() == null ? e : e.getMessage()));
    }
  }

  private String outcome(Optional<Imported> heard) {
    return switch (heard.orElse(null)) {
      case Imported.Taken(var origin, var entries, var fresh) ->
          origin + ": " + fresh + " new entries of " + entries;
      case Imported.Refused(var origin, var reasons, _) ->
          "REFUSED from " + peer.address() + ": " + origin + ": " + reasons;
      case Imported.Known _, Imported.Behind _ -> "";
      case null -> "";
    };
  }

  /// Told once, not at every try.
  private void say(String what) {
    if (!what.isEmpty() && !what.equals(last)) {
      told.accept(what);
    }
    last = what.isEmpty() ? last : what;
  }
}
