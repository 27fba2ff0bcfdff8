package org.ayni.record.tree;

import java.util.Arrays;

/// The hashes of all entries in memory, 32 bytes each: a source of nodes that needs no disk. A node
/// takes as many hashings as it has entries. Not thread-safe while entries are added.
public final class LeafHashes implements NodeSource {

  private byte[] bytes = new byte[Tile.WIDTH * Hash.BYTES];
  private int size;

  public void add(Hash leaf) {
    makeRoom(1);
    leaf.writeTo(bytes, size * Hash.BYTES);
    size++;
  }

  /// Adds all hashes of a tile of entries.
  public void add(Tile tile) {
    makeRoom(tile.width());
    tile.writeTo(bytes, size * Hash.BYTES);
    size += tile.width();
  }

  private void makeRoom(int more) {
    if ((size + (long) more) * Hash.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(2L * bytes.length));
    }
  }

  public int size() {
    return size;
  }

  @Override
  public Hash node(int level, long index) {
    if (!(level >= 0 && index >= 0 && (index + 1) << level <= size)) {
      throw new IllegalArgumentException(
          "node " + index + " of level " + level + " in a tree of " + size + " entries");
    }
    if (level == 0) {
      return Hash.of(bytes, Math.toIntExact(index) * Hash.BYTES, Hash.BYTES);
    }
    return MerkleTree.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  }
}
