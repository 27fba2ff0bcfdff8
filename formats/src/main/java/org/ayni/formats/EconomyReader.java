package org.ayni.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Reads an economy from its folder, in the form that `docs/economy-format.md` describes.
public final class EconomyReader {

  private EconomyReader() {}

  /// @throws BadInputException with all that is wrong with it
  public static Economy read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          Problem.ofFile(
              folder.toString(),
              Files.exists(folder) ? "is a file" : "there is no such folder",
              "a folder with " + PackageDescriptor.FILE,
              "Check the path.",
              Said.of("folder.none", PackageDescriptor.FILE)));
    }
    return read(InputFolder.of(folder));
  }

  /// @throws BadInputException with all that is wrong with it
  public static Economy read(InputFolder folder) {
    Problems problems = new Problems();
    Optional<Result> result = read(folder, problems);
    problems.throwIfAny();
    return result.orElseThrow().economy();
  }

  /// An economy as far as it could be read.
  ///
  /// @param economy complete when no problem was added; else figures that could not be read are 0
  record Result(PackageReading reading, Economy economy) {}

  /// Reads on as far as it can; empty when there is no list of industries to start from.
  static Optional<Result> read(InputFolder folder, Problems problems) {
    Optional<PackageDescriptor> found = PackageDescriptor.read(folder, problems);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return read(folder, found.get(), problems);
  }

  static Optional<Result> read(
      InputFolder folder, PackageDescriptor descriptor, Problems problems) {
    if (descriptor.isSupplyUse()) {
      problems.add(
          Problem.ofFile(
              folder.name(),
              "a supply-use table",
              "an input-output table",
              "Derive one: ayni analyse tables "
                  + folder.name()
                  + " --model D -o "
                  + folder.name()
                  + "-d",
              Said.of("table.supply-use")));
      return Optional.empty();
    }
    PackageReading reading = new PackageReading(folder, descriptor, problems);
    if (!IndustriesReader.read(reading)) {
      return Optional.empty();
    }
    EconomyTable.Builder table = EconomyTable.builder(descriptor.unit(), reading.industries());
    CodeAxis industries = reading.industryAxis();
    MatrixReader.read(reading, PackageResource.FLOWS, industries, "from", industries, "to")
        .ifPresent(table::flows);
    new AccountsReader(reading).read(table);
    List<Assumption> assumptions = AssumptionsReader.read(reading);
    return Optional.of(
        new Result(
            reading,
            new Economy(
                descriptor.name(),
                descriptor.title(),
                descriptor.year(),
                descriptor.currency(),
                descriptor.licence(),
                descriptor.sources(),
                descriptor.caveats(),
                table.build(),
                new TradeReader(reading, assumptions).read(),
                new NeedsReader(reading).read(),
                assumptions)));
  }
}
