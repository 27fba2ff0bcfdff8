package org.ayni.formats.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.EconomyPackage;
import org.ayni.files.Said;
import org.ayni.formats.WorkbookReader;

/// A workbook of this project's own form, as `ayni import --template` writes it, or its sheets as
/// CSV files in a folder or an archive.
final class WorkbookFormat implements ImportFormat {

  @Override
  public String name() {
    return "spreadsheet";
  }

  @Override
  public String title() {
    return "Economy in a spreadsheet";
  }

  @Override
  public String source() {
    return "the workbook that ayni import --template writes";
  }

  @Override
  public boolean recognises(Archive archive) {
    return areSo(sheets(archive));
  }

  private static boolean areSo(Map<String, String> sheets) {
    return sheets.containsKey("economy.csv") && sheets.containsKey("accounts.csv");
  }

  /// Files by the name of their sheet, without folders; none where two have the same: sheets of two
  /// economies are not to be mixed.
  private static Map<String, String> sheets(Archive archive) {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (String name : archive.names()) {
      if (name.endsWith(".csv")
          && sheets.put(name.substring(name.lastIndexOf('/') + 1), name) != null) {
        return Map.of();
      }
    }
    return sheets;
  }

  /// Its sheets by name, where it is such a workbook.
  static Optional<Map<String, byte[]>> files(Archive archive) {
    Map<String, String> sheets = sheets(archive);
    if (!areSo(sheets)) {
      return Optional.empty();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    sheets.forEach((sheet, file) -> files.put(sheet, archive.bytes(file)));
    return Optional.of(files);
  }

  @Override
  public EconomyPackage read(Archive archive, ImportRequest request) {
    return WorkbookReader.read(
        archive.fileName(),
        files(archive)
            .orElseThrow(() ->
                archive.bad(
                    TableImport.looksLike(this, archive),
                    "sheets called economy, accounts, industries, flows, final-uses, primary-inputs",
                    "Begin with: ayni import --template my-economy.xlsx",
                    Said.of(
                        "import.sheets",
                        "economy, accounts, industries, flows, final-uses, primary-inputs"))));
  }
}
