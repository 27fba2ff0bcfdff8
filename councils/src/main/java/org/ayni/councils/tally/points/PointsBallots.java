package org.ayni.councils.tally.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;

/// What voters give to each option, kept by option: how many gave how much. That is all the rules
/// ask. Immutable.
public final class PointsBallots {

  private final Candidates options;
  private final BigDecimal total;
  private final long size;
  private final List<SortedMap<BigDecimal, Long>> given;

  private PointsBallots(
      Candidates options,
      BigDecimal total,
      long size,
      List<? extends SortedMap<BigDecimal, Long>> given) {
    this.options = options;
    this.total = total;
    this.size = size;
    this.given =
        given.stream().map(map -> Collections.unmodifiableSortedMap(new TreeMap<>(map))).toList();
  }

  /// Starts a set of ballots.
  ///
  /// @param total P: what each ballot shares out, above 0
  public static Builder builder(Candidates options, BigDecimal total) {
    return new Builder(options, total);
  }

  public Candidates options() {
    return options;
  }

  /// P.
  public BigDecimal total() {
    return total;
  }

  /// n.
  public long size() {
    return size;
  }

  /// How many voters gave each number of points to an option, rising; those who gave nothing too.
  public SortedMap<BigDecimal, Long> given(int option) {
    return given.get(option);
  }

  /// Collects ballots. Not thread-safe.
  public static final class Builder {
    private final Candidates options;
    private final BigDecimal total;
    private final List<TreeMap<BigDecimal, Long>> given = new ArrayList<>();
    private long size;

    private Builder(Candidates options, BigDecimal total) {
      if (!(total.signum() > 0)) {
        throw new IllegalArgumentException(total + " points; expected more than 0");
      }
      this.options = options;
      this.total = total;
      for (int j = 0; j < options.size(); j++) {
        given.add(new TreeMap<>());
      }
    }

    /// Adds so many ballots.
    ///
    /// @param points [m] by option, 0 or more, adding up to P
    /// @param count at least 1
    public Builder add(List<BigDecimal> points, long count) {
      BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (points.size() != options.size() || sum.compareTo(total) != 0) {
        throw new IllegalArgumentException(
            points.size()
                + " numbers that add up to "
                + sum
                + "; expected "
                + options.size()
                + " that add up to "
                + total);
      }
      if (!(count >= 1 && count <= RankedBallots.MOST - size)) {
        throw new IllegalArgumentException(count + " ballots; expected 1 or more");
      }
      for (int j = 0; j < points.size(); j++) {
        if (points.get(j).signum() < 0) {
          throw new IllegalArgumentException(points.get(j) + " points; expected 0 or more");
        }
        // 10 and 10.0 are one key.
        given.get(j).merge(points.get(j).stripTrailingZeros(), count, Long::sum);
      }
      size += count;
      return this;
    }

    public PointsBallots build() {
      return new PointsBallots(options, total, size, given);
    }
  }
}
