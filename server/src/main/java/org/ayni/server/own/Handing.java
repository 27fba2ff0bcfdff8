package org.ayni.server.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.PassingFolder;
import org.ayni.files.Problem;
import org.ayni.formats.imports.HandedIn;
import org.ayni.formats.imports.ImportRequest;
import org.ayni.store.people.OwnEconomies;
import org.springframework.web.multipart.MultipartFile;

/// Takes in what somebody sends: nothing about it is believed.
final class Handing {

  private static final int LONGEST_NAME = 120;

  private Handing() {}

  /// The files of what was sent.
  ///
  /// @throws BadInputException with what is wrong with it
  static Map<String, byte[]> files(MultipartFile sent, String year, String unit)
      throws IOException {
    String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("").strip();
    ImportRequest request = request(year, unit);
    if (sent.isEmpty() || name.isEmpty()) {
      throw bad("", "no file", "a workbook, a zip archive or a published table");
    }
    if (name.contains("/")
        || !InputFolder.isInside(name)
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw bad("", "a file called '" + name + "'", "a plain name without a path");
    }
    try (PassingFolder folder = PassingFolder.create("ayni-handed-in")) {
      return files(sent, folder.path(), name, request);
    }
  }

  private static Map<String, byte[]> files(
      MultipartFile sent, Path folder, String name, ImportRequest request) throws IOException {
    try {
      Path file = folder.resolve(name);
      sent.transferTo(file);
      return HandedIn.files(file, request, OwnEconomies.MOST_BYTES);
    } catch (BadInputException e) {
      // Where it lay for a moment is nobody's business.
      throw new BadInputException(
          e.problems().stream().map(p -> without(folder + "/", p)).toList());
    }
  }

  private static Problem without(String folder, Problem p) {
    return new Problem(
        p.file().replace(folder, ""),
        p.row(),
        p.column(),
        p.found().replace(folder, ""),
        p.expected().replace(folder, ""),
        p.advice().replace(folder, ""));
  }

  private static ImportRequest request(String year, String unit) {
    String asked = year.strip();
    if (!asked.isEmpty() && !asked.matches("[0-9]{4}")) {
      throw bad("", "the year '" + asked + "'", "four digits, or nothing");
    }
    return new ImportRequest(
        asked.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(asked)),
        unit.isBlank() ? Optional.empty() : Optional.of(new Unit(unit.strip())));
  }

  private static BadInputException bad(String file, String found, String expected) {
    return new BadInputException(List.of(Problem.ofFile(file, found, expected, "")));
  }
}
