package org.ayni.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ayni.economy.Industry;

/// Several measures for every industry of one table, and which measures the table does not allow,
/// with the reason. Immutable.
///
/// @param <M> the measures of one method
public final class IndustryMeasures<M extends Enum<M> & Measure> {

  private final List<Industry> industries;
  private final Map<M, double[]> values;
  private final Map<M, String> missing;

  private IndustryMeasures(Builder<M> builder) {
    industries = builder.industries;
    values = new EnumMap<>(builder.values);
    missing = Collections.unmodifiableMap(new EnumMap<>(builder.missing));
  }

  /// Starts an empty collection.
  ///
  /// @param measures the enum that lists the measures
  public static <M extends Enum<M> & Measure> Builder<M> builder(
      List<Industry> industries, Class<M> measures) {
    return new Builder<>(industries, measures);
  }

  /// In the order of the table, as all arrays here.
  public List<Industry> industries() {
    return industries;
  }

  /// The measures that are there, in the order of their declaration.
  public List<M> available() {
    return new ArrayList<>(values.keySet());
  }

  /// The measures that are not there, each with the reason.
  public Map<M, String> missing() {
    return missing;
  }

  /// One measure of one industry; empty where it is not defined, such as a ratio to nothing.
  ///
  /// @param industry its position in the table, from 0
  public OptionalDouble value(M measure, int industry) {
    double value = found(measure)[industry];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// One measure, one number an industry, NaN where it is not defined; a copy.
  public double[] values(M measure) {
    return found(measure).clone();
  }

  private double[] found(M measure) {
    double[] found = values.get(measure);
    if (found == null) {
      throw new IllegalArgumentException(
          "no '" + measure.key() + "' for this table: " + missing.get(measure));
    }
    return found;
  }

  /// Collects measures. Not thread-safe.
  public static final class Builder<M extends Enum<M> & Measure> {
    private final List<Industry> industries;
    private final Map<M, double[]> values;
    private final Map<M, String> missing;

    private Builder(List<Industry> industries, Class<M> measures) {
      this.industries = List.copyOf(industries);
      this.values = new EnumMap<>(measures);
      this.missing = new EnumMap<>(measures);
    }

    public Builder<M> put(M measure, double[] numbers) {
      if (numbers.length != industries.size()) {
        throw new IllegalArgumentException(
            "'"
                + measure.key()
                + "' has "
                + numbers.length
                + " entries; expected "
                + industries.size()
                + ", one an industry");
      }
      values.put(measure, numbers.clone());
      return this;
    }

    /// States why the table does not allow `measure`.
    public Builder<M> missing(M measure, String reason) {
      missing.put(measure, reason);
      return this;
    }

    public IndustryMeasures<M> build() {
      return new IndustryMeasures<>(this);
    }
  }
}
