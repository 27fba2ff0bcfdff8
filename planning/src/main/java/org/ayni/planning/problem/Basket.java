package org.ayni.planning.problem;

import java.util.List;
import org.ayni.economy.Names;
import org.ayni.kernel.matrix.SparseVector;

/// A need g as a basket of products: b_g[t] for one unit of satisfaction c_gt.
///
/// @param code unique among the baskets
/// @param products one vector a year, by product, each ≥ 0; a constant basket repeats the same one
/// @param floor least satisfaction a year, ≥ 0: what nobody may go without
public record Basket(String code, Names names, List<SparseVector> products, Series floor) {

  public Basket {
    products = List.copyOf(products);
  }
}
