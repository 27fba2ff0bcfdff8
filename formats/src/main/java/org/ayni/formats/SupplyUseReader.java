package org.ayni.formats;

import java.nio.file.Path;
import java.util.Optional;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.SupplyUseTable;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Reads an economy whose folder holds a supply-use table, in the form that
/// `docs/economy-format.md` describes.
public final class SupplyUseReader {

  private SupplyUseReader() {}

  /// @throws BadInputException with all that is wrong with it
  public static SupplyUseEconomy read(Path folder) {
    return read(InputFolder.of(folder));
  }

  /// @throws BadInputException with all that is wrong with it
  public static SupplyUseEconomy read(InputFolder folder) {
    Problems problems = new Problems();
    Optional<PackageDescriptor> descriptor = PackageDescriptor.read(folder, problems);
    if (descriptor.isPresent() && !descriptor.get().isSupplyUse()) {
      problems.add(
          Problem.ofFile(
              folder.name(),
              "an input-output table",
              "a supply-use table (products, supply, use)",
              "See docs/economy-format.md.",
              Said.of("table.input-output")));
    }
    problems.throwIfAny();
    Optional<Result> result = read(folder, descriptor.orElseThrow(), problems);
    problems.throwIfAny();
    return result.orElseThrow().economy();
  }

  /// As far as it could be read.
  ///
  /// @param economy complete when no problem was added; else figures that could not be read are 0
  record Result(PackageReading reading, SupplyUseEconomy economy) {}

  /// Reads on as far as it can; empty when there are no products or no industries to start from.
  static Optional<Result> read(
      InputFolder folder, PackageDescriptor descriptor, Problems problems) {
    PackageReading reading = new PackageReading(folder, descriptor, problems);
    boolean industries = IndustriesReader.read(reading);
    var products = ProductsReader.read(reading);
    if (!industries || products.isEmpty()) {
      return Optional.empty();
    }
    SupplyUseTable.Builder table =
        SupplyUseTable.builder(descriptor.unit(), products, reading.industries());
    MatrixReader.read(
            reading,
            PackageResource.SUPPLY,
            reading.productAxis(),
            "product",
            reading.industryAxis(),
            "industry")
        .ifPresent(table::supply);
    MatrixReader.read(
            reading,
            PackageResource.USE,
            reading.productAxis(),
            "product",
            reading.industryAxis(),
            "industry")
        .ifPresent(table::use);
    new AccountsReader(reading).read(table);
    return Optional.of(
        new Result(
            reading,
            new SupplyUseEconomy(
                descriptor.name(),
                descriptor.title(),
                descriptor.year(),
                descriptor.currency(),
                descriptor.licence(),
                descriptor.sources(),
                descriptor.caveats(),
                table.build())));
  }
}
