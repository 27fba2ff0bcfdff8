package org.ayni.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.Satellite;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.ValuationLayer;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvOutput;
import org.ayni.files.Json;
import org.ayni.files.WholeFolder;
import org.ayni.files.Writing;

/// Writes an economy with a supply-use table as a folder that [SupplyUseReader] reads back, every
/// number bit for bit.
public final class SupplyUseWriter {

  private final SupplyUseTable table;
  private final WholeFolder folder;

  private SupplyUseWriter(SupplyUseTable table, WholeFolder folder) {
    this.table = table;
    this.folder = folder;
  }

  /// The folder appears whole or not at all.
  ///
  /// @throws BadInputException when it cannot be written, or something else stands there
  public static void write(SupplyUseEconomy economy, Path target) {
    try (WholeFolder folder = WholeFolder.begin(target, PackageDescriptor.FILE)) {
      folder.write(PackageDescriptor.FILE, Json.text(PackageDescription.of(economy)));
      new SupplyUseWriter(economy.table(), folder).tables();
      folder.commit();
    }
  }

  private void tables() {
    List<String> products = table.products().stream().map(Product::code).toList();
    List<String> industries = table.industries().stream().map(Industry::code).toList();
    List<String> names = List.of("product", "industry");
    write(PackageResource.PRODUCTS, this::products);
    write(PackageResource.INDUSTRIES, out -> EconomyWriter.industries(out, table.industries()));
    folder.write(
        PackageTables.path(PackageResource.SUPPLY, table.supply()),
        out -> PackageTables.write(out, table.supply(), products, industries, names));
    folder.write(
        PackageTables.path(PackageResource.USE, table.use()),
        out -> PackageTables.write(out, table.use(), products, industries, names));
    write(
        PackageResource.FINAL_USES,
        out ->
            PackageTables.accounts(
                out,
                products,
                PackageTables.columns(table.finalUses(), FinalUse::code, table::finalUse)));
    if (!table.valuation().isEmpty()) {
      write(
          PackageResource.VALUATION,
          out ->
              PackageTables.accounts(
                  out,
                  products,
                  PackageTables.columns(
                      table.valuation(), ValuationLayer::code, table::valuation)));
    }
    write(
        PackageResource.PRIMARY_INPUTS,
        out ->
            PackageTables.accounts(
                out,
                industries,
                PackageTables.columns(
                    table.primaryInputs(), PrimaryInput::code, table::primaryInput)));
    if (!table.satellites().isEmpty()) {
      write(
          PackageResource.SATELLITES,
          out ->
              PackageTables.accounts(
                  out,
                  industries,
                  PackageTables.columns(table.satellites(), Satellite::code, table::satellite)));
    }
  }

  private void write(PackageResource resource, Writing writing) {
    folder.write(resource.resourceName() + ".csv", writing);
  }

  private void products(OutputStream out) throws IOException {
    NamesColumns names =
        NamesColumns.of("name", table.products().stream().map(Product::names).toList());
    boolean regional = PackageDescription.isRegional(table.products());
    List<String> columns = new ArrayList<>(List.of("code"));
    if (regional) {
      columns.add("region");
    }
    columns.addAll(names.columns());
    try (CsvOutput csv = CsvOutput.to(out, columns)) {
      for (Product product : table.products()) {
        csv.add(product.code());
        if (regional) {
          csv.add(product.region());
        }
        names.write(csv, product.names());
        csv.endRow();
      }
    }
  }
}
