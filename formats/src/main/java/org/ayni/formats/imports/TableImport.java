package org.ayni.formats.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.economy.Economy;
import org.ayni.economy.Names;
import org.ayni.economy.Source;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Makes an economy of a published table.
public final class TableImport {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
  private static final Pattern SHORT_YEAR = Pattern.compile("(?i)wiot([0-9]{2})_");

  private TableImport() {}

  /// All formats, in the order they are listed.
  public static List<ImportFormat> formats() {
    return List.of(
        OecdIcio.format(), Wiod.of2013(), Wiod.of2016(), new Exiobase(), Figaro.format());
  }

  /// @throws BadInputException when there is none of that name
  public static ImportFormat format(String name) {
    List<String> names = formats().stream().map(ImportFormat::name).toList();
    return formats().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    "",
                    "no format '" + name + "'",
                    "one of " + String.join(", ", names),
                    Nearest.to(name, names)
                        .map(near -> "Maybe '" + near + "' is meant.")
                        .orElse(""))));
  }

  /// Reads the table. It has no needs and no assumptions: nobody published any.
  ///
  /// @param year of the table; when empty, the one in the name of the file
  /// @throws BadInputException with all that is wrong with it
  public static Economy read(ImportFormat format, Path path, Optional<Integer> year) {
    try (Archive archive = Archive.open(path)) {
      if (!format.recognises(archive) && !others(format, archive).isEmpty()) {
        throw archive.bad(
            looksLike(format, archive), format.title() + " (" + format.source() + ")", "");
      }
      int found =
          year.or(() -> yearIn(archive.fileName()))
              .orElseThrow(() ->
                  archive.bad(
                      "its name tells no year",
                      "the year of the table",
                      "Add --year, such as --year 2019."));
      TableAssembly table = new TableAssembly(new Unit(format.unit()));
      Problems problems = new Problems();
      format.read(archive, table, problems);
      if (problems.isEmpty() && table.isEmpty()) {
        throw archive.bad(
            looksLike(format, archive), format.title() + " (" + format.source() + ")", "");
      }
      missingAccounts(archive, table, problems);
      problems.throwIfAny();
      return new Economy(
          format.name() + "-" + found,
          Names.of(format.title() + ", " + found),
          found,
          new Unit(format.unit()).base(),
          "",
          List.of(new Source(format.source(), "")),
          List.of(Names.of(format.caveat())),
          table.table(),
          List.of(),
          List.of(),
          List.of());
    }
  }

  private static Optional<Integer> yearIn(String name) {
    Matcher year = YEAR.matcher(name);
    if (year.find()) {
      return Optional.of(Integer.valueOf(year.group()));
    }
    Matcher shortYear = SHORT_YEAR.matcher(name);
    if (!shortYear.find()) {
      return Optional.empty();
    }
    int two = Integer.parseInt(shortYear.group(1));
    return Optional.of(two < 50 ? 2000 + two : 1900 + two);
  }

  private static String looksLike(ImportFormat wanted, Archive archive) {
    List<String> others = others(wanted, archive);
    return others.isEmpty()
        ? "no table of this format; it holds " + first(archive.names())
        : "it looks like " + String.join(" or ", others);
  }

  private static List<String> others(ImportFormat wanted, Archive archive) {
    return formats().stream()
        .filter(format -> !format.name().equals(wanted.name()) && format.recognises(archive))
        .map(ImportFormat::name)
        .toList();
  }

  private static String first(List<String> names) {
    int most = 5;
    return String.join(", ", names.subList(0, Math.min(most, names.size())))
        + (names.size() > most ? " and " + (names.size() - most) + " more files" : "");
  }

  private static void missingAccounts(Archive archive, TableAssembly table, Problems problems) {
    missing(archive, table.hasFlows(), "flows between industries", problems);
    missing(archive, table.hasFinalUses(), "final uses", problems);
    missing(archive, table.hasPrimaryInputs(), "primary inputs", problems);
  }

  private static void missing(Archive archive, boolean there, String what, Problems problems) {
    if (!there) {
      problems.add(
          Problem.ofFile(
              archive.fileName(), "no " + what, "a whole table", "Maybe a part was left out."));
    }
  }
}
