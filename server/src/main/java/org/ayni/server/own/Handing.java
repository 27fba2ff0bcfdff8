package org.ayni.server.own;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.PassingFolder;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.formats.imports.HandedIn;
import org.ayni.formats.imports.ImportRequest;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.Uploads;
import org.ayni.store.people.Uploads.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Takes in what somebody sends, in one go or piece by piece: nothing about it is believed.
final class Handing {

  private static final int LONGEST_NAME = 120;

  private final String name;
  private final byte[] bytes;

  private Handing(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /// Of the file, as its sender says.
  String name() {
    return name;
  }

  /// What a form brings: a file, or the id of one whose pieces are all here.
  ///
  /// @param upload empty for none
  /// @throws BadInputException when it brings neither, or the pieces are not the file announced
  static Handing of(
      @Nullable MultipartFile sent, String upload, String account, Uploads uploads, Instant now)
      throws IOException {
    if (!upload.isEmpty()) {
      Optional<Upload> there = uploads.find(account, upload, now).filter(Upload::whole);
      if (there.isEmpty()) {
        throw bad(
            "a file of which pieces are missing",
            "all of it: send it again",
            Said.of("hand.pieces"));
      }
      Optional<byte[]> bytes = uploads.content(there.get());
      if (bytes.isEmpty()) {
        uploads.drop(account, upload);
        throw bad(
            "another file than the one announced",
            "the same file: send it again",
            Said.of("hand.other"));
      }
      return new Handing(there.get().name(), bytes.get());
    }
    String name =
        Optional.ofNullable(sent).map(MultipartFile::getOriginalFilename).orElse("").strip();
    return new Handing(name, sent == null ? new byte[0] : sent.getBytes());
  }

  /// The files of the economy that it holds.
  ///
  /// @throws BadInputException with what is wrong with it
  Map<String, byte[]> economy(String year, String unit) throws IOException {
    ImportRequest request = request(year, unit);
    if (bytes.length == 0 || name.isEmpty()) {
      throw bad("no file", "a workbook, a zip archive or a published table", Said.of("hand.none"));
    }
    if (name.contains("/")
        || !InputFolder.isInside(name)
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw bad(
          "a file called '" + name + "'",
          "a plain name without a path",
          Said.of("hand.name", name));
    }
    try (PassingFolder folder = PassingFolder.create("ayni-handed-in")) {
      return files(folder.path(), request);
    }
  }

  private Map<String, byte[]> files(Path folder, ImportRequest request) throws IOException {
    try {
      Path file = folder.resolve(name);
      Files.write(file, bytes);
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
        p.advice().replace(folder, ""),
        p.said());
  }

  private static ImportRequest request(String year, String unit) {
    String asked = year.strip();
    if (!asked.isEmpty() && !asked.matches("[0-9]{4}")) {
      throw bad("the year '" + asked + "'", "four digits, or nothing", Said.of("hand.year", asked));
    }
    return new ImportRequest(
        asked.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(asked)),
        unit.isBlank() ? Optional.empty() : Optional.of(new Unit(unit.strip())));
  }

  /// The text that it is.
  ///
  /// @throws BadInputException when it is too long, or no text
  String text() {
    if (bytes.length == 0) {
      throw bad("no file", "a text file", Said.of("hand.none"));
    }
    if (bytes.length > ScenarioText.MOST_BYTES) {
      throw bad(
          bytes.length + " bytes",
          "at most " + ScenarioText.MOST_BYTES,
          Said.of("file.large", ScenarioText.MOST_BYTES / 1024 + " KiB"));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
        throw bad("control characters", "a text file", Said.of("file.encoding"));
      }
      return text;
    } catch (CharacterCodingException _) {
      throw bad(
          "a file that is no text in UTF-8", "a text file in UTF-8", Said.of("file.encoding"));
    }
  }

  private static BadInputException bad(String found, String expected, Said said) {
    return new BadInputException(Problem.ofFile("", found, expected, "", said));
  }
}
