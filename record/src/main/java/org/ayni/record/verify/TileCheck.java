package org.ayni.record.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ayni.record.Finding;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.TileFiles;
import org.ayni.record.tree.GrowingTile;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.Tile;

/// Holds the tiles on disk against the hashes of the entries, as these are walked through. Where
/// they differ, either the tile or the entry was altered: which of the two, the signed roots
/// decide. A tile that is not there is no failure.
final class TileCheck {

  private final Path record;
  private final TileFiles files;
  private final List<GrowingTile> growing = new ArrayList<>();
  private final List<Finding> differences = new ArrayList<>();
  private final List<Long> differing = new ArrayList<>();
  private final Set<Path> expected = new HashSet<>();
  private long size;

  TileCheck(Path record) {
    this.record = record;
    this.files = new TileFiles(record);
  }

  void add(Hash leaf) throws IOException {
    long number = size / Tile.WIDTH;
    size++;
    climb(0, number, leaf);
  }

  /// All hashes of a full tile of entries.
  ///
  /// @param top the hash over them
  void add(Tile full, Hash top) throws IOException {
    if (!(full.isFull() && size % Tile.WIDTH == 0)) {
      throw new IllegalStateException(full.width() + " hashes after " + size + " entries");
    }
    long number = size / Tile.WIDTH;
    size += Tile.WIDTH;
    level(0);
    filled(0, number, full);
    climb(1, number / Tile.WIDTH, top);
  }

  /// @param number of the tile at that level
  private void climb(int from, long number, Hash hash) throws IOException {
    Hash added = hash;
    long at = number;
    for (int level = from; ; level++) {
      GrowingTile tile = level(level);
      tile.add(added);
      if (tile.width() < Tile.WIDTH) {
        return;
      }
      Tile full = tile.tile();
      tile.clear();
      filled(level, at, full);
      added = full.node(Tile.LEVELS, 0);
      at /= Tile.WIDTH;
    }
  }

  private GrowingTile level(int level) {
    if (level == growing.size()) {
      growing.add(new GrowingTile());
    }
    return growing.get(level);
  }

  private void filled(int level, long number, Tile full) throws IOException {
    compare(files.path(level, number), level, number, full);
    if (level == 0) {
      comparePartials(number, full);
    }
  }

  /// After the last entry.
  void end() throws IOException {
    if (!growing.isEmpty()) {
      comparePartials(size / Tile.WIDTH, growing.getFirst().tile());
    }
  }

  private void comparePartials(long number, Tile computed) throws IOException {
    Path folder = files.partials(number);
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> partials;
    try (Stream<Path> list = Files.list(folder)) {
      partials = list.toList();
    }
    for (Path partial : partials) {
      String name = partial.getFileName().toString();
      if (name.matches("[1-9][0-9]{0,2}") && Integer.parseInt(name) < Tile.WIDTH) {
        int width = Integer.parseInt(name);
        byte[] bytes = Arrays.copyOf(computed.bytes(), width * Hash.BYTES);
        // A tile that is wider than the entries there are: some were lost.
        compare(partial, 0, number, width > computed.width() ? computed.bytes() : bytes);
      }
    }
  }

  private void compare(Path file, int level, long number, Tile computed) throws IOException {
    compare(file, level, number, computed.bytes());
  }

  private void compare(Path file, int level, long number, byte[] computed) throws IOException {
    expected.add(file);
    if (!Files.isRegularFile(file)) {
      return;
    }
    byte[] stored = Files.readAllBytes(file);
    int first = Arrays.mismatch(stored, computed);
    if (first < 0) {
      return;
    }
    differences.add(
        Finding.of(
            record.relativize(file).toString(),
            stored.length == computed.length
                ? "hashes that are not those of the entries, from byte " + first
                : stored.length + " bytes",
            computed.length + " bytes, the hashes of the entries",
            "Delete the folder 'tile': it is made anew."));
    if (level == 0) {
      differing.add(number * EntryFiles.PER_FILE + first / Hash.BYTES);
    }
  }

  /// Files that differ from what the entries come to.
  List<Finding> differences() {
    return List.copyOf(differences);
  }

  /// Numbers of the first entry in each tile of level 0 that differs.
  List<Long> differing() {
    return List.copyOf(differing);
  }

  /// Tiles that belong to a record of this size.
  boolean isExpected(Path file) {
    return expected.contains(file);
  }
}
