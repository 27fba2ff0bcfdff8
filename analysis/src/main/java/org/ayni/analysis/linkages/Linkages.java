package org.ayni.analysis.linkages;

import java.util.ArrayList;
import java.util.List;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;

/// All linkages of one table and its key industries, for the command line and the page. Immutable.
///
/// @param byIndustry the numbers
/// @param classes the quadrant of each industry, in the order of the table, by the normalised
///   backward linkage and the normalised (Ghosh) forward linkage; JSON key `class`
/// @param withoutOutput industries whose output is 0: their inputs are not counted
/// @param productive whether the linkages mean anything; see [LeontiefModel#productive()]
public record Linkages(
    IndustryMeasures<LinkageMeasure> byIndustry,
    List<LinkageClass> classes,
    List<Industry> withoutOutput,
    boolean productive) {

  public Linkages {
    classes = List.copyOf(classes);
    withoutOutput = List.copyOf(withoutOutput);
  }

  /// All linkages of `table`.
  ///
  /// @throws org.ayni.analysis.leontief.UnsolvableTableException when I − A is singular or nearly
  ///   so
  public static Linkages of(EconomyTable table) {
    return of(LeontiefModel.of(table));
  }

  /// The same from a model that is there already.
  public static Linkages of(LeontiefModel model) {
    BackwardLinkages backward = new BackwardLinkages(model);
    ForwardLinkages forward = new ForwardLinkages(model);
    double[] back = backward.normalised();
    double[] ahead = forward.normalised();
    List<LinkageClass> classes = new ArrayList<>();
    for (int i = 0; i < back.length; i++) {
      classes.add(LinkageClass.of(back[i], ahead[i]));
    }
    IndustryMeasures<LinkageMeasure> measures =
        IndustryMeasures.builder(model.table().industries(), LinkageMeasure.class)
            .put(LinkageMeasure.BACKWARD, backward.total())
            .put(LinkageMeasure.FORWARD, forward.total())
            .put(LinkageMeasure.BACKWARD_NORMALISED, back)
            .put(LinkageMeasure.FORWARD_NORMALISED, ahead)
            .put(LinkageMeasure.FORWARD_LEONTIEF, forward.leontiefTotal())
            .put(LinkageMeasure.FORWARD_LEONTIEF_NORMALISED, forward.leontiefNormalised())
            .build();
    return new Linkages(measures, classes, model.withoutOutput(), model.productive());
  }

  /// The industries of one class, in the order of the table.
  public List<Industry> industries(LinkageClass wanted) {
    List<Industry> found = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i) == wanted) {
        found.add(byIndustry.industries().get(i));
      }
    }
    return found;
  }
}
