package org.ayni.analysis.valueadded;

/// Whose value added stands in whose exports: V̂ B Ê [n × n].
///
/// Entry (i, j): value added of industry i, anywhere, in the exports of industry j; table unit a
/// year. Column j adds up to the exports of j.
///
/// Source: Wang, Wei and Zhu (2013), section 2 (there: Leontief decomposition); as the R package
/// decompr (Quast and Kummritz 2015) has it. Checked on its leather example: 28.52278 in the first
/// cell, 34.74381 in the last.
public final class LeontiefExports {

  private LeontiefExports() {}

  /// V̂ B Ê, rows by industry of origin.
  public static double[][] of(TradeBlocks blocks) {
    int sectors = blocks.sectors();
    int n = blocks.regions() * sectors;
    double[][] carried = new double[n][n];
    for (int s = 0; s < blocks.regions(); s++) {
      double[] exports = blocks.exports(s);
      for (int t = 0; t < blocks.regions(); t++) {
        double[] v = blocks.v(t);
        for (int j = 0; j < sectors; j++) {
          for (int i = 0; i < sectors; i++) {
            carried[t * sectors + i][s * sectors + j] =
                v[i] * blocks.inverse(t * sectors + i, s * sectors + j) * exports[j];
          }
        }
      }
    }
    return carried;
  }
}
