package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds the limits that matter: those a θ breaks, and those that bound every single column.
///
/// Of millions of limits on gross output few bind, since θ has few columns; the others never become
/// rows. O(k n) a search.
final class RowSearch {

  /// Broken rows added in one round, the worst first: more make the programme larger, fewer make
  /// more rounds.
  private static final int AT_ONCE = 300;

  private final Condensed condensed;
  private final Limits limits;
  private final Threads threads;

  /// Rows that have been given out.
  private final BitSet known = new BitSet();

  RowSearch(Condensed condensed, Limits limits, Threads threads) {
    this.condensed = condensed;
    this.limits = limits;
    this.threads = threads;
  }

  /// @param row as in [Cut]
  /// @param share by which its limit is broken, relative to the limit
  private record Broken(int row, double share) {}

  /// The row that stops each column first when all others stand at their floors, and every resource
  /// whose limit is not far.
  List<Cut> first(double[] floors) {
    int n = limits.output().length;
    int columns = floors.length;
    int[][] tightest = new int[Threads.pieces(n)][columns];
    double[][] reach = new double[tightest.length][columns];
    threads.rows(
        n,
        (piece, begin, end) -> {
          Arrays.fill(tightest[piece], -1);
          Arrays.fill(reach[piece], Double.POSITIVE_INFINITY);
          for (int i = begin; i < end; i++) {
            if (limits.output()[i] < Double.POSITIVE_INFINITY) {
              double room = limits.output()[i] - limits.floorOrder()[i];
              double[] slope = condensed.slope.row(i);
              for (int q = 0; q < columns; q++) {
                if (slope[q] > 0 && room / slope[q] < reach[piece][q]) {
                  reach[piece][q] = room / slope[q];
                  tightest[piece][q] = i;
                }
              }
            }
          }
        });
    List<Cut> cuts = new ArrayList<>();
    for (int q = 0; q < columns; q++) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int piece = 0; piece < tightest.length; piece++) {
        if (reach[piece][q] < least) {
          least = reach[piece][q];
          best = tightest[piece][q];
        }
      }
      if (best >= 0 && !known.get(best)) {
        cuts.add(cut(best));
      }
    }
    for (int r = 0; r < limits.resource().length; r++) {
      if (limits.resource()[r] < Double.POSITIVE_INFINITY) {
        cuts.add(cut(limits.output().length + r));
      }
    }
    return cuts;
  }

  private Cut cut(int row) {
    known.set(row);
    int n = limits.output().length;
    return row < n
        ? condensed.ofOutput(row, limits.output()[row])
        : condensed.ofResource(row - n, limits.resource()[row - n]);
  }

  /// The rows that θ breaks by more than `tolerance` of their limit, worst first, none twice; not
  /// all of them when there are many.
  List<Cut> broken(double[] theta, double tolerance) {
    int n = limits.output().length;
    List<List<Broken>> found = new ArrayList<>();
    for (int piece = 0; piece < Threads.pieces(n); piece++) {
      found.add(new ArrayList<>());
    }
    threads.rows(
        n,
        (piece, begin, end) -> {
          for (int i = begin; i < end; i++) {
            double most = limits.output()[i];
            double over = condensed.output(i, theta) - most;
            if (over > tolerance * limits.size()[i] && !known.get(i)) {
              double size = Math.max(limits.size()[i], Double.MIN_NORMAL);
              found.get(piece).add(new Broken(i, over / size));
            }
          }
        });
    List<Broken> all = new ArrayList<>();
    found.forEach(all::addAll);
    all.sort(Comparator.comparingDouble((Broken b) -> -b.share()).thenComparing(Broken::row));
    return all.stream().limit(AT_ONCE).map(b -> cut(b.row())).toList();
  }
}
