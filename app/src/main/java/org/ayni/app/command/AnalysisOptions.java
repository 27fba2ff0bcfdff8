package org.ayni.app.command;

import java.nio.file.Path;
import java.util.List;
import org.ayni.app.output.OutputFormat;
import org.ayni.app.output.OutputOptions;
import org.ayni.economy.Concordance;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.Industry;
import org.ayni.economy.Product;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.files.InputFile;
import org.ayni.formats.ConcordanceFile;
import org.ayni.formats.Economies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every method of `analyse` takes.
final class AnalysisOptions {

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "language of names, such as en (default), es, pt; English where one is missing")
  private String language = "en";

  @Option(
      names = "--aggregate",
      paramLabel = "FILE",
      defaultValue = "",
      description =
          "analyse groups of industries: CSV with columns industry, group and, where one is"
              + " divided, share")
  private String aggregate = "";

  @Parameters(paramLabel = "ECONOMY", description = "name of an economy, or its folder")
  private String economy = "";

  Economy open() {
    return open(economy);
  }

  /// Another economy, aggregated like the one asked for.
  Economy open(String nameOrFolder) {
    Economy found = Economies.open(nameOrFolder);
    return aggregate.isEmpty() ? found : aggregated(found);
  }

  /// The economy asked for with whichever table it holds; a supply-use table aggregated by industry
  /// and, where `products` is given, by product.
  EconomyPackage openAny(String products) {
    return Economies.isSupplyUse(economy) ? openSupplyUse(products) : open();
  }

  /// The economy asked for with its supply-use table.
  ///
  /// @param products path of a concordance of products; empty where they stay as they are
  SupplyUseEconomy openSupplyUse(String products) {
    SupplyUseEconomy found = Economies.openSupplyUse(economy);
    if (aggregate.isEmpty() && products.isEmpty()) {
      return found;
    }
    List<String> ofIndustries = found.table().industries().stream().map(Industry::code).toList();
    List<String> ofProducts = found.table().products().stream().map(Product::code).toList();
    return found.withTable(
        (products.isEmpty()
                ? Concordance.identity(ofProducts)
                : ConcordanceFile.ofProducts(InputFile.of(Path.of(products)), ofProducts))
            .aggregate(
                found.table(),
                aggregate.isEmpty()
                    ? Concordance.identity(ofIndustries)
                    : ConcordanceFile.read(InputFile.of(Path.of(aggregate)), ofIndustries)));
  }

  private Economy aggregated(Economy found) {
    Concordance concordance =
        ConcordanceFile.read(
            InputFile.of(Path.of(aggregate)),
            found.table().industries().stream().map(Industry::code).toList());
    return concordance.aggregate(found);
  }

  OutputFormat format() {
    return output.format();
  }

  String language() {
    return language;
  }
}
