package org.ayni.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Need;
import org.ayni.economy.TableCheck;
import org.ayni.economy.TableFinding;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Everything that is wrong with an economy's files and figures, at once, with its place.
public final class EconomyCheck {

  private static final double ROUNDING = 1e-6;

  private EconomyCheck() {}

  /// With the tolerance of [TableCheck#DEFAULT_TOLERANCE].
  ///
  /// @param nameOrFolder as [Economies#open] takes it
  /// @return empty when nothing is wrong
  /// @throws BadInputException when there is no such economy
  public static List<Problem> check(String nameOrFolder) {
    return check(nameOrFolder, TableCheck.DEFAULT_TOLERANCE);
  }

  /// @param tolerance see [TableCheck#check(EconomyTable, double)]
  public static List<Problem> check(String nameOrFolder, double tolerance) {
    return find(Economies.folder(nameOrFolder), tolerance).toList();
  }

  /// As [#check(String)], with how many there are when they are too many to be listed.
  public static Problems find(String nameOrFolder) {
    return find(Economies.folder(nameOrFolder), TableCheck.DEFAULT_TOLERANCE);
  }

  /// The same of files wherever they are.
  public static Problems find(InputFolder folder) {
    return find(folder, TableCheck.DEFAULT_TOLERANCE);
  }

  private static Problems find(InputFolder folder, double tolerance) {
    Problems problems = new Problems();
    Optional<PackageDescriptor> found = PackageDescriptor.read(folder, problems);
    if (found.isEmpty()) {
      return problems;
    }
    if (found.get().isSupplyUse()) {
      SupplyUseFindings.add(folder, found.get(), tolerance, problems);
      return problems;
    }
    EconomyReader.read(folder, found.get(), problems)
        .ifPresent(result -> {
          PackageReading reading = result.reading();
          for (TableFinding finding : TableCheck.check(result.economy().table(), tolerance)) {
            if (!followsFromDamage(reading, finding)) {
              problems.add(problem(reading, finding));
            }
          }
          unservedConsumption(reading, result.economy(), problems);
        });
    return problems;
  }

  /// Where a figure could not be read, sums that miss it are no news.
  private static boolean followsFromDamage(PackageReading reading, TableFinding finding) {
    return switch (finding.kind()) {
      case ROW_IMBALANCE, COLUMN_IMBALANCE, INPUTS_WITHOUT_OUTPUT, COLUMN_SUM ->
          reading.industryAxis().isDamaged(finding.industry())
              || isMissing(reading, finding.kind());
      case SPECTRAL_RADIUS ->
          reading.industryAxis().isDamaged()
              || !reading.isSound(PackageResource.FLOWS)
              || !reading.isSound(PackageResource.OUTPUT);
      case MISSING_ACCOUNT ->
          !reading.isSound(PackageResource.FINAL_USES)
              || !reading.isSound(PackageResource.PRIMARY_INPUTS);
      case DUPLICATE_CODE,
          NEGATIVE_FLOW,
          NEGATIVE_OUTPUT,
          NEGATIVE_FINAL_USE,
          NEGATIVE_PRIMARY_INPUT,
          NEGATIVE_SATELLITE,
          POSITIVE_IMPORT,
          NEGATIVE_SUPPLY,
          UNMADE_PRODUCT,
          MARGINS_NOT_ZERO ->
          false;
    };
  }

  /// Whether a whole table that the sum needs is not there.
  private static boolean isMissing(PackageReading reading, TableFinding.Kind kind) {
    return !reading.isSound(PackageResource.INDUSTRIES)
        || !reading.isSound(PackageResource.FLOWS)
        || !reading.isSound(PackageResource.OUTPUT)
        || (kind == TableFinding.Kind.ROW_IMBALANCE && !reading.isSound(PackageResource.FINAL_USES))
        || (kind == TableFinding.Kind.COLUMN_IMBALANCE
            && !reading.isSound(PackageResource.PRIMARY_INPUTS));
  }

  /// The kind is the code; the size in the unit of the table.
  static Said said(TableFinding finding) {
    return Said.of(
        "finding." + finding.kind(),
        finding.industry(),
        finding.account(),
        Numbers.format(finding.size()));
  }

  private static Problem problem(PackageReading reading, TableFinding finding) {
    return switch (finding.kind()) {
      case ROW_IMBALANCE -> at(reading, PackageResource.FLOWS, finding, "");
      case COLUMN_IMBALANCE, COLUMN_SUM ->
          new Problem(
              reading.path(PackageResource.FLOWS),
              1,
              finding.industry(),
              finding.found(),
              finding.expected(),
              finding.advice(),
              said(finding));
      case NEGATIVE_FLOW -> at(reading, PackageResource.FLOWS, finding, finding.account());
      case NEGATIVE_OUTPUT, INPUTS_WITHOUT_OUTPUT ->
          at(reading, PackageResource.OUTPUT, finding, "output");
      case NEGATIVE_FINAL_USE, POSITIVE_IMPORT ->
          at(reading, PackageResource.FINAL_USES, finding, finding.account());
      case NEGATIVE_PRIMARY_INPUT ->
          at(reading, PackageResource.PRIMARY_INPUTS, finding, finding.account());
      case NEGATIVE_SATELLITE ->
          at(reading, PackageResource.SATELLITES, finding, finding.account());
      case SPECTRAL_RADIUS ->
          Problem.ofFile(
              reading.path(PackageResource.FLOWS),
              finding.found(),
              finding.expected(),
              finding.advice(),
              said(finding));
      case MISSING_ACCOUNT, DUPLICATE_CODE, NEGATIVE_SUPPLY, UNMADE_PRODUCT, MARGINS_NOT_ZERO ->
          Problem.ofFile(
              PackageDescriptor.FILE,
              finding.found(),
              finding.expected(),
              finding.advice(),
              said(finding));
    };
  }

  static Problem at(
      PackageReading reading, PackageResource resource, TableFinding finding, String column) {
    int line = reading.line(resource, finding.industry());
    String code = finding.industry();
    // A list of flows has no line for an industry: then its code says which one is meant.
    String found =
        column.isEmpty() || line == 0
            ? "'" + code + "': " + finding.found()
            : finding.found() + " for '" + code + "'";
    return new Problem(
        reading.path(resource),
        line,
        column,
        found,
        finding.expected(),
        finding.advice(),
        said(finding));
  }

  /// Consumption that serves no need is lost to every plan.
  private static void unservedConsumption(
      PackageReading reading, Economy economy, Problems problems) {
    if (!reading.isSound(PackageResource.NEEDS)) {
      return;
    }
    Map<String, Double> total = new HashMap<>();
    for (Need need : economy.needs()) {
      need.shares().forEach((industry, share) -> total.merge(industry, share, Double::sum));
    }
    double[] consumption = economy.table().finalUse(FinalUse.Kind.CONSUMPTION);
    for (int i = 0; i < consumption.length; i++) {
      Industry industry = economy.table().industries().get(i);
      double share = total.getOrDefault(industry.code(), 0.0);
      if (consumption[i] > 0
          && share < 1 - ROUNDING
          && !reading.industryAxis().isDamaged(industry.code())) {
        problems.add(
            Problem.ofFile(
                reading.path(PackageResource.NEEDS),
                "the shares of '" + industry.code() + "' add up to " + share,
                "1: all that is consumed serves some need",
                "Add a row for the need it serves.",
                Said.of("needs.shares", industry.code(), share)));
      }
    }
  }
}
