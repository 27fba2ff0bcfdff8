package org.ayni.formats.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.economy.EconomyPackage;
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
    Map<String, String> sheets = sheets(archive);
    return sheets.containsKey("economy.csv") && sheets.containsKey("accounts.csv");
  }

  /// Files by the name of their sheet, without folders.
  private static Map<String, String> sheets(Archive archive) {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (String name : archive.names()) {
      if (name.endsWith(".csv")) {
        sheets.putIfAbsent(name.substring(name.lastIndexOf('/') + 1), name);
      }
    }
    return sheets;
  }

  @Override
  public EconomyPackage read(Archive archive, ImportRequest request) {
    if (!recognises(archive)) {
      throw archive.bad(
          TableImport.looksLike(this, archive),
          "sheets called economy, accounts, industries, flows, final-uses, primary-inputs",
          "Begin with: ayni import --template my-economy.xlsx");
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    sheets(archive).forEach((sheet, file) -> files.put(sheet, archive.bytes(file)));
    return WorkbookReader.read(archive.fileName(), files);
  }
}
