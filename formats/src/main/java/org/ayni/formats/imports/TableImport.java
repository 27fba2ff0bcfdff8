package org.ayni.formats.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.EconomyPackage;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Makes an economy of a published table.
public final class TableImport {

  private static final int TOLD = 5;
  private static final char NO_DELIMITER = '\0';

  private TableImport() {}

  /// All formats of publishers, in the order they are listed.
  public static List<ImportFormat> formats() {
    return List.of(
        OecdIcio.format(),
        Wiod.of2013(),
        Wiod.of2016(),
        new Exiobase(),
        new Eora26(),
        Figaro.format(),
        new Gloria(),
        new BeaTables(),
        Wiod.ofCepal(),
        new EurostatTables(),
        new WorkbookFormat(),
        new MatrixMarket());
  }

  /// One of a publisher, or labelled matrices ([LabelledTables]).
  ///
  /// @throws BadInputException when there is none of that name
  public static ImportFormat format(String name) {
    List<ImportFormat> all = new ArrayList<>(formats());
    all.add(new LabelledTables());
    List<String> names = all.stream().map(ImportFormat::name).toList();
    return all.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    "",
                    "no format '" + name + "'",
                    "one of " + String.join(", ", names),
                    Nearest.advice(name, names),
                    Said.of("import.format", name, String.join(", ", names)))));
  }

  /// Reads the table.
  ///
  /// @throws BadInputException with all that is wrong with it
  public static EconomyPackage read(ImportFormat format, Path path, ImportRequest request) {
    try (Archive archive = Archive.open(path)) {
      if (!format.recognises(archive)) {
        unreadable(archive).throwIfAny();
        if (!others(format, archive).isEmpty()) {
          throw archive.bad(
              looksLike(format, archive),
              format.title() + " (" + format.source() + ")",
              "",
              Said.of("import.not-this", format.title()));
        }
      }
      return format.read(archive, request);
    }
  }

  /// What keeps the beginnings of the first files from being text at all.
  private static Problems unreadable(Archive archive) {
    Problems problems = new Problems();
    archive.names().stream()
        .limit(TOLD)
        .forEach(name ->
            archive
                .all(
                    java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(name)),
                    NO_DELIMITER)
                .forEach(rows -> {
                  int[] seen = new int[1];
                  rows.forEach(
                      problems,
                      row -> {
                        row.text(0);
                        return ++seen[0] < TOLD && problems.isEmpty();
                      });
                }));
    return problems;
  }

  /// What it is instead, as far as can be told.
  static String looksLike(ImportFormat wanted, Archive archive) {
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
    return String.join(", ", names.subList(0, Math.min(TOLD, names.size())))
        + (names.size() > TOLD ? " and " + (names.size() - TOLD) + " more files" : "");
  }
}
