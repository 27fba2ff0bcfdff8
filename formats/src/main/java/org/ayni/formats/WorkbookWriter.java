package org.ayni.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Names;
import org.ayni.economy.Source;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import org.ayni.files.SpreadsheetOutput;
import org.ayni.files.SpreadsheetOutput.Sheet;
import org.ayni.files.WholeFile;
import org.ayni.files.Writing;

/// Writes an economy as a workbook that [WorkbookReader] reads back, every number bit for bit: one
/// sheet for each of its tables, `economy` with what `datapackage.json` says of the whole, and
/// `accounts` with what its fields say.
public final class WorkbookWriter {

  private static final List<String> HELP =
      List.of(
          "An economy in one workbook. Change what stands here into your own figures.",
          "Read it with: ayni import spreadsheet THIS-FILE.xlsx -o my-economy",
          "economy: name (short, no blanks), title, year, currency, unit (such as 10^6 USD); a row"
              + " each for source and caveat, as many as there are. value is English, value_es"
              + " Spanish … After a source, source-address is where it is found, and source-of the"
              + " sheet whose figures are from there (flows stands for the whole table).",
          "industries: a short code and a name each. Codes join all sheets, in any order.",
          "flows: row = who sells, column = who buys. Write 0 where there is nothing.",
          "final-uses, primary-inputs, satellites: one row an industry, one column an account.",
          "accounts: what each of those columns is. kind of final uses: consumption,"
              + " capital-formation, inventory-change, exports, net-exports, imports (below 0).",
          "kind of primary inputs: compensation, mixed-income, operating-surplus,"
              + " taxes-on-production, value-added, taxes-on-products, imports. Satellites have a"
              + " unit.",
          "output: may be deleted; output is then what is used.",
          "satellites, need-names, needs, assumptions, partners, purchases: may be deleted.",
          "All uses of an industry add up to its output, and so do all its inputs.");

  private static final int MOST_INDUSTRIES = 500;

  private WorkbookWriter() {}

  /// The file appears whole or not at all.
  ///
  /// @throws BadInputException when it cannot be written, or the table is too large for a sheet
  public static void write(Economy economy, Path target) {
    if (economy.table().size() > MOST_INDUSTRIES) {
      throw new BadInputException(
          Problem.ofFile(
              economy.name(),
              economy.table().size() + " industries",
              "at most " + MOST_INDUSTRIES + " in a workbook",
              "Aggregate it, or keep it as a folder.",
              Said.of("write.industries", economy.table().size(), MOST_INDUSTRIES)));
    }
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(
        new Sheet(
            "read-me", List.of("How to use this workbook"), HELP.stream().map(List::of).toList()));
    sheets.add(economySheet(economy));
    sheets.add(accounts(economy.table()));
    EconomyWriter.tables(economy).forEach((file, writing) -> sheets.add(sheet(file, writing)));
    WholeFile.write(target, out -> SpreadsheetOutput.write(out, sheets));
  }

  private static Sheet economySheet(Economy economy) {
    List<String> languages = languages(economy);
    List<List<String>> rows = new ArrayList<>();
    rows.add(plain("name", economy.name(), languages));
    rows.add(named("title", economy.title(), languages));
    rows.add(plain("year", Integer.toString(economy.year()), languages));
    rows.add(plain("currency", economy.currency(), languages));
    rows.add(plain("unit", economy.unit().symbol(), languages));
    economy.licence().ifPresent(licence -> rows.add(named("licence", licence, languages)));
    for (Source source : economy.sources()) {
      rows.add(plain("source", source.title(), languages));
      if (!source.path().isEmpty()) {
        rows.add(plain("source-address", source.path(), languages));
      }
      for (PackageResource resource : PackageResource.values()) {
        // One sheet stands for all that hold the table.
        boolean whole = resource.figures().equals(Optional.of(Source.Figures.TABLE));
        if (resource.figures().filter(source.figures()::contains).isPresent()
            && (!whole || resource == PackageResource.FLOWS)
            && resource != PackageResource.NEED_NAMES) {
          rows.add(plain("source-of", resource.resourceName(), languages));
        }
      }
    }
    economy.caveats().forEach(caveat -> rows.add(named("caveat", caveat, languages)));
    List<String> columns = new ArrayList<>(List.of("key", "value"));
    languages.forEach(language -> columns.add("value_" + language));
    return new Sheet(WorkbookReader.ECONOMY, columns, rows);
  }

  /// All but English, which is `value`.
  private static List<String> languages(Economy economy) {
    TreeSet<String> languages = new TreeSet<>(economy.title().byLanguage().keySet());
    economy.caveats().forEach(caveat -> languages.addAll(caveat.byLanguage().keySet()));
    economy.licence().ifPresent(licence -> languages.addAll(licence.byLanguage().keySet()));
    languages.remove("en");
    return List.copyOf(languages);
  }

  private static List<String> plain(String key, String value, List<String> languages) {
    List<String> row = new ArrayList<>(List.of(key, value));
    languages.forEach(language -> row.add(""));
    return row;
  }

  private static List<String> named(String key, Names names, List<String> languages) {
    List<String> row = new ArrayList<>(List.of(key, names.byLanguage().getOrDefault("en", "")));
    languages.forEach(language -> row.add(names.byLanguage().getOrDefault(language, "")));
    return row;
  }

  private static Sheet accounts(EconomyTable table) {
    List<Names> all = new ArrayList<>();
    table.finalUses().forEach(use -> all.add(use.names()));
    table.primaryInputs().forEach(input -> all.add(input.names()));
    table.satellites().forEach(satellite -> all.add(satellite.names()));
    List<String> columns = new ArrayList<>(List.of("table", "code", "kind", "unit", "region"));
    List<String> nameColumns = NamesColumns.of("name", all).columns();
    columns.addAll(nameColumns);
    List<List<String>> rows = new ArrayList<>();
    table
        .finalUses()
        .forEach(use ->
            rows.add(
                account(
                    PackageResource.FINAL_USES,
                    List.of(use.code(), AccountsReader.word(use.kind()), "", use.region()),
                    use.names(),
                    nameColumns)));
    table
        .primaryInputs()
        .forEach(input ->
            rows.add(
                account(
                    PackageResource.PRIMARY_INPUTS,
                    List.of(input.code(), AccountsReader.word(input.kind()), "", ""),
                    input.names(),
                    nameColumns)));
    table
        .satellites()
        .forEach(satellite ->
            rows.add(
                account(
                    PackageResource.SATELLITES,
                    List.of(satellite.code(), "", satellite.unit().symbol(), ""),
                    satellite.names(),
                    nameColumns)));
    return new Sheet(WorkbookReader.ACCOUNTS, columns, rows);
  }

  private static List<String> account(
      PackageResource table, List<String> cells, Names names, List<String> nameColumns) {
    List<String> row = new ArrayList<>(List.of(table.resourceName()));
    row.addAll(cells);
    nameColumns.forEach(
        column -> row.add(names.byLanguage().getOrDefault(column.substring("name_".length()), "")));
    return row;
  }

  /// A table as its CSV file has it.
  private static Sheet sheet(String file, Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    Problems problems = new Problems();
    CsvInput csv =
        CsvInput.open(
                InputFile.of(file, () -> new ByteArrayInputStream(bytes.toByteArray())), problems)
            .orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    csv.forEachRow(row -> rows.add(csv.columns().stream().map(row::textOrBlank).toList()));
    problems.throwIfAny();
    return new Sheet(file.substring(0, file.indexOf('.')), csv.columns(), rows);
  }
}
