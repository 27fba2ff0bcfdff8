package org.ayni.record.tree;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a tree: the hashes of its whole subtrees from the largest to the smallest,
/// enough to add entries and to tell the root. O(log n) memory. Not thread-safe.
public final class Frontier {

  private final List<Hash> subtrees = new ArrayList<>();
  private long size;

  /// Of the first n entries of a tree.
  public static Frontier of(NodeSource nodes, long n) {
    Frontier frontier = new Frontier();
    long start = 0;
    for (int level = Long.SIZE - 2; level >= 0; level--) {
      if ((n >> level & 1) == 1) {
        frontier.subtrees.add(nodes.node(level, start >> level));
        start += 1L << level;
      }
    }
    frontier.size = n;
    return frontier;
  }

  /// Adds an entry's hash. O(1) on average.
  public void add(Hash leaf) {
    add(0, leaf);
  }

  /// Adds 2^level entries by the hash over them.
  ///
  /// @param level 0 for a single entry; the size so far is a multiple of 2^level
  public void add(int level, Hash subtree) {
    if (size >> level << level != size) {
      throw new IllegalStateException(
          "a subtree of level " + level + " after " + size + " entries; expected it in its place");
    }
    Hash right = subtree;
    for (long n = size >> level; (n & 1) == 1; n >>= 1) {
      right = MerkleTree.node(subtrees.removeLast(), right);
    }
    subtrees.add(right);
    size += 1L << level;
  }

  /// How many entries there are.
  public long size() {
    return size;
  }

  /// MTH of all entries. O(log n).
  public Hash root() {
    if (subtrees.isEmpty()) {
      return MerkleTree.EMPTY;
    }
    Hash root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = MerkleTree.node(subtrees.get(i), root);
    }
    return root;
  }
}
