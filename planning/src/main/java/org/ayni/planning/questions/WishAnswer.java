package org.ayni.planning.questions;

import java.util.List;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.Impasse;

/// What it would take to fulfil wishes.
public sealed interface WishAnswer {

  /// They can be fulfilled as things are; `plan` is the best that does so.
  record Possible(Plan plan) implements WishAnswer {}

  /// These limits would have to change; `plan` was made with them changed and holds every other
  /// limit.
  record Takes(List<Change> changes, Plan plan) implements WishAnswer {
    public Takes {
      changes = List.copyOf(changes);
    }

    /// Sum of all relative changes. No smaller sum would do, except that a pace, which is one
    /// number for all years, has to be widened to what its fastest year takes.
    public double total() {
      return changes.stream().mapToDouble(Change::relative).sum();
    }
  }

  /// Whatever happens to the chosen limits, the wishes cannot be fulfilled.
  record Impossible(List<RowKind> chosen) implements WishAnswer {
    public Impossible {
      chosen = List.copyOf(chosen);
    }
  }

  /// It could not be found out.
  record Unknown(Impasse impasse) implements WishAnswer {
    public Unknown(Impasse.Kind kind, String words) {
      this(new Impasse(kind, words));
    }
  }

  /// One limit that would have to change.
  ///
  /// @param kind of limit
  /// @param code of it; empty for foreign exchange
  /// @param year from 1; 0 for a pace, which holds in all years
  /// @param from as it stands; of a pace the share by which it lets activity grow in a year
  /// @param to as it would have to be
  /// @param relative the change over the limit's size; of a pace the change of the share itself
  record Change(RowKind kind, String code, int year, double from, double to, double relative) {}
}
