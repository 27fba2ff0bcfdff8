package org.ayni.record.tree;

import java.util.Arrays;

/// A [Tile] while hashes are added to it. Not thread-safe.
public final class GrowingTile {

  private final byte[] bytes = new byte[Tile.WIDTH * Hash.BYTES];
  private int width;

  /// @throws IllegalStateException when it is full
  public void add(Hash hash) {
    if (width == Tile.WIDTH) {
      throw new IllegalStateException("a full tile; expected fewer than " + Tile.WIDTH + " hashes");
    }
    hash.writeTo(bytes, width * Hash.BYTES);
    width++;
  }

  public int width() {
    return width;
  }

  public void clear() {
    width = 0;
  }

  /// As it stands.
  public Tile tile() {
    return Tile.of(Arrays.copyOf(bytes, width * Hash.BYTES));
  }
}
