package org.ayni.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.analysis.supplyuse.BasicPrices;
import org.ayni.analysis.supplyuse.IndustryTechnology;
import org.ayni.analysis.supplyuse.SymmetricTableModel;
import org.ayni.analysis.supplyuse.UnmadeProducts;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.Names;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.SupplyUseTable;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.EconomyWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse tables ECONOMY --model D -o FOLDER`.
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = {
      "Derives an input-output table from a supply-use table. Models (Eurostat 2008, chapter 11):",
      "A product technology, B industry technology (product by product); C fixed industry sales, D"
          + " fixed product sales (industry by industry; what most offices use).",
      "Uses at purchasers' prices are made uses at basic prices first."
    })
final class TablesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--model",
      paramLabel = "A|B|C|D",
      required = true,
      description = "how it is derived")
  private String model = "";

  @Option(
      names = "--aggregate-products",
      paramLabel = "FILE",
      defaultValue = "",
      description = "groups of products: CSV with columns product, group and, where divided, share")
  private String products = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "write the economy with the derived table there")
  private @Nullable Path target;

  TablesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SymmetricTableModel chosen =
        SymmetricTableModel.of(model)
            .orElseThrow(() ->
                new BadInputException(
                    Problem.ofFile("", "no model '" + model + "'", "A, B, C or D", "")));
    SupplyUseEconomy economy = options.openSupplyUse(products);
    Economy derived = derived(economy, chosen);
    terminal.print(new TablesAnswer(economy, derived, chosen), options.format());
    Optional.ofNullable(target)
        .ifPresent(folder -> {
          EconomyWriter.write(derived, folder);
          terminal.err().println("Written to " + folder + ".");
        });
    return ExitCode.DONE;
  }

  private static Economy derived(SupplyUseEconomy economy, SymmetricTableModel model) {
    List<Names> caveats = new ArrayList<>();
    caveats.add(
        Names.of(
            "Derived from a supply-use table by model "
                + model.letter()
                + ", "
                + model.assumption()
                + "."));
    if (!economy.table().valuation().isEmpty()) {
      caveats.add(
          Names.of(
              "Margins and taxes on products were taken out of uses at the same rate for all users"
                  + " of a product; taxes on products of final uses are not in the table."));
    }
    try {
      SupplyUseTable table = BasicPrices.of(economy.table());
      if (!(model instanceof IndustryTechnology)) {
        UnmadeProducts.Apart apart = UnmadeProducts.apart(table);
        table = apart.table();
        if (!apart.codes().isEmpty()) {
          caveats.add(
              Names.of(
                  "No industry makes "
                      + String.join(", ", apart.codes())
                      + ": industries use them as an imported input, final users' part is left"
                      + " out."));
        }
      }
      return economy.derived(model.derive(table), model.letter().toLowerCase(Locale.ROOT), caveats);
    } catch (UnsolvableTableException e) {
      throw new BadInputException(
          Problem.ofFile(economy.name(), String.valueOf(e.getMessage()), "", ""));
    }
  }
}
