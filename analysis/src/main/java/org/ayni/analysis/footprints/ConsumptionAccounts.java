package org.ayni.analysis.footprints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.ayni.kernel.matrix.DenseMatrix;
import org.jspecify.annotations.Nullable;

/// Production- and consumption-based accounts of one satellite or other account, and what is
/// embodied in trade.
///
/// - production of region q: what its industries emit (or use);
/// - flow from q to r: s_q′ L Y_r with s_q = s in region q, else 0: emitted in q for what r
///   consumes;
/// - consumption of r: s′ L Y_r, wherever in the world it is emitted;
/// - imports of r: its consumption less the flow from itself; exports of q: its production less the
///   flow to itself. Consumption = production − exports + imports, exactly.
///
/// What households emit themselves is added by [#withHouseholds]. Production, consumption and
/// multipliers take one solve an account. Exports and flows take L Y, R solves shared by all
/// accounts, and imports R more; they are made on the first call. L itself is not formed. Unit of
/// the account a year.
///
/// Sources: Miller and Blair (2009), section 10.4; Peters (2008); Stadler (2021), whose sample
/// table of two regions and three sectors is the published case.
public final class ConsumptionAccounts {

  private final RegionalTable table;
  private final LeontiefModel model;
  private final double[] account;
  private final double[] ofHouseholds;
  private final double[] perUnit;
  private final double[] multipliers;
  private final OutputFor outputFor;

  private ConsumptionAccounts(
      RegionalTable table,
      LeontiefModel model,
      double[] account,
      double[] ofHouseholds,
      double[] multipliers,
      OutputFor outputFor) {
    this.table = table;
    this.model = model;
    this.account = account.clone();
    this.ofHouseholds = ofHouseholds.clone();
    this.multipliers = multipliers;
    this.outputFor = outputFor;
    perUnit = model.perUnitOfOutput(account);
  }

  /// L Y [n × R], made when it is first asked for and shared.
  private static final class OutputFor {
    private final RegionalTable table;
    private final LeontiefModel model;
    private @Nullable DenseMatrix known;

    OutputFor(RegionalTable table, LeontiefModel model) {
      this.table = table;
      this.model = model;
    }

    synchronized DenseMatrix matrix() {
      DenseMatrix found = known;
      if (found == null) {
        List<double[]> demand = new ArrayList<>();
        for (int r = 0; r < table.regions().size(); r++) {
          demand.add(table.finalDemandOf(r));
        }
        found = model.totalOutput(DenseMatrix.ofColumns(demand));
        known = found;
      }
      return found;
    }
  }

  /// Accounts of several satellites.
  ///
  /// @param model of `table.table()`
  /// @return in the order of the satellites
  public static List<ConsumptionAccounts> of(
      RegionalTable table, LeontiefModel model, List<Satellite> satellites) {
    return of(
        table,
        model,
        satellites.stream().map(table.table()::satellite).toList(),
        satellites.stream().map(table::ofHouseholds).toList());
  }

  /// Accounts of anything that industries use, emit or pay, such as value added.
  ///
  /// @param model of `table.table()`
  /// @param accounts each [n]
  /// @return in their order
  public static List<ConsumptionAccounts> ofAmounts(
      RegionalTable table, LeontiefModel model, List<double[]> accounts) {
    double[] none = new double[table.regions().size()];
    return of(table, model, accounts, accounts.stream().map(account -> none).toList());
  }

  private static List<ConsumptionAccounts> of(
      RegionalTable table,
      LeontiefModel model,
      List<double[]> accounts,
      List<double[]> ofHouseholds) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    OutputFor outputFor = new OutputFor(table, model);
    DenseMatrix multipliers =
        model.embodied(
            DenseMatrix.ofColumns(accounts.stream().map(model::perUnitOfOutput).toList()));
    List<ConsumptionAccounts> all = new ArrayList<>();
    for (int k = 0; k < accounts.size(); k++) {
      all.add(
          new ConsumptionAccounts(
              table,
              model,
              accounts.get(k),
              ofHouseholds.get(k),
              multipliers.column(k),
              outputFor));
    }
    return all;
  }

  /// s′ L [n]: amount for one unit of final demand for each industry's product.
  public double[] multipliers() {
    return multipliers.clone();
  }

  /// By region and sector that emits, [R][N].
  public double[][] production() {
    return bySector((r, i) -> account[table.industry(r, i)]);
  }

  /// By region that consumes and sector whose products it consumes, [R][N].
  public double[][] consumption() {
    return bySector((r, i) -> carried(multipliers, r, i));
  }

  /// What consumption causes abroad, by region that consumes and sector whose products it consumes,
  /// [R][N].
  public double[][] imports() {
    int regions = table.regions().size();
    double[][] ofRegion = new double[perUnit.length][regions];
    for (int r = 0; r < regions; r++) {
      for (int at : table.industriesOf(r)) {
        ofRegion[at][r] = perUnit[at];
      }
    }
    DenseMatrix carriedFrom = model.embodied(DenseMatrix.ofRows(ofRegion));
    double[][] imports = new double[regions][];
    for (int r = 0; r < regions; r++) {
      double[] atHome = carriedFrom.column(r);
      imports[r] = new double[table.sectors().size()];
      for (int i = 0; i < imports[r].length; i++) {
        imports[r][i] = carried(multipliers, r, i) - carried(atHome, r, i);
      }
    }
    return imports;
  }

  /// What consumption abroad causes here, by region and sector that emits, [R][N].
  public double[][] exports() {
    DenseMatrix output = outputFor.matrix();
    return bySector((q, i) -> {
      int at = table.industry(q, i);
      double abroad = 0;
      for (int r = 0; r < table.regions().size(); r++) {
        abroad += r == q ? 0 : output.get(at, r);
      }
      return perUnit[at] * abroad;
    });
  }

  /// Emitted in q (row) for what r (column) consumes, [R][R].
  public double[][] flows() {
    int regions = table.regions().size();
    double[][] flows = new double[regions][regions];
    DenseMatrix output = outputFor.matrix();
    for (int q = 0; q < regions; q++) {
      for (int r = 0; r < regions; r++) {
        for (int i = 0; i < table.sectors().size(); i++) {
          int at = table.industry(q, i);
          flows[q][r] += perUnit[at] * output.get(at, r);
        }
      }
    }
    return flows;
  }

  /// An account by region, [R], with what households emit themselves.
  ///
  /// @param account production or consumption, [R][N]
  public double[] withHouseholds(double[][] account) {
    double[] own = ofHouseholds.clone();
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
