package org.ayni.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The SHA-256 of every file of a folder, kept in its `MANIFEST.sha256`, which `sha256sum -c`
/// reads. It is written last: a folder that has one is whole. Immutable.
///
/// @param hashes by path relative to the folder, with `/`, sorted
public record Manifest(SortedMap<String, String> hashes) {

  /// Name of the file in the folder.
  public static final String FILE = "MANIFEST.sha256";

  private static final String ADVICE =
      "Take the folder from where it was written, or write it again.";

  public Manifest {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /// Of the files as they are now; the manifest itself and hidden files are left out.
  public static Manifest ofFolder(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.equals(FILE) && !path.getFileName().toString().startsWith(".")) {
          hashes.put(name, Sha256.of(path));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Manifest(hashes);
  }

  /// What the folder's `MANIFEST.sha256` says; empty, with problems added, when it is missing or
  /// damaged.
  public static Optional<Manifest> read(Path folder, Problems problems) {
    Optional<byte[]> bytes = InputFile.of(FILE, folder.resolve(FILE)).utf8(problems);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, String> hashes = new TreeMap<>();
    List<String> lines = new String(bytes.get(), StandardCharsets.UTF_8).lines().toList();
    boolean good = true;
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      if (line.matches("[0-9a-f]{64} [ *].+") && InputFolder.isInside(line.substring(66))) {
        hashes.put(line.substring(66), line.substring(0, 64));
      } else {
        good = false;
        problems.add(
            new Problem(
                FILE, k + 1, "", "'" + line + "'", "64 digits, two blanks, a path", ADVICE));
      }
    }
    return good ? Optional.of(new Manifest(hashes)) : Optional.empty();
  }

  /// Everything in which a folder differs from its manifest: changed, missing and unlisted files;
  /// an empty list when it is as it was written.
  public static List<Problem> check(Path folder) {
    Problems problems = new Problems();
    Optional<Manifest> written = read(folder, problems);
    if (written.isPresent()) {
      try {
        problems.addAll(written.get().differences(ofFolder(folder)));
      } catch (IOException e) {
        problems.add(
            Problem.ofFile(folder.toString(), "cannot be read: " + e.getMessage(), "", ""));
      }
    }
    return problems.toList();
  }

  /// This is what was written; `now` is what is there.
  List<Problem> differences(Manifest now) {
    List<Problem> found = new ArrayList<>();
    hashes.forEach((path, hash) -> {
      String there = now.hashes.get(path);
      if (there == null) {
        found.add(Problem.ofFile(path, "is missing", "the file listed in " + FILE, ADVICE));
      } else if (!there.equals(hash)) {
        found.add(
            Problem.ofFile(path, "has SHA-256 " + there, hash + ", as listed in " + FILE, ADVICE));
      }
    });
    for (Map.Entry<String, String> entry : now.hashes.entrySet()) {
      if (!hashes.containsKey(entry.getKey())) {
        found.add(
            Problem.ofFile(entry.getKey(), "is not listed in " + FILE, "no further file", ADVICE));
      }
    }
    return found;
  }

  /// As it stands in the file.
  public String text() {
    StringBuilder text = new StringBuilder();
    hashes.forEach((path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    return text.toString();
  }

  /// One SHA-256 for the whole folder: that of [#text].
  public String hash() {
    return Sha256.of(text().getBytes(StandardCharsets.UTF_8));
  }
}
