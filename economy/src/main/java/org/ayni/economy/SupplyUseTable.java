package org.ayni.economy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.kernel.matrix.SparseMatrix;

/// One year's supply and use of one territory: which industry makes and which uses which product.
///
/// m products, n industries. V [m × n]: what industry j makes of product i. U [m × n]: what it uses
/// of it. q = V 1 [m] output by product, g = V′ 1 [n] output by industry, both at basic prices.
/// Uses are at basic prices, or at purchasers' prices: then layers of valuation (margins, taxes on
/// products) say what lies between. Identities: U 1 + Σ final uses = q + Σ layers (imports, a
/// source of supply, are a final use below 0) and U′ 1 + Σ primary inputs = g; see
/// [#productImbalance()] and [#industryImbalance()]. All in one unit of money a year. Shapes are
/// checked here. Immutable.
public final class SupplyUseTable {

  private final Unit unit;
  private final List<Product> products;
  private final List<Industry> industries;
  private final SparseMatrix supply;
  private final SparseMatrix use;
  private final Map<FinalUse, double[]> finalUses;
  private final Map<ValuationLayer, double[]> valuation;
  private final Map<PrimaryInput, double[]> primaryInputs;
  private final Map<Satellite, double[]> satellites;

  private SupplyUseTable(Builder builder) {
    unit = builder.unit;
    products = List.copyOf(builder.products);
    industries = List.copyOf(builder.industries);
    unique("products", products.stream().map(Product::code).toList());
    unique("industries", industries.stream().map(Industry::code).toList());
    supply = shaped("supply", builder.supply);
    use = shaped("use", builder.use);
    finalUses = copy(builder.finalUses, products.size(), "product");
    valuation = copy(builder.valuation, products.size(), "product");
    primaryInputs = copy(builder.primaryInputs, industries.size(), "industry");
    satellites = copy(builder.satellites, industries.size(), "industry");
  }

  private static void unique(String what, List<String> codes) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        throw new IllegalArgumentException(
            "two " + what + " have the code '" + code + "'; codes are unique");
      }
    }
  }

  private SparseMatrix shaped(String what, SparseMatrix matrix) {
    if (matrix.rows() != products.size() || matrix.columns() != industries.size()) {
      throw new IllegalArgumentException(
          what
              + " is "
              + matrix.rows()
              + " × "
              + matrix.columns()
              + "; expected products × industries, "
              + products.size()
              + " × "
              + industries.size());
    }
    return matrix;
  }

  private static <K> Map<K, double[]> copy(Map<K, double[]> accounts, int length, String each) {
    Map<K, double[]> copy = new LinkedHashMap<>();
    accounts.forEach((key, values) -> {
      if (values.length != length) {
        throw new IllegalArgumentException(
            key + " has " + values.length + " entries; expected " + length + ", one per " + each);
      }
      for (double value : values) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(key + " holds " + value + "; expected finite numbers");
        }
      }
      copy.put(key, values.clone());
    });
    return copy;
  }

  public static Builder builder(Unit unit, List<Product> products, List<Industry> industries) {
    return new Builder(unit, products, industries);
  }

  /// The unit of all flows, uses and inputs, a year.
  public Unit unit() {
    return unit;
  }

  public List<Product> products() {
    return products;
  }

  public List<Industry> industries() {
    return industries;
  }

  /// V [products × industries].
  public SparseMatrix supply() {
    return supply;
  }

  /// U [products × industries].
  public SparseMatrix use() {
    return use;
  }

  /// q = V 1, one number a product.
  public double[] productOutput() {
    return supply.rowSums();
  }

  /// g = V′ 1, one number an industry.
  public double[] industryOutput() {
    return supply.columnSums();
  }

  public List<FinalUse> finalUses() {
    return new ArrayList<>(finalUses.keySet());
  }

  /// One column of final uses, one number a product; a copy, as all arrays here.
  public double[] finalUse(FinalUse use) {
    return found(finalUses, use).clone();
  }

  /// What lies between basic and purchasers' prices; empty when uses are at basic prices.
  public List<ValuationLayer> valuation() {
    return new ArrayList<>(valuation.keySet());
  }

  /// One layer of valuation, one number a product.
  public double[] valuation(ValuationLayer layer) {
    return found(valuation, layer).clone();
  }

  public List<PrimaryInput> primaryInputs() {
    return new ArrayList<>(primaryInputs.keySet());
  }

  /// One row of primary inputs, one number an industry.
  public double[] primaryInput(PrimaryInput input) {
    return found(primaryInputs, input).clone();
  }

  public List<Satellite> satellites() {
    return new ArrayList<>(satellites.keySet());
  }

  /// One satellite account, one number an industry, in that satellite's unit.
  public double[] satellite(Satellite satellite) {
    return found(satellites, satellite).clone();
  }

  /// U 1 + Σ final uses − q − Σ layers of valuation, one number a product: 0 where uses and supply
  /// agree.
  public double[] productImbalance() {
    double[] difference = use.rowSums();
    finalUses.values().forEach(values -> add(difference, values, 1));
    add(difference, productOutput(), -1);
    valuation.values().forEach(values -> add(difference, values, -1));
    return difference;
  }

  /// U′ 1 + Σ primary inputs − g, one number an industry: 0 where inputs and output agree.
  public double[] industryImbalance() {
    double[] difference = use.columnSums();
    primaryInputs.values().forEach(values -> add(difference, values, 1));
    add(difference, industryOutput(), -1);
    return difference;
  }

  private static void add(double[] sum, double[] values, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }

  private static <K> double[] found(Map<K, double[]> accounts, K key) {
    double[] values = accounts.get(key);
    if (values == null) {
      throw new IllegalArgumentException("this table has no " + key);
    }
    return values;
  }

  /// Collects the parts of a table. Not thread-safe.
  public static final class Builder {
    private final Unit unit;
    private final List<Product> products;
    private final List<Industry> industries;
    private SparseMatrix supply;
    private SparseMatrix use;
    private final Map<FinalUse, double[]> finalUses = new LinkedHashMap<>();
    private final Map<ValuationLayer, double[]> valuation = new LinkedHashMap<>();
    private final Map<PrimaryInput, double[]> primaryInputs = new LinkedHashMap<>();
    private final Map<Satellite, double[]> satellites = new LinkedHashMap<>();

    private Builder(Unit unit, List<Product> products, List<Industry> industries) {
      this.unit = unit;
      this.products = products;
      this.industries = industries;
      this.supply = SparseMatrix.builder(products.size(), industries.size()).build();
      this.use = supply;
    }

    public Builder supply(SparseMatrix supply) {
      this.supply = supply;
      return this;
    }

    public Builder use(SparseMatrix use) {
      this.use = use;
      return this;
    }

    public Builder finalUse(FinalUse finalUse, double... values) {
      finalUses.put(finalUse, values);
      return this;
    }

    public Builder valuation(ValuationLayer layer, double... values) {
      valuation.put(layer, values);
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

    public SupplyUseTable build() {
      return new SupplyUseTable(this);
    }
  }
}
