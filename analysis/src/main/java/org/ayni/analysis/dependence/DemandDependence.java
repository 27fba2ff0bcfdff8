package org.ayni.analysis.dependence;

import java.util.Arrays;
import org.ayni.analysis.leontief.LeontiefModel;

/// What hangs on the demand of a partner (or a group of partners): the output its purchases call
/// for, directly and all along the chain of suppliers, and the jobs and incomes with it.
///
/// x_p = L e_p [n] with e_p what it buys; share of industry j: x_pj / x_j, of which directly e_pj /
/// x_j. An industry's jobs and incomes hang on it by the same share; in the whole economy it is Σ
/// q_j x_pj / x_j over Σ q_j for an account q. Where a table holds domestic and imported products
/// together the shares are upper bounds: part of the chain is abroad.
///
/// Sources: Miller and Blair (2009), 2.3; hypothetical extraction of a final demand (Los, Timmer
/// and de Vries 2016). No published numbers; held by adding up over all demands.
public final class DemandDependence {

  private final double[] output;
  private final double[] purchases;
  private final double[] calledFor;

  /// @param purchases e_p [n], of each product, table unit a year
  public DemandDependence(LeontiefModel model, double[] purchases) {
    this.output = model.table().grossOutput();
    this.purchases = purchases.clone();
    this.calledFor = model.totalOutput(purchases);
  }

  /// x_p [n]: output that the purchases call for, table unit a year.
  public double[] output() {
    return calledFor.clone();
  }

  /// e_pj / x_j [n]; 0 where nothing is made.
  public double[] directShare() {
    return shareOfOutput(purchases);
  }

  /// x_pj / x_j [n]; 0 where nothing is made.
  public double[] share() {
    return shareOfOutput(calledFor);
  }

  /// What of an account of each industry (jobs, value added, wages) hangs on it, [n], in its unit.
  ///
  /// @param account [n]
  public double[] amount(double[] account) {
    double[] share = share();
    if (account.length != share.length) {
      throw new IllegalArgumentException(
          "an account of " + account.length + " entries; expected " + share.length);
    }
    Arrays.setAll(share, j -> share[j] * account[j]);
    return share;
  }

  /// The share of the whole account, Σ amount / Σ account; NaN where the account adds up to 0.
  public double shareOfEconomy(double[] account) {
    double all = Arrays.stream(account).sum();
    return all == 0 ? Double.NaN : Arrays.stream(amount(account)).sum() / all;
  }

  private double[] shareOfOutput(double[] part) {
    double[] share = new double[output.length];
    Arrays.setAll(share, j -> output[j] == 0 ? 0 : part[j] / output[j]);
    return share;
  }
}
