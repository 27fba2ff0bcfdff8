package org.ayni.analysis.decomposition;

import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.decomposition.StructuralDecomposition.Factor;
import org.ayni.analysis.leontief.LeontiefModel;

/// All effects by industry, for the command line.
public final class Decompositions {

  private Decompositions() {}

  /// See [StructuralDecomposition#of].
  public static IndustryMeasures<DecompositionMeasure> of(
      LeontiefModel before, double[] accountBefore, LeontiefModel after, double[] accountAfter) {
    StructuralDecomposition found =
        StructuralDecomposition.of(before, accountBefore, after, accountAfter);
    IndustryMeasures.Builder<DecompositionMeasure> measures =
        IndustryMeasures.builder(after.table().industries(), DecompositionMeasure.class)
            .put(DecompositionMeasure.CHANGE, found.change())
            .put(DecompositionMeasure.RESIDUAL, found.residual());
    for (Factor factor : Factor.values()) {
      measures
          .put(DecompositionMeasure.mean(factor), found.mean(factor))
          .put(DecompositionMeasure.first(factor), found.firstPolar(factor))
          .put(DecompositionMeasure.second(factor), found.secondPolar(factor));
    }
    return measures.build();
  }
}
