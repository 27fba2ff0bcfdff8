package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.note.SignedNote;

/// Checkpoints on disk, a file each: `checkpoints/000000000123.txt` is of the first 123 entries.
public final class CheckpointFiles {

  /// Folder inside the record.
  public static final String FOLDER = "checkpoints";

  private static final String FORM = "[0-9]{12}\\.txt";

  private final Path record;

  public CheckpointFiles(Path record) {
    this.record = record;
  }

  /// Name inside the record.
  public static String name(long size) {
    return FOLDER + String.format(Locale.ROOT, "/%012d.txt", size);
  }

  Path path(long size) {
    return record.resolve(name(size));
  }

  /// What there is, smallest first.
  ///
  /// @param findings what could not be read
  public List<SignedCheckpoint> read(List<Finding> findings) throws IOException {
    if (!Files.isDirectory(record.resolve(FOLDER))) {
      return List.of();
    }
    List<String> names;
    try (Stream<Path> list = Files.list(record.resolve(FOLDER))) {
      names =
          list.map(path -> path.getFileName().toString())
              .filter(name -> name.matches(FORM))
              .sorted()
              .toList();
    }
    List<SignedCheckpoint> checkpoints = new ArrayList<>();
    for (String file : names) {
      String name = FOLDER + "/" + file;
      try {
        SignedCheckpoint checkpoint = read(record.resolve(name));
        if (!name(checkpoint.checkpoint().size()).equals(name)) {
          throw RecordException.of(
              "a checkpoint of " + checkpoint.checkpoint().size() + " entries",
              "the size that its name says");
        }
        checkpoints.add(checkpoint);
      } catch (RecordException e) {
        findings.addAll(e.in(name, 0).findings());
      }
    }
    return checkpoints;
  }

  /// Reads one from any file.
  ///
  /// @throws RecordException when it is none
  public static SignedCheckpoint read(Path file) throws IOException {
    if (Files.size(file) > SignedNote.LARGEST) {
      throw RecordException.of("a large file", "a checkpoint");
    }
    return SignedCheckpoint.parse(Files.readAllBytes(file));
  }
}
