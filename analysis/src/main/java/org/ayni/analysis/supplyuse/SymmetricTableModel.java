package org.ayni.analysis.supplyuse;

import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.SupplyUseTable;

/// A way of deriving a symmetric table from a supply-use table. Totals are kept: output by product
/// (A, B) or by industry (C, D), each primary input, each final use. Stateless.
public sealed interface SymmetricTableModel
    permits ProductTechnology, IndustryTechnology, FixedIndustrySales, FixedProductSales {

  /// The letter of Eurostat (2008): A, B, C or D.
  String letter();

  /// The model of a letter, in upper or lower case; empty when there is none.
  static Optional<SymmetricTableModel> of(String letter) {
    return Stream.of(
            new ProductTechnology(),
            new IndustryTechnology(),
            new FixedIndustrySales(),
            new FixedProductSales())
        .map(SymmetricTableModel.class::cast)
        .filter(model -> model.letter().equalsIgnoreCase(letter))
        .findFirst();
  }

  /// What is supposed, for the caveats of the economy that comes out.
  String assumption();

  /// The symmetric table of one at basic prices (see [BasicPrices]); its `industries` are the
  /// products (A, B) or industries (C, D).
  ///
  /// @throws org.ayni.analysis.leontief.UnsolvableTableException when the assumption cannot be
  ///   applied to this table, with what to try
  EconomyTable derive(SupplyUseTable table);
}
