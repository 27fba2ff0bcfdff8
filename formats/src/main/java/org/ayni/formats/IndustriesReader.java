package org.ayni.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Industry;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Reads `industries`: code, storable (`true` or `false`, where missing `false`), names.
final class IndustriesReader {

  private IndustriesReader() {}

  /// @return false when there are none to read on with
  static boolean read(PackageReading reading) {
    Optional<CsvInput> csv =
        reading.open(PackageResource.INDUSTRIES).filter(input -> input.require("code"));
    if (csv.isEmpty()) {
      return false;
    }
    List<Industry> industries = new ArrayList<>();
    NamesColumns names = NamesColumns.in(csv.get(), "name");
    csv.get()
        .forEachRow(row -> {
          String code = row.text("code", "a short code such as 'C01'");
          if (ProductsReader.isNew(reading, PackageResource.INDUSTRIES, row, code)) {
            industries.add(
                new Industry(
                    code, names.read(row, code), storable(row), row.textOrBlank("region")));
          }
        });
    if (industries.isEmpty()) {
      reading.add(
          Problem.ofFile(
              csv.get().fileName(), "no industry", "at least one row", "", Said.of("table.empty")));
    }
    reading.industries(industries);
    return !industries.isEmpty();
  }

  private static boolean storable(CsvRow row) {
    String text = row.textOrBlank("storable");
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      row.problem(
          "storable",
          "'" + text + "'",
          "true or false",
          "",
          Said.of("table.choice", text, "true, false"));
    }
    return text.equals("true");
  }
}
