package org.ayni.record.tree;

import java.util.Arrays;
import java.util.List;

/// Up to 256 neighbouring hashes of one level, as in C2SP tlog-tiles: tile `number` of tile level L
/// holds the nodes of tree level 8·L from index 256·number on. Immutable.
public final class Tile {

  /// Hashes in a full tile.
  public static final int WIDTH = 256;

  /// Tree levels in a tile: 256 = 2⁸.
  public static final int LEVELS = 8;

  private final byte[] bytes;

  private Tile(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @param bytes the hashes one after the other; a multiple of 32 up to 8192
  public static Tile of(byte[] bytes) {
    if (bytes.length % Hash.BYTES != 0 || bytes.length > WIDTH * Hash.BYTES) {
      throw new IllegalArgumentException(
          "a tile of " + bytes.length + " bytes; expected 32 a hash, 256 hashes at most");
    }
    return new Tile(bytes.clone());
  }

  /// @param hashes 256 at most
  public static Tile of(List<Hash> hashes) {
    if (hashes.size() > WIDTH) {
      throw new IllegalArgumentException(hashes.size() + " hashes; expected 256 at most");
    }
    byte[] bytes = new byte[hashes.size() * Hash.BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).writeTo(bytes, i * Hash.BYTES);
    }
    return new Tile(bytes);
  }

  /// How many hashes it holds.
  public int width() {
    return bytes.length / Hash.BYTES;
  }

  public boolean isFull() {
    return width() == WIDTH;
  }

  public Hash get(int index) {
    return Hash.of(bytes, index * Hash.BYTES, Hash.BYTES);
  }

  /// A copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  void writeTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, bytes.length);
  }

  /// The hash over 2^level neighbours.
  ///
  /// @param level 0 up to 8
  /// @param index in units of 2^level
  public Hash node(int level, int index) {
    if (level == 0) {
      return get(index);
    }
    return MerkleTree.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tile tile && Arrays.equals(bytes, tile.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
