package org.ayni.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Product;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Reads `products` of a supply-use table: code, perhaps region, names.
final class ProductsReader {

  private ProductsReader() {}

  /// Empty when there are none to read on with.
  static List<Product> read(PackageReading reading) {
    PackageResource resource = PackageResource.PRODUCTS;
    Optional<CsvInput> csv = reading.open(resource).filter(input -> input.require("code"));
    if (csv.isEmpty()) {
      return List.of();
    }
    List<Product> products = new ArrayList<>();
    NamesColumns names = NamesColumns.in(csv.get(), "name");
    csv.get()
        .forEachRow(row -> {
          String code = row.text("code", "a short code such as 'CPA_A01'");
          if (isNew(reading, resource, row, code)) {
            products.add(new Product(code, names.read(row, code), row.textOrBlank("region")));
          }
        });
    if (products.isEmpty()) {
      reading.add(
          Problem.ofFile(
              csv.get().fileName(), "no product", "at least one row", "", Said.of("table.empty")));
    }
    reading.products(products);
    return products;
  }

  /// Whether a row names a code for the first time; a problem is added where it stood before.
  static boolean isNew(PackageReading reading, PackageResource resource, CsvRow row, String code) {
    if (code.isEmpty()) {
      reading.spoil(resource);
      return false;
    }
    if (reading.remember(resource, code, row.line())) {
      return true;
    }
    reading.spoil(resource);
    row.problem(
        "code",
        "'" + code + "' again",
        "each code once; it stands in line " + reading.line(resource, code),
        "",
        Said.of("table.again", code));
    return false;
  }
}
