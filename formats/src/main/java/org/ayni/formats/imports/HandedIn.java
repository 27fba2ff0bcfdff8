package org.ayni.formats.imports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.files.BadInputException;
import org.ayni.files.InflatedSize;
import org.ayni.files.InputFile;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import org.ayni.formats.EconomySheets;
import org.ayni.formats.EconomyWriter;

/// A file that somebody hands in, as the files of an economy in memory: a workbook or its sheets in
/// an archive, the folder of an economy in an archive, or a published table in any known format.
/// Nothing is trusted: what is inflated is counted before it is read, and names stay inside.
public final class HandedIn {

  private static final String DESCRIPTOR = "datapackage.json";

  private HandedIn() {}

  /// @param most bytes that all of it may have once inflated
  /// @throws BadInputException when it is none of these, is damaged, too large, or not to be
  ///   trusted
  public static Map<String, byte[]> files(Path file, ImportRequest request, long most) {
    measure(file, most);
    try (Archive archive = Archive.open(file)) {
      return folder(archive)
          .or(() -> WorkbookFormat.files(archive))
          .orElseGet(() -> published(archive, request));
    }
  }

  private static void measure(Path file, long most) {
    Problems problems = new Problems();
    Optional<byte[]> packed = InputFile.of(file).limitedTo(most).bytes(problems);
    problems.throwIfAny();
    InflatedSize.require(String.valueOf(file.getFileName()), packed.orElseThrow(), most);
  }

  /// The folder of an economy, wherever it lies; the first one where there are several.
  private static Optional<Map<String, byte[]>> folder(Archive archive) {
    Optional<String> descriptor =
        archive.names().stream()
            .filter(one -> one.equals(DESCRIPTOR) || one.endsWith("/" + DESCRIPTOR))
            .findFirst();
    return descriptor.map(found -> {
      String prefix = found.substring(0, found.length() - DESCRIPTOR.length());
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (String one : archive.names()) {
        if (one.startsWith(prefix)) {
          files.put(one.substring(prefix.length()), archive.bytes(one));
        }
      }
      return files;
    });
  }

  private static Map<String, byte[]> published(Archive archive, ImportRequest request) {
    List<ImportFormat> formats =
        TableImport.formats().stream().filter(format -> format.recognises(archive)).toList();
    if (formats.isEmpty()) {
      throw archive.bad(
          "no table that is known; it holds "
              + String.join(", ", archive.names().stream().limit(5).toList()),
          "a workbook like the template, the folder of an economy as a zip archive, or a published"
              + " table as it was downloaded",
          "Begin with the template.",
          Said.of("file.unknown"));
    }
    return switch (formats.getFirst().read(archive, request)) {
      case Economy economy -> EconomyWriter.files(economy);
      case SupplyUseEconomy _ -> throw EconomySheets.supplyUse(archive.fileName());
    };
  }
}
