package org.ayni.federation.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.record.RecordException;

/// Several nodes on one machine, for an exercise: files go from folder to folder as they would go
/// from valley to valley, through the same verification.
public final class Together {

  private final List<Steps> all;

  /// @param all the convener first
  public Together(List<Steps> all) {
    this.all = List.copyOf(all);
  }

  /// The first records a treaty, the others take it over, all accept.
  public void join() throws IOException {
    fromFirst();
    for (Steps one : all) {
      one.join();
    }
    toFirst();
    fromFirst();
  }

  /// Rounds to the end; then each checks the result at home.
  ///
  /// @param without members to plan without
  /// @param enough number of rounds after which the best so far is the result
  /// @param told each step of the convener's
  public Next run(Set<String> without, int enough, Consumer<Next> told) throws IOException {
    toFirst();
    Steps first = all.getFirst();
    while (true) {
      first.propose();
      Next next = first.convene(without, false, enough);
      told.accept(next);
      if (next instanceof Next.Settled) {
        fromFirst();
        // Each must know the others' offers to check what is made of them.
        everybody();
        for (Steps one : all) {
          one.check(without);
        }
        // Twice: the checks, and the cosignatures of them.
        everybody();
        everybody();
        return next;
      }
      if (next instanceof Next.Lacking) {
        // All of them find it in the records.
        everybody();
        return next;
      }
      fromFirst();
      boolean answered = first.propose().count() > 0;
      for (Steps one : all.subList(1, all.size())) {
        answered |= one.propose().count() > 0;
      }
      toFirst();
      if (next instanceof Next.Wait && !answered) {
        return next;
      }
    }
  }

  private void fromFirst() throws IOException {
    pass(all.getFirst().node(), nodes(all.subList(1, all.size())), false);
  }

  private static List<Node> nodes(List<Steps> steps) {
    return steps.stream().map(Steps::node).toList();
  }

  private void toFirst() throws IOException {
    for (Steps one : all.subList(1, all.size())) {
      pass(one.node(), List.of(all.getFirst().node()), false);
    }
  }

  private void everybody() throws IOException {
    for (Steps from : all) {
      pass(from.node(), nodes(all.stream().filter(to -> to != from).toList()), true);
    }
  }

  /// A file from one to the other.
  ///
  /// @throws RecordException when the other refuses it
  public static void pass(Node from, Node to) throws IOException {
    pass(from, List.of(to), true);
  }

  /// @param cosign whether the receivers cosign: in between it would only cost time
  private static void pass(Node from, List<Node> receivers, boolean cosign) throws IOException {
    Path stick = Files.createTempFile("ayni-federation", ".ayni");
    try {
      Exchange.write(from, stick, Instant.now());
      for (Node to : receivers) {
        if (Exchange.read(to, stick, Instant.now(), cosign)
            instanceof Exchange.Imported.Refused(_, var reasons, _)) {
          throw new RecordException(reasons);
        }
      }
    } finally {
      Files.deleteIfExists(stick);
    }
  }
}
