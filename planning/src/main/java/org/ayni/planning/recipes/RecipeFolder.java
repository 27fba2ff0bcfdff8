package org.ayni.planning.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Spreadsheet;

/// Where recipes are read from: one that comes with the program, a folder of CSV files, or a
/// workbook.
public final class RecipeFolder {

  /// A federation of twenty cooperatives in a rural municipality, invented.
  public static final String COOPERATIVES = "cooperativas";

  /// Two valleys and the road between them, invented: the smallest example with regions.
  public static final String TWO_VALLEYS = "dos-valles";

  private RecipeFolder() {}

  /// Names of the recipes that come with the program.
  public static List<String> names() {
    return List.of(COOPERATIVES, TWO_VALLEYS);
  }

  /// @throws BadInputException when there is nothing of this name, or files with unknown names
  public static InputFolder open(String nameOrPath) {
    if (names().contains(nameOrPath)) {
      return InputFolder.ofResources(RecipeFolder.class, "/recipes/" + nameOrPath);
    }
    Path path;
    try {
      path = Path.of(nameOrPath);
    } catch (InvalidPathException e) {
      throw unknown(nameOrPath, "nothing can be called that");
    }
    if (nameOrPath.isBlank() || !Files.exists(path)) {
      throw unknown(nameOrPath, "there is no such folder or file");
    }
    return Files.isDirectory(path) ? folder(path) : workbook(path);
  }

  private static InputFolder folder(Path path) {
    List<String> files;
    try (Stream<Path> entries = Files.list(path)) {
      files =
          entries
              .map(entry -> String.valueOf(entry.getFileName()))
              .filter(name -> name.endsWith(".csv"))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    refuseStrangers(path.toString(), "file", files);
    return InputFolder.of(path);
  }

  private static InputFolder workbook(Path path) {
    if (!Spreadsheet.isCalledSo(path)) {
      throw unknown(path.toString(), "it is a file, but no workbook (.xlsx)");
    }
    Map<String, byte[]> sheets = new LinkedHashMap<>(Spreadsheet.sheets(path));
    // A sheet left empty is as good as none.
    sheets.values().removeIf(bytes -> new String(bytes, UTF_8).isBlank());
    refuseStrangers(path.toString(), "sheet", sheets.keySet());
    String file = String.valueOf(path.getFileName());
    return InputFolder.ofFiles(file.substring(0, file.lastIndexOf('.')), sheets);
  }

  /// A misspelt name of a file that need not be there would else go unnoticed.
  private static void refuseStrangers(String place, String what, Collection<String> files) {
    List<String> known = Arrays.stream(RecipeFile.values()).map(RecipeFile::fileName).toList();
    Problems problems = new Problems();
    for (String file : files) {
      if (!known.contains(file)) {
        problems.add(
            Problem.ofFile(
                place,
                "a " + what + " '" + file.replaceFirst("\\.csv$", "") + "', which nothing reads",
                "only " + String.join(", ", known),
                Nearest.to(file, known)
                    .map(near -> "Maybe '" + near.replaceFirst("\\.csv$", "") + "' is meant.")
                    .orElse("Move it away or delete it.")));
      }
    }
    problems.throwIfAny();
  }

  private static BadInputException unknown(String given, String tried) {
    return new BadInputException(
        Problem.ofFile(
            "",
            "no recipes '" + given + "': " + tried,
            "one of "
                + String.join(", ", names())
                + ", a folder with techniques.csv, or a workbook",
            Nearest.advice(given, names())));
  }

  /// The bytes of all files of recipes that a folder holds, by name, in the order of [RecipeFile].
  ///
  /// @throws BadInputException when one of them cannot be read
  public static Map<String, byte[]> files(InputFolder folder) {
    Problems problems = new Problems();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (RecipeFile file : RecipeFile.values()) {
      if (folder.holds(file.fileName())) {
        folder
            .file(file.fileName())
            .bytes(problems)
            .ifPresent(bytes -> files.put(file.fileName(), bytes));
      }
    }
    problems.throwIfAny();
    return files;
  }

  /// The same recipes with other wishes.
  public static InputFolder with(InputFolder folder, RecipeWishes wishes) {
    if (wishes.isEmpty()) {
      return folder;
    }
    Map<String, byte[]> files = new LinkedHashMap<>(files(folder));
    files.put(RecipeFile.WISHES.fileName(), wishes.csv());
    return InputFolder.ofFiles(folder.name(), files);
  }
}
