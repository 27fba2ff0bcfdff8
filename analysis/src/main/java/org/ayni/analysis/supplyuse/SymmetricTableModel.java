package org.ayni.analysis.supplyuse;

import org.ayni.economy.EconomyTable;
import org.ayni.economy.SupplyUseTable;

/// A way of deriving a symmetric table from a supply-use table. Totals are kept: output by product
/// (A, B) or by industry (C, D), each primary input, each final use. Stateless.
public sealed interface SymmetricTableModel
    permits ProductTechnology, IndustryTechnology, FixedIndustrySales, FixedProductSales {

  /// The letter of Eurostat (2008): A, B, C or D.
  String letter();

  /// The symmetric table; its `industries` are the products (A, B) or industries (C, D).
  ///
  /// @throws org.ayni.analysis.leontief.UnsolvableTableException when the assumption cannot be
  ///   applied to this table, with what to try
  EconomyTable derive(SupplyUseTable table);
}
