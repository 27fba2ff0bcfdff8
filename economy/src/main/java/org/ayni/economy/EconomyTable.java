package org.ayni.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.kernel.matrix.SparseMatrix;

/// One year's symmetric input-output table of one territory, with its typed accounts.
///
/// Accounting identities, for every industry i: Σⱼ Zᵢⱼ + Σ final uses = xᵢ and Σⱼ Zⱼᵢ + Σ primary
/// inputs = xᵢ. They are checked by [TableCheck], not here: real tables carry rounding. Shapes are
/// checked here. Immutable.
public final class EconomyTable {

  private final Unit unit;
  private final List<Industry> industries;
  private final Map<String, Integer> indexByCode;
  private final SparseMatrix flows;
  private final double[] grossOutput;
  private final Map<FinalUse, double[]> finalUses;
  private final Map<PrimaryInput, double[]> primaryInputs;
  private final Map<Satellite, double[]> satellites;

  private EconomyTable(Builder builder) {
    unit = builder.unit;
    industries = List.copyOf(builder.industries);
    int n = industries.size();
    indexByCode = new HashMap<>();
    for (int i = 0; i < n; i++) {
      if (indexByCode.putIfAbsent(industries.get(i).code(), i) != null) {
        throw new IllegalArgumentException(
            "two industries have the code '" + industries.get(i).code() + "'; codes are unique");
      }
    }
    flows = builder.flows;
    if (flows.rows() != n || flows.columns() != n) {
      throw new IllegalArgumentException(
          "flows are " + flows.rows() + " × " + flows.columns() + "; expected " + n + " × " + n);
    }
    grossOutput = checked("gross output", builder.grossOutput, n);
    finalUses = checked(builder.finalUses, n);
    primaryInputs = checked(builder.primaryInputs, n);
    satellites = checked(builder.satellites, n);
  }

  private static <K> Map<K, double[]> checked(Map<K, double[]> columns, int n) {
    Map<K, double[]> copy = new LinkedHashMap<>();
    columns.forEach((key, values) -> copy.put(key, checked(key.toString(), values, n)));
    return copy;
  }

  private static double[] checked(String what, double[] values, int n) {
    if (values.length != n) {
      throw new IllegalArgumentException(
          what + " has " + values.length + " entries; expected " + n + ", one an industry");
    }
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            what + "[" + i + "] is " + values[i] + "; expected a finite number");
      }
    }
    return values.clone();
  }

  public static Builder builder(Unit unit, List<Industry> industries) {
    return new Builder(unit, industries);
  }

  /// The unit of all flows, uses, inputs and outputs, a year.
  public Unit unit() {
    return unit;
  }

  /// n: number of industries.
  public int size() {
    return industries.size();
  }

  public List<Industry> industries() {
    return industries;
  }

  /// Position of an industry by its code.
  public Optional<Integer> indexOf(String code) {
    return Optional.ofNullable(indexByCode.get(code));
  }

  /// Z: entry (i, j) is what industry j uses of product i, domestic and imported together unless
  /// the package says otherwise.
  public SparseMatrix flows() {
    return flows;
  }

  /// x, one number an industry; a copy, as all arrays here.
  public double[] grossOutput() {
    return grossOutput.clone();
  }

  public List<FinalUse> finalUses() {
    return new ArrayList<>(finalUses.keySet());
  }

  /// One column of final uses, one number a product.
  public double[] finalUse(FinalUse use) {
    return found("final use", finalUses.get(use), use).clone();
  }

  /// The sum of all final uses of one kind, zeros where the table has none.
  public double[] finalUse(FinalUse.Kind kind) {
    double[] sum = new double[size()];
    finalUses.forEach((use, values) -> {
      if (use.kind() == kind) {
        addTo(sum, values);
      }
    });
    return sum;
  }

  /// y = Σ of all final uses, one number a product.
  public double[] finalDemand() {
    double[] sum = new double[size()];
    finalUses.values().forEach(values -> addTo(sum, values));
    return sum;
  }

  public List<PrimaryInput> primaryInputs() {
    return new ArrayList<>(primaryInputs.keySet());
  }

  /// One row of primary inputs, one number an industry.
  public double[] primaryInput(PrimaryInput input) {
    return found("primary input", primaryInputs.get(input), input).clone();
  }

  /// The sum of all primary inputs of one kind, zeros where the table has none.
  public double[] primaryInput(PrimaryInput.Kind kind) {
    double[] sum = new double[size()];
    primaryInputs.forEach((input, values) -> {
      if (input.kind() == kind) {
        addTo(sum, values);
      }
    });
    return sum;
  }

  /// Value added at basic prices: compensation, mixed income, operating surplus, taxes on
  /// production.
  public double[] valueAdded() {
    double[] sum = new double[size()];
    primaryInputs.forEach((input, values) -> {
      if (input.kind().valueAdded()) {
        addTo(sum, values);
      }
    });
    return sum;
  }

  public List<Satellite> satellites() {
    return new ArrayList<>(satellites.keySet());
  }

  public Optional<Satellite> satellite(String code) {
    return satellites.keySet().stream().filter(s -> s.code().equals(code)).findFirst();
  }

  /// One satellite account, one number an industry, in that satellite's unit.
  public double[] satellite(Satellite satellite) {
    return found("satellite", satellites.get(satellite), satellite).clone();
  }

  /// A = Z diag(x)⁻¹: input of product i for one unit of output of j. Where xⱼ = 0 the column is 0.
  public SparseMatrix inputCoefficients() {
    double[] inverse = new double[size()];
    for (int j = 0; j < size(); j++) {
      inverse[j] = grossOutput[j] == 0 ? 0 : 1 / grossOutput[j];
    }
    return flows.scaleColumns(inverse);
  }

  private static double[] found(
      String what, double @org.jspecify.annotations.Nullable [] values, Object key) {
    if (values == null) {
      throw new IllegalArgumentException("this table has no " + what + " " + key);
    }
    return values;
  }

  private static void addTo(double[] sum, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }

  /// Collects the parts of a table. Not thread-safe.
  public static final class Builder {
    private final Unit unit;
    private final List<Industry> industries;
    private SparseMatrix flows;
    private double[] grossOutput;
    private final Map<FinalUse, double[]> finalUses = new LinkedHashMap<>();
    private final Map<PrimaryInput, double[]> primaryInputs = new LinkedHashMap<>();
    private final Map<Satellite, double[]> satellites = new LinkedHashMap<>();

    private Builder(Unit unit, List<Industry> industries) {
      this.unit = unit;
      this.industries = industries;
      this.flows = SparseMatrix.builder(industries.size(), industries.size()).build();
      this.grossOutput = new double[industries.size()];
    }

    public Builder flows(SparseMatrix flows) {
      this.flows = flows;
      return this;
    }

    public Builder grossOutput(double... grossOutput) {
      this.grossOutput = grossOutput;
      return this;
    }

    public Builder finalUse(FinalUse use, double... values) {
      finalUses.put(use, values);
      return this;
    }

    public Builder primaryInput(PrimaryInput input, double... values) {
      primaryInputs.put(input, values);
      return this;
    }

    public Builder satellite(Satellite satellite, double... values) {
      satellites.put(satellite, values);
      return this;
    }

    public EconomyTable build() {
      return new EconomyTable(this);
    }
  }
}
