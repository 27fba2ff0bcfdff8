package org.ayni.server.federation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.federation.ledger.Ledger;
import org.ayni.federation.ledger.Overview;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.node.Node;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.server.view.FederationView.Known;

/// What is known of a node's federation, computed anew only once its records have grown.
/// Thread-safe.
final class FederationShelf {

  private final Node node;
  private final LpSolver lp = new HighsSolver();
  private String state = "";
  private Optional<Known> known = Optional.empty();

  FederationShelf(Node node) {
    this.node = node;
  }

  /// Empty while there is no treaty.
  synchronized Optional<Known> known() throws IOException {
    String now = node.state();
    if (!now.equals(state)) {
      known = compute(node.ledger());
      state = now;
    }
    return known;
  }

  private Optional<Known> compute(Ledger ledger) {
    return ledger
        .inForce()
        .map(id -> {
          Standing standing = ledger.standing(id);
          Overview all = Overview.of(standing, Set.of(), lp);
          Map<String, Overview> without = new LinkedHashMap<>();
          if (all.codes().size() > 1) {
            all.codes().forEach(code -> without.put(code, Overview.of(standing, Set.of(code), lp)));
          }
          List<Overview> exercises = new ArrayList<>();
          for (String exercise : ledger.exercises()) {
            Overview one = Overview.of(ledger.standing(exercise), Set.of(), lp);
            boolean lacking = one.lacking().filter(some -> some.round().isPresent()).isPresent();
            if (lacking || (one.verdict().isPresent() && one.plan().isPresent())) {
              exercises.add(one);
            }
          }
          return new Known(all, without, ledger.motions(id), exercises);
        });
  }
}
