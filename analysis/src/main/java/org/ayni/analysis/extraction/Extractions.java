package org.ayni.analysis.extraction;

import java.util.Arrays;
import java.util.Optional;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Satellite;

/// What is lost with each industry of one table, for the command line.
public final class Extractions {

  private Extractions() {}

  /// What each industry loses without a group; see [GroupExtraction].
  ///
  /// @param group positions of its members, each once
  public static IndustryMeasures<GroupExtractionMeasure> of(LeontiefModel model, int... group) {
    EconomyTable table = model.table();
    double[] output = table.grossOutput();
    double[] left = GroupExtraction.outputWithout(model, group);
    double[] lost = new double[output.length];
    double[] share = new double[output.length];
    Arrays.setAll(lost, i -> output[i] - left[i]);
    Arrays.setAll(share, i -> output[i] == 0 ? Double.NaN : lost[i] / output[i]);
    IndustryMeasures.Builder<GroupExtractionMeasure> measures =
        IndustryMeasures.builder(table.industries(), GroupExtractionMeasure.class)
            .put(GroupExtractionMeasure.OUTPUT, output)
            .put(GroupExtractionMeasure.LOST, lost)
            .put(GroupExtractionMeasure.LOST_SHARE, share);
    Optional<Satellite> jobs = table.satellite(Satellite.JOBS);
    if (jobs.isPresent()) {
      double[] perUnit = model.perUnitOfOutput(table.satellite(jobs.get()));
      double[] jobsLost = new double[output.length];
      Arrays.setAll(jobsLost, i -> perUnit[i] * lost[i]);
      measures.put(GroupExtractionMeasure.JOBS_LOST, jobsLost);
    } else {
      measures.missing(
          GroupExtractionMeasure.JOBS_LOST, "the table has no satellite '" + Satellite.JOBS + "'");
    }
    return measures.build();
  }

  /// All measures; what the table does not allow is missing, with the reason.
  public static IndustryMeasures<ExtractionMeasure> of(LeontiefModel model) {
    EconomyTable table = model.table();
    IndustryExtraction extraction = new IndustryExtraction(model);
    double[] total = extraction.total();
    double all = Arrays.stream(table.grossOutput()).sum();
    IndustryMeasures.Builder<ExtractionMeasure> measures =
        IndustryMeasures.builder(table.industries(), ExtractionMeasure.class)
            .put(ExtractionMeasure.TOTAL, total)
            .put(ExtractionMeasure.SHARE, Arrays.stream(total).map(loss -> loss / all).toArray())
            .put(ExtractionMeasure.ELSEWHERE, extraction.elsewhere())
            .put(ExtractionMeasure.BACKWARD, extraction.backward())
            .put(ExtractionMeasure.FORWARD, extraction.forward());
    if (table.primaryInputs().stream().anyMatch(row -> row.kind().valueAdded())) {
      measures.put(
          ExtractionMeasure.VALUE_ADDED,
          extraction.total(model.perUnitOfOutput(table.valueAdded())));
    } else {
      measures.missing(ExtractionMeasure.VALUE_ADDED, "the table has no row of value added");
    }
    Optional<Satellite> jobs = table.satellite(Satellite.JOBS);
    if (jobs.isPresent()) {
      measures.put(
          ExtractionMeasure.EMPLOYMENT,
          extraction.total(model.perUnitOfOutput(table.satellite(jobs.get()))));
    } else {
      measures.missing(
          ExtractionMeasure.EMPLOYMENT, "the table has no satellite '" + Satellite.JOBS + "'");
    }
    return measures.build();
  }
}
