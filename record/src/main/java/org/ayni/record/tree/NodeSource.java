package org.ayni.record.tree;

/// Where the hashes of whole subtrees come from.
@FunctionalInterface
public interface NodeSource {

  /// The hash of the 2^level entries from index·2^level on, all of which there are.
  ///
  /// @param level 0 for a single entry
  /// @param index ≥ 0
  Hash node(int level, long index);
}
