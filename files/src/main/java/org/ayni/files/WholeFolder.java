package org.ayni.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// Writes a folder whole or not at all: under a hidden name beside it, with a [Manifest] as its
/// last file, forced to the disk, then moved into place.
///
///     try (WholeFolder folder = WholeFolder.begin(target, "plan.json")) {
///       folder.write("plan.json", text);
///       folder.commit();
///     }
///
/// A folder that is there already is replaced only when it is one of ours, unchanged since it was
/// written. Replacing takes two moves; if the program is killed between them, the old folder stays
/// under a hidden name beside the target. Not thread-safe.
public final class WholeFolder implements AutoCloseable {

  private final Path target;
  private final Path part;
  private boolean done;

  private WholeFolder(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  /// @param mainFile the file by which a folder of this kind is known, such as `plan.json`
  /// @throws BadInputException when something else stands there, or nothing can be written there
  public static WholeFolder begin(Path target, String mainFile) {
    try {
      Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
      refuseWhatIsNotOurs(target, mainFile);
      Path parent = place.getParent();
      if (parent == null || !Files.isDirectory(parent)) {
        throw new NoSuchFileException(String.valueOf(parent));
      }
      WholeFolder folder = new WholeFolder(place, Unfinished.besides(place, "part"));
      Unfinished.begin(folder.part);
      Files.createDirectory(folder.part);
      return folder;
    } catch (IOException e) {
      throw WriteFailure.of(target, e);
    }
  }

  private static void refuseWhatIsNotOurs(Path target, String mainFile) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw refused(target, "is a file", "the name of a folder", Said.of("write.there", target));
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.findAny().isEmpty()) {
        return;
      }
    }
    if (!Files.isRegularFile(target.resolve(Manifest.FILE))
        || !Files.isRegularFile(target.resolve(mainFile))) {
      throw refused(
          target,
          "a folder that holds something else",
          "a new or empty folder, or one with " + mainFile + " and " + Manifest.FILE,
          Said.of("write.there", target));
    }
    List<Problem> changes = Manifest.check(target);
    if (!changes.isEmpty()) {
      throw refused(
          target,
          "a folder that was changed since it was written (" + changes.getFirst().file() + ")",
          "one that may be replaced",
          Said.of("write.changed", target, changes.getFirst().file()));
    }
  }

  private static BadInputException refused(Path target, String found, String expected, Said said) {
    return new BadInputException(
        Problem.ofFile(
            target.toString(),
            found,
            expected,
            "Choose another name, or move it away. Nothing was written.",
            said));
  }

  /// Writes one of its files.
  ///
  /// @param path relative, with `/`; folders in between are made
  /// @throws BadInputException when it cannot be written; the whole folder is then gone
  public void write(String path, Writing writing) {
    if (!InputFolder.isInside(path) || path.equals(Manifest.FILE)) {
      throw new IllegalArgumentException("path '" + path + "'; expected one inside the folder");
    }
    Path file = part.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      WholeFile.fill(file, writing);
    } catch (IOException e) {
      close();
      throw WriteFailure.of(target, e);
    }
  }

  /// In UTF-8.
  public void write(String path, String text) {
    write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Writes the manifest and puts the folder in place.
  ///
  /// @throws BadInputException when that cannot be done; what was there before is then still there
  public Manifest commit() {
    if (done) {
      throw new IllegalStateException(target + " was already put in place or given up");
    }
    try {
      Manifest manifest = Manifest.ofFolder(part);
      String text = manifest.text();
      WholeFile.fill(
          part.resolve(Manifest.FILE), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      WholeFile.forceFolder(part);
      moveIntoPlace();
      done = true;
      Unfinished.finished(part);
      WholeFile.forceFolder(target.getParent());
      return manifest;
    } catch (IOException e) {
      close();
      throw WriteFailure.of(target, e);
    }
  }

  private void moveIntoPlace() throws IOException {
    if (!Files.exists(target)) {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = Unfinished.besides(target, "old");
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    Unfinished.discard(old);
  }

  /// Gives it up unless it was put in place; nothing is left.
  @Override
  public void close() {
    if (!done) {
      done = true;
      Unfinished.discard(part);
    }
  }
}
