package org.ayni.analysis.footprints;

import java.util.Arrays;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.ayni.kernel.matrix.DenseMatrix;

/// Production- and consumption-based accounts of one satellite, and what is embodied in trade.
///
/// - production of region q: what its industries emit (or use);
/// - consumption of r: s′ L Y_r, wherever in the world it is emitted;
/// - flow from q to r: s_q′ L Y_r with s_q = s in region q, else 0: emitted in q for what r
///   consumes;
/// - imports of r: its consumption less the flow from itself; exports of q: its production less the
///   flow to itself. Consumption = production − exports + imports, exactly.
///
/// What households emit themselves is added by [#withHouseholds]. R solves with s and R with Y,
/// never L itself. Unit of the satellite a year.
///
/// Sources: Miller and Blair (2009), section 10.4; Peters (2008); Stadler (2021), whose sample
/// table of two regions and three sectors is the published case.
public final class ConsumptionAccounts {

  private final RegionalTable table;
  private final Satellite satellite;
  private final double[] perUnit;
  private final double[] multipliers;
  private final double[][] ofRegion;
  private final DenseMatrix outputFor;

  /// @param model of `table.table()`
  public ConsumptionAccounts(RegionalTable table, LeontiefModel model, Satellite satellite) {
    this.table = table;
    this.satellite = satellite;
    int regions = table.regions().size();
    int n = model.size();
    perUnit = model.perUnitOfOutput(table.table().satellite(satellite));
    multipliers = model.embodied(perUnit);
    ofRegion = new double[regions][];
    double[][] demand = new double[n][regions];
    for (int r = 0; r < regions; r++) {
      double[] own = new double[n];
      for (int i = 0; i < table.sectors().size(); i++) {
        int at = table.industry(r, i);
        own[at] = perUnit[at];
      }
      ofRegion[r] = model.embodied(own);
      for (int k = 0; k < n; k++) {
        demand[k][r] = table.finalDemand(k, r);
      }
    }
    outputFor = model.totalOutput(DenseMatrix.ofRows(demand));
  }

  /// s′ L [n]: amount for one unit of final demand for each industry's product.
  public double[] multipliers() {
    return multipliers.clone();
  }

  /// By region and sector that emits, [R][N].
  public double[][] production() {
    double[] account = table.table().satellite(satellite);
    return bySector((r, i) -> account[table.industry(r, i)]);
  }

  /// By region that consumes and sector whose products it consumes, [R][N].
  public double[][] consumption() {
    return bySector((r, i) -> carried(multipliers, r, i));
  }

  /// What consumption causes abroad, by region that consumes and sector whose products it consumes,
  /// [R][N].
  public double[][] imports() {
    return bySector((r, i) -> carried(multipliers, r, i) - carried(ofRegion[r], r, i));
  }

  /// What consumption abroad causes here, by region and sector that emits, [R][N].
  public double[][] exports() {
    return bySector((q, i) -> {
      int at = table.industry(q, i);
      double abroad = 0;
      for (int r = 0; r < table.regions().size(); r++) {
        abroad += r == q ? 0 : outputFor.get(at, r);
      }
      return perUnit[at] * abroad;
    });
  }

  /// Emitted in q (row) for what r (column) consumes, [R][R].
  public double[][] flows() {
    int regions = table.regions().size();
    double[][] flows = new double[regions][regions];
    for (int q = 0; q < regions; q++) {
      for (int r = 0; r < regions; r++) {
        double[] demand = table.finalDemandOf(r);
        for (int k = 0; k < demand.length; k++) {
          flows[q][r] += ofRegion[q][k] * demand[k];
        }
      }
    }
    return flows;
  }

  /// An account by region, [R], with what households emit themselves.
  ///
  /// @param account production or consumption, [R][N]
  public double[] withHouseholds(double[][] account) {
    double[] own = table.ofHouseholds(satellite);
    Arrays.setAll(own, r -> own[r] + Arrays.stream(account[r]).sum());
    return own;
  }

  /// Σ over regions of origin of m at (origin, sector) times what the region consumes of it.
  private double carried(double[] m, int region, int sector) {
    double sum = 0;
    for (int origin = 0; origin < table.regions().size(); origin++) {
      int at = table.industry(origin, sector);
      sum += m[at] * table.finalDemand(at, region);
    }
    return sum;
  }

  private interface Cell {
    double of(int region, int sector);
  }

  private double[][] bySector(Cell cell) {
    double[][] cells = new double[table.regions().size()][table.sectors().size()];
    for (int r = 0; r < cells.length; r++) {
      for (int i = 0; i < cells[r].length; i++) {
        cells[r][i] = cell.of(r, i);
      }
    }
    return cells;
  }
}
