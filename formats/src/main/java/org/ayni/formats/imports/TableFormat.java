package org.ayni.formats.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.Names;
import org.ayni.economy.Source;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.Unit;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// A format of tables and nothing else: no needs, no assumptions, nobody published any. It says how
/// its files are read; year, unit and what is missing are seen to here.
interface TableFormat extends ImportFormat {

  Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
  Pattern SHORT_YEAR = Pattern.compile("(?i)wiot([0-9]{2})_");

  /// Money unit of the publication, such as `10^6 USD`, unless another is asked for; empty when
  /// each file has its own.
  String unit();

  /// What the reading leaves out or supposes, for the caveats of the economy.
  String caveat();

  /// Reads the table; everything wrong is added to the problems.
  void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems);

  @Override
  default EconomyPackage read(Archive archive, ImportRequest request) {
    TableAssembly table =
        new TableAssembly(
            request.unit().or(() -> Optional.of(unit()).filter(u -> !u.isEmpty()).map(Unit::new)),
            request.year().or(() -> yearIn(archive)));
    Problems problems = new Problems();
    read(archive, request, table, problems);
    if (problems.isEmpty() && table.isEmpty()) {
      throw archive.bad(
          TableImport.looksLike(this, archive),
          title() + " (" + source() + ")",
          "",
          Said.of("import.not-this", title()));
    }
    for (TableAssembly.Part part : table.missing()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "no " + part.inWords(),
              "a whole table",
              "Maybe a part was left out.",
              Said.of("import.part", part)));
    }
    if (table.year().isEmpty()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "its name tells no year",
              "the year of the table",
              "Add --year, such as --year 2019.",
              Said.of("import.no-year")));
    }
    if (table.unit().isEmpty()) {
      problems.add(
          Problem.ofFile(
              archive.fileName(),
              "it does not tell its unit of money",
              "a unit such as '10^6 USD'",
              "Add --unit '10^6 USD'.",
              Said.of("import.no-unit")));
    }
    problems.throwIfAny();
    return economy(table, table.year().orElseThrow());
  }

  private EconomyPackage economy(TableAssembly table, int year) {
    String code = name() + "-" + year;
    Names title = Names.of(title() + ", " + year);
    String currency = table.unit().orElseThrow().base();
    List<Source> sources = List.of(new Source(source(), ""));
    List<Names> caveats = caveat().isEmpty() ? List.of() : List.of(Names.of(caveat()));
    return table.isSupplyUse()
        ? new SupplyUseEconomy(
            code, title, year, currency, Optional.empty(), sources, caveats, table.supplyUseTable())
        : new Economy(
            code,
            title,
            year,
            currency,
            Optional.empty(),
            sources,
            caveats,
            table.table(),
            List.of(),
            List.of(),
            List.of());
  }

  /// Of the file itself, else of the first inside that tells one.
  private static Optional<Integer> yearIn(Archive archive) {
    return yearIn(archive.fileName())
        .or(() -> archive.names().stream().flatMap(name -> yearIn(name).stream()).findFirst());
  }

  private static Optional<Integer> yearIn(String name) {
    Matcher shortYear = SHORT_YEAR.matcher(name);
    if (shortYear.find()) {
      int two = Integer.parseInt(shortYear.group(1));
      return Optional.of(two < 50 ? 2000 + two : 1900 + two);
    }
    Matcher year = YEAR.matcher(name);
    Optional<Integer> last = Optional.empty();
    while (year.find()) {
      last = Optional.of(Integer.valueOf(year.group()));
    }
    return last;
  }
}
