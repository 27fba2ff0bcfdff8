package org.ayni.planning.questions;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.PlanColumn;
import org.ayni.planning.linear.PlanRow;
import org.jspecify.annotations.Nullable;

/// For every limit the single chain of suppliers along which most value comes from it: the path
/// with the largest product of shares (Dijkstra 1959 over shares instead of lengths).
final class StrongestChains {

  /// How a row or an end was reached best: through `column` from `row`.
  private record Step(int row, int column, double share) {}

  private record Reached(int row, double share) {}

  private final ValueFlow flow;
  private final double[] best;
  private final @Nullable Step[] cameBy;
  private final Map<PlanRow, Step> ends = new HashMap<>();

  /// @param start share of the price by row
  StrongestChains(ValueFlow flow, double[] start) {
    this.flow = flow;
    best = Arrays.copyOf(start, start.length);
    cameBy = new Step[start.length];
    PriorityQueue<Reached> open =
        new PriorityQueue<>(
            Comparator.comparingDouble((Reached r) -> -r.share()).thenComparing(Reached::row));
    for (int row = 0; row < start.length; row++) {
      if (start[row] > 0) {
        open.add(new Reached(row, start[row]));
      }
    }
    boolean[] done = new boolean[start.length];
    while (!open.isEmpty()) {
      Reached next = open.remove();
      if (!done[next.row()]) {
        done[next.row()] = true;
        Optional<PlanRow> end = flow.end(next.row());
        if (end.isPresent()) {
          reach(end.get(), new Step(next.row(), -1, next.share()));
        } else {
          expand(next, open);
        }
      }
    }
  }

  private void expand(Reached from, PriorityQueue<Reached> open) {
    for (ValueFlow.Source source : flow.sources(from.row())) {
      double share = from.share() * source.share();
      if (source.column() < 0) {
        reach(flow.given(from.row()), new Step(from.row(), -1, share));
        continue;
      }
      for (ValueFlow.Use use : flow.uses(source.column())) {
        double reached = share * use.share();
        @Nullable PlanRow end = use.end();
        if (end != null) {
          reach(end, new Step(from.row(), source.column(), reached));
        } else if (reached > best[use.row()]) {
          best[use.row()] = reached;
          cameBy[use.row()] = new Step(from.row(), source.column(), reached);
          open.add(new Reached(use.row(), reached));
        }
      }
    }
  }

  private void reach(PlanRow end, Step step) {
    @Nullable Step before = ends.get(end);
    if (before == null || step.share() > before.share()) {
      ends.put(end, step);
    }
  }

  /// The strongest chain to `limit`; empty when none leads there.
  Optional<WhyChain> to(PlanRow limit) {
    @Nullable Step last = ends.get(limit);
    if (last == null) {
      return Optional.empty();
    }
    Deque<WhyChain.Link> links = new ArrayDeque<>();
    links.addFirst(
        new WhyChain.Link(limit.kind().code(), limit.code(), limit.year(), last.share()));
    @Nullable Step step = last;
    boolean same = last.column() < 0 && flow.end(last.row()).isPresent();
    while (step != null) {
      if (step.column() >= 0) {
        double share = step.share();
        flow.column(step.column()).ifPresent(c -> addColumn(links, c, share));
      }
      if (!same) {
        int row = step.row();
        flow.name(row).ifPresent(name -> addRow(links, name, best[row]));
      }
      same = false;
      step = cameBy[step.row()];
    }
    return Optional.of(new WhyChain(List.copyOf(links)));
  }

  /// Stocks carried from year to year are one link, the equipment in use.
  private static void addColumn(Deque<WhyChain.Link> links, PlanColumn column, double share) {
    if (column.kind() != PlanColumn.Kind.CAPITAL) {
      links.addFirst(new WhyChain.Link(column.kind().code(), column.code(), column.year(), share));
    }
  }

  private static void addRow(Deque<WhyChain.Link> links, PlanRow row, double share) {
    if (row.kind() == RowKind.BALANCE) {
      links.addFirst(new WhyChain.Link("product", row.code(), row.year(), share));
    } else if (row.kind() == RowKind.CAPACITY) {
      links.addFirst(new WhyChain.Link("equipment", row.code(), row.year(), share));
    }
  }
}
