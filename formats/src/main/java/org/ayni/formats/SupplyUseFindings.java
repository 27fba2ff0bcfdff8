package org.ayni.formats;

import org.ayni.economy.SupplyUseCheck;
import org.ayni.economy.TableFinding;
import org.ayni.files.InputFolder;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// What is wrong with the figures of a supply-use table, at its place in the files.
final class SupplyUseFindings {

  private final PackageReading reading;

  private SupplyUseFindings(PackageReading reading) {
    this.reading = reading;
  }

  /// Adds all that is wrong with the files and, as far as they could be read, the figures.
  static void add(
      InputFolder folder, PackageDescriptor descriptor, double tolerance, Problems problems) {
    SupplyUseReader.read(folder, descriptor, problems)
        .ifPresent(result -> {
          SupplyUseFindings findings = new SupplyUseFindings(result.reading());
          for (TableFinding finding : SupplyUseCheck.check(result.economy().table(), tolerance)) {
            if (!findings.followsFromDamage(finding)) {
              problems.add(findings.problem(finding));
            }
          }
        });
  }

  /// Where a figure could not be read, sums that miss it are no news.
  private boolean followsFromDamage(TableFinding finding) {
    return switch (finding.kind()) {
      case ROW_IMBALANCE, UNMADE_PRODUCT ->
          reading.productAxis().isDamaged(finding.industry())
              || !areSound()
              || !reading.isSound(PackageResource.FINAL_USES);
      case COLUMN_IMBALANCE, INPUTS_WITHOUT_OUTPUT ->
          reading.industryAxis().isDamaged(finding.industry())
              || !areSound()
              || !reading.isSound(PackageResource.PRIMARY_INPUTS);
      case MARGINS_NOT_ZERO ->
          reading.productAxis().isDamaged() || !reading.isSound(PackageResource.VALUATION);
      case MISSING_ACCOUNT ->
          !reading.isSound(PackageResource.FINAL_USES)
              || !reading.isSound(PackageResource.PRIMARY_INPUTS);
      case NEGATIVE_FLOW,
          NEGATIVE_SUPPLY,
          NEGATIVE_OUTPUT,
          NEGATIVE_FINAL_USE,
          POSITIVE_IMPORT,
          NEGATIVE_PRIMARY_INPUT,
          NEGATIVE_SATELLITE,
          COLUMN_SUM,
          SPECTRAL_RADIUS,
          DUPLICATE_CODE ->
          false;
    };
  }

  private boolean areSound() {
    return reading.isSound(PackageResource.PRODUCTS)
        && reading.isSound(PackageResource.INDUSTRIES)
        && reading.isSound(PackageResource.SUPPLY)
        && reading.isSound(PackageResource.USE);
  }

  private Problem problem(TableFinding finding) {
    return switch (finding.kind()) {
      case ROW_IMBALANCE, UNMADE_PRODUCT -> at(PackageResource.USE, finding, "");
      case COLUMN_IMBALANCE, INPUTS_WITHOUT_OUTPUT ->
          new Problem(
              reading.path(PackageResource.USE),
              1,
              finding.industry(),
              finding.found(),
              finding.expected(),
              finding.advice(),
              EconomyCheck.said(finding));
      case NEGATIVE_FLOW -> at(PackageResource.USE, finding, finding.account());
      case NEGATIVE_SUPPLY -> at(PackageResource.SUPPLY, finding, finding.account());
      case NEGATIVE_FINAL_USE, POSITIVE_IMPORT ->
          at(PackageResource.FINAL_USES, finding, finding.account());
      case NEGATIVE_PRIMARY_INPUT -> at(PackageResource.PRIMARY_INPUTS, finding, finding.account());
      case NEGATIVE_SATELLITE -> at(PackageResource.SATELLITES, finding, finding.account());
      case MARGINS_NOT_ZERO ->
          new Problem(
              reading.path(PackageResource.VALUATION),
              1,
              finding.account(),
              finding.found(),
              finding.expected(),
              finding.advice(),
              EconomyCheck.said(finding));
      case MISSING_ACCOUNT, DUPLICATE_CODE, NEGATIVE_OUTPUT, COLUMN_SUM, SPECTRAL_RADIUS ->
          Problem.ofFile(
              PackageDescriptor.FILE,
              finding.found(),
              finding.expected(),
              finding.advice(),
              EconomyCheck.said(finding));
    };
  }

  private Problem at(PackageResource resource, TableFinding finding, String column) {
    return EconomyCheck.at(reading, resource, finding, column);
  }
}
