package org.ayni.record.tree;

import java.util.ArrayList;
import java.util.List;

/// Checks proofs, by the algorithms of RFC 9162 (Laurie, Messeri and Stradling 2021), sections
/// 2.1.3.2 and 2.1.4.2. Any proof of wrong length fails, as does any altered hash.
public final class Proofs {

  private Proofs() {}

  /// Whether a leaf is entry `index` of the tree of n entries with this root. O(log n).
  ///
  /// @param leaf hash of the entry, [MerkleTree#leaf]
  public static boolean includes(Hash leaf, long index, long n, List<Hash> path, Hash root) {
    if (!(index >= 0 && index < n)) {
      return false;
    }
    long fn = index;
    long sn = n - 1;
    Hash r = leaf;
    for (Hash p : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = MerkleTree.node(p, r);
        if ((fn & 1) == 0) {
          int zeros = trailingZeros(fn);
          fn >>= zeros;
          sn >>= zeros;
        }
      } else {
        r = MerkleTree.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && r.equals(root);
  }

  /// Whether the tree of m entries with the first root is a beginning of that of n entries with the
  /// second. O(log n). The empty tree is a beginning of every tree.
  public static boolean consistent(long m, long n, Hash first, Hash second, List<Hash> proof) {
    if (!(m >= 0 && m <= n)) {
      return false;
    }
    if (m == n) {
      return proof.isEmpty() && first.equals(second);
    }
    if (m == 0) {
      return proof.isEmpty() && first.equals(MerkleTree.EMPTY);
    }
    if (proof.isEmpty()) {
      return false;
    }
    List<Hash> path = new ArrayList<>(proof.size() + 1);
    if (Long.bitCount(m) == 1) {
      path.add(first);
    }
    path.addAll(proof);
    long fn = m - 1;
    long sn = n - 1;
    int ones = Long.numberOfTrailingZeros(~fn);
    fn >>= ones;
    sn >>= ones;
    Hash fr = path.getFirst();
    Hash sr = path.getFirst();
    for (Hash c : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = MerkleTree.node(c, fr);
        sr = MerkleTree.node(c, sr);
        if ((fn & 1) == 0) {
          int zeros = trailingZeros(fn);
          fn >>= zeros;
          sn >>= zeros;
        }
      } else {
        sr = MerkleTree.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(first) && sr.equals(second);
  }

  /// How often a number can be halved until it is odd or 0.
  private static int trailingZeros(long number) {
    return number == 0 ? 0 : Long.numberOfTrailingZeros(number);
  }
}
