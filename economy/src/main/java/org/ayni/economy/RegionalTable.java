package org.ayni.economy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.kernel.matrix.SparseMatrix;

/// One year's input-output table of several regions (or countries) with the same sectors.
///
/// R regions, N sectors, n = R N industries: sector i of region r stands at r N + i, its code is
/// `region.sector`. Z [n × n] flows within and between regions, Y [n × R] what each region uses in
/// the end, x [n] gross output: Z 1 + Y 1 = x. Satellites [n], and [R] where households emit (or
/// use) themselves. All in one unit of money a year. Immutable.
public final class RegionalTable {

  private final EconomyTable table;
  private final List<String> regions;
  private final List<String> sectors;
  private final double[][] finalDemand;
  private final Map<Satellite, double[]> ofHouseholds;

  private RegionalTable(Builder builder) {
    regions = List.copyOf(builder.regions);
    sectors = List.copyOf(builder.sectors);
    int n = regions.size() * sectors.size();
    finalDemand = checked(builder.finalDemand, n, regions.size());
    List<Industry> industries = new ArrayList<>();
    for (String region : regions) {
      for (String sector : sectors) {
        String code = region + "." + sector;
        industries.add(new Industry(code, Names.of(code)));
      }
    }
    EconomyTable.Builder whole =
        EconomyTable.builder(builder.unit, industries)
            .flows(builder.flows)
            .grossOutput(builder.grossOutput);
    for (int r = 0; r < regions.size(); r++) {
      whole.finalUse(
          new FinalUse(regions.get(r), Names.of(regions.get(r)), FinalUse.Kind.CONSUMPTION),
          finalDemandOf(r));
    }
    builder.satellites.forEach(whole::satellite);
    table = whole.build();
    ofHouseholds = new LinkedHashMap<>();
    builder.ofHouseholds.forEach((satellite, values) -> {
      if (values.length != regions.size()) {
        throw new IllegalArgumentException(
            satellite
                + " of households has "
                + values.length
                + " entries; expected "
                + regions.size()
                + ", one a region");
      }
      ofHouseholds.put(satellite, values.clone());
    });
  }

  private static double[][] checked(double[][] finalDemand, int rows, int columns) {
    if (finalDemand.length != rows) {
      throw new IllegalArgumentException(
          "final demand has " + finalDemand.length + " rows; expected " + rows);
    }
    double[][] copy = new double[rows][];
    for (int i = 0; i < rows; i++) {
      if (finalDemand[i].length != columns) {
        throw new IllegalArgumentException(
            "row "
                + i
                + " of final demand has "
                + finalDemand[i].length
                + " columns; expected "
                + columns
                + ", one a region");
      }
      copy[i] = finalDemand[i].clone();
    }
    return copy;
  }

  /// What keeps a table from being one of regions, in words; empty when nothing does.
  public static List<String> obstacles(EconomyTable table) {
    return Regions.of(table).obstacles();
  }

  /// The regions of an economy's table: final uses added up by region, satellites as they are.
  /// Value added is what output leaves over flows, as in all tables of regions.
  ///
  /// @throws IllegalArgumentException when there are [#obstacles]
  public static RegionalTable of(EconomyTable table) {
    Regions found = Regions.of(table);
    if (!found.obstacles().isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", found.obstacles()));
    }
    double[][] demand = new double[table.size()][found.regions().size()];
    for (FinalUse use : table.finalUses()) {
      int r = found.regions().indexOf(use.region());
      double[] values = table.finalUse(use);
      for (int i = 0; i < values.length; i++) {
        demand[i][r] += values[i];
      }
    }
    Builder builder =
        builder(table.unit(), found.regions(), found.sectors())
            .flows(table.flows())
            .grossOutput(table.grossOutput())
            .finalDemand(demand);
    table.satellites().forEach(s -> builder.satellite(s, table.satellite(s)));
    return builder.build();
  }

  public static Builder builder(Unit unit, List<String> regions, List<String> sectors) {
    return new Builder(unit, regions, sectors);
  }

  /// The same as one table of n industries; its final uses are those of the regions.
  public EconomyTable table() {
    return table;
  }

  public List<String> regions() {
    return regions;
  }

  public List<String> sectors() {
    return sectors;
  }

  /// Position of a sector of a region among the n industries.
  public int industry(int region, int sector) {
    return java.util.Objects.checkIndex(region, regions.size()) * sectors.size()
        + java.util.Objects.checkIndex(sector, sectors.size());
  }

  /// Positions of all industries of a region, ascending.
  public int[] industriesOf(int region) {
    int[] positions = new int[sectors.size()];
    Arrays.setAll(positions, i -> industry(region, i));
    return positions;
  }

  /// Y: what a region uses in the end, by industry of origin, [n]; a copy.
  public double[] finalDemandOf(int region) {
    double[] column = new double[finalDemand.length];
    Arrays.setAll(column, i -> finalDemand[i][region]);
    return column;
  }

  /// What one region uses in the end of the product of one industry.
  public double finalDemand(int industry, int region) {
    return finalDemand[industry][region];
  }

  /// What households of each region emit (or use) themselves, [R]; zeros where nothing is said.
  public double[] ofHouseholds(Satellite satellite) {
    return ofHouseholds.getOrDefault(satellite, new double[regions.size()]).clone();
  }

  /// Collects the parts of a table. Not thread-safe.
  public static final class Builder {
    private final Unit unit;
    private final List<String> regions;
    private final List<String> sectors;
    private SparseMatrix flows;
    private double[][] finalDemand;
    private double[] grossOutput;
    private final Map<Satellite, double[]> satellites = new LinkedHashMap<>();
    private final Map<Satellite, double[]> ofHouseholds = new LinkedHashMap<>();

    private Builder(Unit unit, List<String> regions, List<String> sectors) {
      this.unit = unit;
      this.regions = regions;
      this.sectors = sectors;
      int n = regions.size() * sectors.size();
      this.flows = SparseMatrix.builder(n, n).build();
      this.finalDemand = new double[n][regions.size()];
      this.grossOutput = new double[n];
    }

    public Builder flows(SparseMatrix flows) {
      this.flows = flows;
      return this;
    }

    /// @param finalDemand rows by industry, columns by region
    public Builder finalDemand(double[][] finalDemand) {
      this.finalDemand = finalDemand;
      return this;
    }

    public Builder grossOutput(double... grossOutput) {
      this.grossOutput = grossOutput;
      return this;
    }

    /// @param byIndustry [n]
    public Builder satellite(Satellite satellite, double... byIndustry) {
      satellites.put(satellite, byIndustry);
      return this;
    }

    /// @param byRegion [R], what households emit or use themselves
    public Builder ofHouseholds(Satellite satellite, double... byRegion) {
      ofHouseholds.put(satellite, byRegion);
      return this;
    }

    public RegionalTable build() {
      return new RegionalTable(this);
    }
  }
}
