package org.ayni.decisions.statutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;

/// Statutes as JSON: those that ship with Ayni, by their code, and those in files. Not legal
/// advice: each rule says where it comes from and whether it was read in that text.
public final class ReadyStatutes {

  /// A statute of a hundred rules fits easily.
  public static final int LARGEST = 60_000;

  private static final List<String> CODES =
      List.of(
          "asamblea-barrial",
          "co-asociacion",
          "co-confederacion",
          "co-consejo-planeacion",
          "co-federacion",
          "co-junta-barrio",
          "co-junta-corregimiento",
          "co-junta-vereda",
          "cooperativa",
          "federacion-territorios",
          "municipio",
          "seccion-sindical");

  private ReadyStatutes() {}

  /// Codes of those that ship with Ayni, sorted.
  public static List<String> codes() {
    return CODES;
  }

  /// @param name one of [#codes], or a file
  /// @throws BadInputException when it is neither, or something is wrong in the file
  public static Statute open(String name) {
    try {
      if (CODES.contains(name)) {
        try (InputStream in = ReadyStatutes.class.getResourceAsStream(name + ".json")) {
          if (in == null) {
            throw new IllegalStateException("no resource " + name + ".json");
          }
          return read(name, in);
        }
      }
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw new BadInputException(
            Problem.ofFile(
                "",
                "no statute '" + name + "'",
                "a file, or one of " + String.join(", ", CODES),
                Nearest.advice(name, CODES),
                Said.of("value.unknown", name, String.join(", ", CODES))));
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(name, in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Statute read(String name, InputStream in) throws IOException {
    return read(name, in.readNBytes(LARGEST + 1));
  }

  /// Reads one that somebody wrote.
  ///
  /// @param name of the file, for messages; may be empty
  /// @param bytes JSON in UTF-8, at most [#LARGEST]
  /// @throws BadInputException with everything that is wrong in it
  public static Statute read(String name, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new BadInputException(
          Problem.ofFile(
              name,
              "more than " + LARGEST + " bytes",
              "a statute",
              "",
              Said.of("file.large", LARGEST / 1000 + " kB")));
    }
    Value value;
    try {
      value = ValueReader.read(bytes);
    } catch (RecordException e) {
      throw new BadInputException(
          e.findings().stream().map(finding -> problem(name, finding)).toList());
    }
    if (!(value instanceof Value.Fields fields)) {
      throw new BadInputException(
          Problem.ofFile(name, "no object", "a statute as JSON", "", Said.of("act.no-object")));
    }
    RecordCodec.Reading<Statute> reading = RecordCodec.read(Statute.class, fields);
    return reading
        .record()
        .orElseThrow(() ->
            new BadInputException(
                reading.misfits().stream().map(misfit -> misfit.in(name, 0)).toList()));
  }

  private static Problem problem(String name, Finding finding) {
    return new Problem(
        name,
        (int) finding.line(),
        "",
        finding.found(),
        finding.expected(),
        finding.advice(),
        Said.of("json.none"));
  }
}
