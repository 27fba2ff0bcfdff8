package org.ayni.server.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.ayni.files.TidyTable;
import org.ayni.planning.folder.TidyPlan;
import org.ayni.planning.plan.Plan;

/// Tables of the plans that were asked for last, so that whoever reads one page after the other
/// does not have it made anew for each. Thread-safe.
final class PlanTables {

  private static final int MOST = 8;

  /// Rows of all that are remembered; a larger table is made when it is asked for.
  private static final int MOST_ROWS = 1_000_000;

  private record Made(Plan plan, String language, TidyTable table) {}

  private final Deque<Made> made = new ArrayDeque<>();
  private long rows;

  /// @param plan the same object for the same answer
  TidyTable of(Plan plan, String language) {
    return known(plan, language)
        .orElseGet(() -> {
          TidyTable table = TidyPlan.of(plan, language);
          keep(new Made(plan, language, table));
          return table;
        });
  }

  // To compare two plans number by number would cost more than to make the table.
  @SuppressWarnings("ReferenceEquality")
  private synchronized Optional<TidyTable> known(Plan plan, String language) {
    return made.stream()
        .filter(one -> one.plan() == plan && one.language().equals(language))
        .map(Made::table)
        .findFirst();
  }

  private synchronized void keep(Made one) {
    if (one.table().size() > MOST_ROWS) {
      return;
    }
    made.addFirst(one);
    rows += one.table().size();
    for (Iterator<Made> oldest = made.descendingIterator();
        made.size() > MOST || rows > MOST_ROWS; ) {
      rows -= oldest.next().table().size();
      oldest.remove();
    }
  }
}
