package org.ayni.record.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.record.tree.GrowingTile;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.tree.NodeSource;
import org.ayni.record.tree.Tile;

/// The hashes of a record: full tiles on disk, the right edge in memory. Tiles that are missing are
/// made from the entries. Opening takes O(log n) tiles' worth of hashing, a proof reads O(log n)
/// tiles. Not thread-safe.
final class HashTiles implements NodeSource {

  private static final int KEPT = 64;

  private final EntryFiles entries;
  private final TileFiles files;
  private final Optional<Disk> disk;
  private final List<GrowingTile> edge = new ArrayList<>();
  private final Map<String, Tile> recent =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tile> eldest) {
          return size() > KEPT;
        }
      };
  private long size;

  /// @param disk where tiles are kept that had to be made; none when only reading
  HashTiles(EntryFiles entries, TileFiles files, Optional<Disk> disk) {
    this.entries = entries;
    this.files = files;
    this.disk = disk;
  }

  /// Takes in the entries there are.
  ///
  /// @param n how many
  void open(long n) throws IOException {
    size = n;
    long below = n;
    for (int level = 0; level == 0 || below > 0; level++) {
      GrowingTile growing = new GrowingTile();
      long full = below / Tile.WIDTH;
      if (level == 0) {
        if (n > full * EntryFiles.PER_FILE) {
          List<byte[]> lines = entries.lines(full).whole();
          int rest = (int) (n % EntryFiles.PER_FILE);
          lines.subList(0, rest).forEach(line -> growing.add(MerkleTree.leaf(line)));
        }
      } else {
        for (long i = full * Tile.WIDTH; i < below; i++) {
          growing.add(full(level - 1, i).node(Tile.LEVELS, 0));
        }
      }
      edge.add(growing);
      below = full;
    }
  }

  long size() {
    return size;
  }

  /// Takes in one more entry, which is on the disk.
  void add(Hash leaf) throws IOException {
    Hash hash = leaf;
    long number = size / Tile.WIDTH;
    size++;
    for (int level = 0; ; level++) {
      if (level == edge.size()) {
        edge.add(new GrowingTile());
      }
      GrowingTile growing = edge.get(level);
      growing.add(hash);
      if (growing.width() < Tile.WIDTH) {
        return;
      }
      Tile full = growing.tile();
      growing.clear();
      keep(level, number, full);
      hash = full.node(Tile.LEVELS, 0);
      number /= Tile.WIDTH;
    }
  }

  @Override
  public Hash node(int level, long index) {
    if (!(level >= 0 && index >= 0 && index + 1 <= size >> level)) {
      throw new IllegalArgumentException(
          "node " + index + " of level " + level + " in a tree of " + size + " entries");
    }
    int tileLevel = level / Tile.LEVELS;
    int within = level % Tile.LEVELS;
    int nodes = Tile.WIDTH >> within;
    long number = index / nodes;
    long full = size >> (Tile.LEVELS * (tileLevel + 1));
    try {
      Tile tile = number < full ? full(tileLevel, number) : edge.get(tileLevel).tile();
      return tile.node(within, (int) (index % nodes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Tile full(int level, long number) throws IOException {
    String name = TileFiles.name(level, number);
    Optional<Tile> kept = Optional.ofNullable(recent.get(name));
    if (kept.isPresent()) {
      return kept.get();
    }
    Optional<Tile> stored = files.full(level, number);
    Tile tile = stored.isPresent() ? stored.get() : made(level, number);
    recent.put(name, tile);
    if (stored.isEmpty()) {
      keep(level, number, tile);
    }
    return tile;
  }

  private Tile made(int level, long number) throws IOException {
    GrowingTile made = new GrowingTile();
    if (level == 0) {
      List<byte[]> lines = entries.lines(number).whole();
      if (lines.size() != Tile.WIDTH) {
        throw new IOException(
            EntryFiles.name(number) + ": " + lines.size() + " lines; expected " + Tile.WIDTH);
      }
      lines.forEach(line -> made.add(MerkleTree.leaf(line)));
    } else {
      for (long i = number * Tile.WIDTH; i < (number + 1) * Tile.WIDTH; i++) {
        made.add(full(level - 1, i).node(Tile.LEVELS, 0));
      }
    }
    return made.tile();
  }

  private void keep(int level, long number, Tile tile) throws IOException {
    if (disk.isPresent()) {
      // Not forced: it can be made again.
      disk.get().replace(files.path(level, number), tile.bytes(), false);
      if (level == 0) {
        disk.get().remove(files.partials(number));
      }
    }
  }

  /// Keeps the tile of level 0 that is not full yet, so that each entry's hash is on the disk.
  void keepPartial() throws IOException {
    long number = size / Tile.WIDTH;
    Tile tile = edge.getFirst().tile();
    if (disk.isPresent() && tile.width() > 0) {
      disk.get().remove(files.partials(number));
      disk.get().replace(files.partial(number, tile.width()), tile.bytes(), false);
    }
  }
}
