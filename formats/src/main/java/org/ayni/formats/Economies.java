package org.ayni.formats;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Opens an economy by what a user typed: the name of one that comes with the program, or a folder.
public final class Economies {

  private Economies() {}

  /// A name is taken before a folder that is called the same (write `./name` for that).
  ///
  /// @throws BadInputException when there is no such economy, or with all that is wrong with it
  public static Economy open(String nameOrFolder) {
    return EconomyReader.read(folder(nameOrFolder));
  }

  /// One that holds a supply-use table.
  ///
  /// @throws BadInputException when there is no such economy, it holds an input-output table, or
  ///   with all that is wrong with it
  public static SupplyUseEconomy openSupplyUse(String nameOrFolder) {
    return SupplyUseReader.read(folder(nameOrFolder));
  }

  /// Whether there is such an economy and it holds a supply-use table; what else may be wrong with
  /// it is told when it is opened.
  public static boolean isSupplyUse(String nameOrFolder) {
    return PackageDescriptor.read(folder(nameOrFolder), new Problems())
        .filter(PackageDescriptor::isSupplyUse)
        .isPresent();
  }

  /// Whichever table it holds.
  ///
  /// @throws BadInputException as [#open]
  public static EconomyPackage openAny(String nameOrFolder) {
    return isSupplyUse(nameOrFolder) ? openSupplyUse(nameOrFolder) : open(nameOrFolder);
  }

  /// Where it is read from.
  ///
  /// @throws BadInputException when there is neither such a name nor such a folder
  static InputFolder folder(String nameOrFolder) {
    return EmbeddedEconomies.folder(nameOrFolder).orElseGet(() -> folderOnDisk(nameOrFolder));
  }

  private static InputFolder folderOnDisk(String given) {
    Path folder;
    try {
      folder = Path.of(given);
    } catch (InvalidPathException e) {
      throw unknown(given, "no folder can be called that");
    }
    if (given.isBlank() || !Files.exists(folder)) {
      throw unknown(given, "there is no folder " + folder.toAbsolutePath().normalize());
    }
    if (!Files.isDirectory(folder)) {
      throw unknown(given, folder.toAbsolutePath().normalize() + " is a file");
    }
    if (!Files.isRegularFile(folder.resolve(PackageDescriptor.FILE))) {
      throw unknown(
          given,
          "the folder "
              + folder.toAbsolutePath().normalize()
              + " holds no "
              + PackageDescriptor.FILE);
    }
    return InputFolder.of(folder);
  }

  private static BadInputException unknown(String given, String tried) {
    return new BadInputException(
        Problem.ofFile(
            "",
            "no economy '" + given + "': " + tried,
            "one of "
                + String.join(", ", EmbeddedEconomies.names())
                + ", or a folder with "
                + PackageDescriptor.FILE,
            Nearest.advice(given, EmbeddedEconomies.names()),
            Said.of("value.unknown", given, String.join(", ", EmbeddedEconomies.names()))));
  }
}
