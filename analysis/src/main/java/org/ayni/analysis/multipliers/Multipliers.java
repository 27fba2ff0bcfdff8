package org.ayni.analysis.multipliers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.leontief.HouseholdClosure;
import org.ayni.analysis.leontief.HouseholdModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;

/// All multipliers of one table, for the command line and the page. Immutable.
///
/// @param byIndustry the numbers; a measure that the table does not allow is missing, with the
///   reason
/// @param withoutOutput industries whose output is 0: their inputs are not counted
/// @param productive whether the multipliers mean anything; see [LeontiefModel#productive()]
/// @param incomeRows what counts as household income
/// @param consumptionColumns what counts as household consumption
/// @param employmentUnit unit of `employment`, such as `jobs / 10^9 COP`; empty without jobs
public record Multipliers(
    IndustryMeasures<MultiplierMeasure> byIndustry,
    List<Industry> withoutOutput,
    boolean productive,
    List<PrimaryInput> incomeRows,
    List<FinalUse> consumptionColumns,
    String employmentUnit) {

  private static final String WITHOUT_JOBS = "the table has no satellite '" + Satellite.JOBS + "'";

  public Multipliers {
    withoutOutput = List.copyOf(withoutOutput);
    incomeRows = List.copyOf(incomeRows);
    consumptionColumns = List.copyOf(consumptionColumns);
  }

  /// All multipliers of `table`, households closed as [HouseholdClosure#standard] says.
  ///
  /// @throws UnsolvableTableException when I − A is singular or nearly so
  public static Multipliers of(EconomyTable table) {
    return of(LeontiefModel.of(table));
  }

  /// The same from a model that is there already.
  public static Multipliers of(LeontiefModel model) {
    EconomyTable table = model.table();
    IndustryMeasures.Builder<MultiplierMeasure> measures =
        IndustryMeasures.builder(table.industries(), MultiplierMeasure.class);
    measures.put(MultiplierMeasure.OUTPUT, new OutputMultipliers(model).perUnit());
    addValueAdded(measures, model);
    addIncome(measures, model);
    addEmployment(measures, model);
    return new Multipliers(
        measures.build(),
        model.withoutOutput(),
        model.productive(),
        HouseholdClosure.incomeRows(table),
        HouseholdClosure.consumptionColumns(table),
        jobs(table).map(jobs -> jobs.unit() + " / " + table.unit()).orElse(""));
  }

  private static void addValueAdded(
      IndustryMeasures.Builder<MultiplierMeasure> measures, LeontiefModel model) {
    EconomyTable table = model.table();
    ValueAddedMultipliers multipliers = new ValueAddedMultipliers(model);
    if (table.primaryInputs().stream().anyMatch(row -> row.kind().valueAdded())) {
      measures.put(MultiplierMeasure.VALUE_ADDED, multipliers.perUnit());
    } else {
      measures.missing(MultiplierMeasure.VALUE_ADDED, "the table has no row of value added");
    }
    byKind()
        .forEach((kind, measure) -> {
          if (table.primaryInputs().stream().anyMatch(row -> row.kind() == kind)) {
            measures.put(measure, multipliers.perUnit(kind));
          } else {
            measures.missing(measure, "the table has no primary input of kind " + kind);
          }
        });
  }

  private static Map<PrimaryInput.Kind, MultiplierMeasure> byKind() {
    Map<PrimaryInput.Kind, MultiplierMeasure> measures = new LinkedHashMap<>();
    for (PrimaryInput.Kind kind : PrimaryInput.Kind.values()) {
      if (kind == PrimaryInput.Kind.VALUE_ADDED) {
        continue;
      }
      measures.put(
          kind,
          switch (kind) {
            case COMPENSATION -> MultiplierMeasure.COMPENSATION;
            case MIXED_INCOME -> MultiplierMeasure.MIXED_INCOME;
            case OPERATING_SURPLUS -> MultiplierMeasure.OPERATING_SURPLUS;
            case TAXES_ON_PRODUCTION -> MultiplierMeasure.TAXES_ON_PRODUCTION;
            case TAXES_ON_PRODUCTS -> MultiplierMeasure.TAXES_ON_PRODUCTS;
            // All that there is, so it is the measure of the whole already.
            case VALUE_ADDED -> MultiplierMeasure.VALUE_ADDED;
            case IMPORTS -> MultiplierMeasure.IMPORTS;
          });
    }
    return measures;
  }

  private static void addIncome(
      IndustryMeasures.Builder<MultiplierMeasure> measures, LeontiefModel model) {
    EconomyTable table = model.table();
    if (HouseholdClosure.incomeRows(table).isEmpty()) {
      String reason = "the table has no row of compensation or mixed income";
      measures.missing(MultiplierMeasure.INCOME, reason);
      measures.missing(MultiplierMeasure.INCOME_PER_UNIT, reason);
      withoutInduced(measures, reason);
      return;
    }
    IncomeMultipliers multipliers =
        new IncomeMultipliers(model, HouseholdClosure.standardIncome(table));
    measures.put(MultiplierMeasure.INCOME, multipliers.ratio());
    measures.put(MultiplierMeasure.INCOME_PER_UNIT, multipliers.perUnit());
    if (HouseholdClosure.consumptionColumns(table).isEmpty()) {
      withoutInduced(measures, "the table has no column of consumption");
    } else {
      addInduced(measures, model);
    }
  }

  private static void addInduced(
      IndustryMeasures.Builder<MultiplierMeasure> measures, LeontiefModel model) {
    try {
      HouseholdModel closed = new HouseholdModel(model, HouseholdClosure.standard(model.table()));
      InducedIncomeMultipliers income = new InducedIncomeMultipliers(closed);
      measures.put(MultiplierMeasure.INCOME_TYPE_II, income.ratio());
      measures.put(MultiplierMeasure.INCOME_TYPE_II_PER_UNIT, income.perUnit());
      InducedMultipliers others = new InducedMultipliers(model, closed);
      measures.put(MultiplierMeasure.OUTPUT_TYPE_II, others.output());
      Optional<Satellite> jobs = jobs(model.table());
      if (jobs.isPresent()) {
        measures.put(MultiplierMeasure.EMPLOYMENT_TYPE_II, others.satellite(jobs.get()));
      } else {
        measures.missing(MultiplierMeasure.EMPLOYMENT_TYPE_II, WITHOUT_JOBS);
      }
    } catch (UnsolvableTableException e) {
      withoutInduced(measures, e.getMessage());
    }
  }

  private static void withoutInduced(
      IndustryMeasures.Builder<MultiplierMeasure> measures, String reason) {
    measures.missing(MultiplierMeasure.INCOME_TYPE_II, reason);
    measures.missing(MultiplierMeasure.INCOME_TYPE_II_PER_UNIT, reason);
    measures.missing(MultiplierMeasure.OUTPUT_TYPE_II, reason);
    measures.missing(MultiplierMeasure.EMPLOYMENT_TYPE_II, reason);
  }

  private static void addEmployment(
      IndustryMeasures.Builder<MultiplierMeasure> measures, LeontiefModel model) {
    Optional<Satellite> jobs = jobs(model.table());
    if (jobs.isPresent()) {
      EmploymentMultipliers multipliers = new EmploymentMultipliers(model, jobs.get());
      measures.put(MultiplierMeasure.EMPLOYMENT, multipliers.perUnit());
      measures.put(MultiplierMeasure.EMPLOYMENT_RATIO, multipliers.ratio());
    } else {
      measures.missing(MultiplierMeasure.EMPLOYMENT, WITHOUT_JOBS);
      measures.missing(MultiplierMeasure.EMPLOYMENT_RATIO, WITHOUT_JOBS);
    }
  }

  private static Optional<Satellite> jobs(EconomyTable table) {
    return table.satellite(Satellite.JOBS);
  }
}
