package org.ayni.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomyWriter;
import org.ayni.formats.ExampleEconomy;
import org.ayni.formats.SupplyUseWriter;
import org.ayni.formats.WorkbookWriter;
import org.ayni.formats.imports.ImportRequest;
import org.ayni.formats.imports.TableImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni import FORMAT PATH -o ECONOMY`: a published table becomes the folder of an economy.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an economy of a published table, as it was downloaded: a file, a folder, a zip"
          + " archive, a workbook.",
      "Formats: oecd-icio, wiod-2013, wiod-2016, exiobase-3, eora26, figaro, gloria, bea, cepal,"
          + " eurostat, spreadsheet, matrix-market, labelled (docs/import.md).",
      "For figures of your own: --template writes a workbook to fill in, 'spreadsheet' reads it."
    })
public final class ImportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FORMAT", description = "whose table it is")
  private String format = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = "what was downloaded")
  private @Nullable Path path;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "ECONOMY",
      description = "the folder to write")
  private @Nullable Path target;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "of the table; otherwise the one in the name of the file")
  private @Nullable Integer year;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "of money, such as '10^6 USD', where the files do not tell")
  private @Nullable String unit;

  @Option(
      names = "--labels",
      paramLabel = "FILE.json",
      description = "with 'labelled': what the labels of the matrices mean (docs/import.md)")
  private @Nullable Path labels;

  @Option(
      names = "--template",
      paramLabel = "FILE.xlsx",
      description = "write a workbook to fill in instead")
  private @Nullable Path template;

  @Option(
      names = "--like",
      paramLabel = "ECONOMY",
      description = "with --template: filled with this economy")
  private @Nullable String like;

  public ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (template != null) {
      return writeTemplate(template);
    }
    if (format.isEmpty() || path == null || target == null) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "no " + (format.isEmpty() ? "FORMAT" : path == null ? "PATH" : "-o ECONOMY"),
              "ayni import FORMAT PATH -o ECONOMY, or ayni import --template FILE.xlsx",
              "ayni import --help lists the formats."));
    }
    EconomyPackage economy =
        TableImport.read(
            TableImport.format(format),
            path,
            new ImportRequest(
                Optional.ofNullable(year),
                Optional.ofNullable(unit).map(Unit::new),
                Optional.ofNullable(labels)));
    String what =
        switch (economy) {
          case Economy whole -> {
            EconomyWriter.write(whole, target);
            yield whole.table().size() + " industries";
          }
          case SupplyUseEconomy whole -> {
            SupplyUseWriter.write(whole, target);
            yield whole.table().products().size()
                + " products and "
                + whole.table().industries().size()
                + " industries";
          }
        };
    terminal.err().println(what + " written to " + target + "; then: ayni check " + target);
    return ExitCode.DONE;
  }

  private Integer writeTemplate(Path file) {
    if (!file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
      throw new BadInputException(
          Problem.ofFile(file.toString(), "no name of a workbook", "a name ending in .xlsx", ""));
    }
    WorkbookWriter.write(like == null ? ExampleEconomy.read() : Economies.open(like), file);
    terminal
        .err()
        .println(
            "Written to "
                + file
                + ". Fill it in, then: ayni import spreadsheet "
                + file
                + " -o my-economy");
    return ExitCode.DONE;
  }
}
