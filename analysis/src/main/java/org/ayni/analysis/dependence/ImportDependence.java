package org.ayni.analysis.dependence;

import java.util.Arrays;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.EconomyTable;

/// What hangs on what is bought abroad, in a table of one territory: of one unit of output of each
/// industry, how much is inputs from a partner, bought by itself and all along the chain of
/// suppliers at home.
///
/// With s_i the share of all supply of product i that comes from the partner and d_i the share that
/// is made at home:
///
/// - direct: Σᵢ sᵢ a_ij [n];
/// - total: s′ A (I − d̂ A)⁻¹ [n], the partner's part of what the literature calls vertical
///   specialisation.
///
/// Both without unit (table unit per table unit). Every use of a product is taken to come from the
/// partner by the same share s_i. One factorization of n × n.
///
/// Source: Hummels, Ishii and Yi (2001), equation 3, for all imports together; Miller and Blair
/// (2009), section 2.2. No published numbers; over all partners shares add up to all imported
/// content, and content at home and abroad to 1.
public final class ImportDependence {

  private final double[] inputs;
  private final double[] direct;
  private final double[] total;

  /// @param domesticShare d [n], in [0, 1]
  /// @param partnerShare s [n], in [0, 1 − d]
  public ImportDependence(EconomyTable table, double[] domesticShare, double[] partnerShare) {
    EconomyTable domestic =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows().scaleRows(domesticShare))
            .grossOutput(table.grossOutput())
            .build();
    double[] output = table.grossOutput();
    inputs = table.flows().columnSums();
    direct = table.flows().multiplyTransposed(partnerShare);
    Arrays.setAll(inputs, j -> output[j] == 0 ? 0 : inputs[j] / output[j]);
    Arrays.setAll(direct, j -> output[j] == 0 ? 0 : direct[j] / output[j]);
    total = LeontiefModel.of(domestic).embodied(direct);
  }

  /// Of one unit of output, inputs that the industry itself has from the partner, [n].
  public double[] direct() {
    return direct.clone();
  }

  /// The same, of all its inputs; NaN where it has none.
  public double[] directOfInputs() {
    double[] share = direct.clone();
    Arrays.setAll(share, j -> inputs[j] == 0 ? Double.NaN : share[j] / inputs[j]);
    return share;
  }

  /// Of one unit of output, inputs from the partner all along the chain at home, [n].
  public double[] total() {
    return total.clone();
  }
}
