package org.ayni.record.tree;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Hashes and proofs by the definitions of RFC 6962, section 2.1. Thread-safe as far as the
/// [NodeSource] is.
public final class MerkleTree {

  /// The hash of no entries: SHA-256 of nothing.
  public static final Hash EMPTY = Hash.sha256(new byte[0]);

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleTree() {}

  /// The hash of one entry: SHA-256(0x00 ‖ entry).
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = Sha256.digest();
    digest.update(LEAF);
    return Hash.of(digest.digest(entry));
  }

  /// The hash over two subtrees: SHA-256(0x01 ‖ left ‖ right).
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = Sha256.digest();
    digest.update(NODE);
    left.writeTo(digest);
    right.writeTo(digest);
    return Hash.of(digest.digest());
  }

  /// MTH of the first n entries. O(log n) nodes are asked for.
  ///
  /// @param n ≥ 0
  public static Hash root(NodeSource nodes, long n) {
    return n == 0 ? EMPTY : range(nodes, 0, n);
  }

  /// PATH(index, D[n]) of section 2.1.1: the siblings from the entry up to the root, O(log n).
  ///
  /// @param index from 0 up to n − 1
  public static List<Hash> inclusion(NodeSource nodes, long index, long n) {
    if (!(index >= 0 && index < n)) {
      throw new IllegalArgumentException("entry " + index + " of " + n + "; expected 0 up to n-1");
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = n;
    while (end - start > 1) {
      long middle = start + split(end - start);
      if (index < middle) {
        path.add(range(nodes, middle, end));
        end = middle;
      } else {
        path.add(range(nodes, start, middle));
        start = middle;
      }
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }

  /// PROOF(m, D[n]) of section 2.1.2: that the tree of the first m entries is a beginning of that
  /// of the first n, O(log n). Empty where m is 0 or n.
  ///
  /// @param m from 0 up to n
  public static List<Hash> consistency(NodeSource nodes, long m, long n) {
    if (!(m >= 0 && m <= n)) {
      throw new IllegalArgumentException("sizes " + m + " and " + n + "; expected 0 <= m <= n");
    }
    if (m == 0 || m == n) {
      return List.of();
    }
    List<Hash> proof = new ArrayList<>();
    long start = 0;
    long end = n;
    // Whether D[start:m] is known to who checks, being the whole first tree.
    boolean known = true;
    while (m != end) {
      long middle = start + split(end - start);
      if (m <= middle) {
        proof.add(range(nodes, middle, end));
        end = middle;
      } else {
        proof.add(range(nodes, start, middle));
        start = middle;
        known = false;
      }
    }
    if (!known) {
      proof.add(range(nodes, start, end));
    }
    Collections.reverse(proof);
    return List.copyOf(proof);
  }

  /// MTH(D[start:end]) of a range that the definition of the tree reaches.
  private static Hash range(NodeSource nodes, long start, long end) {
    long size = end - start;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return nodes.node(level, start >> level);
    }
    long middle = start + split(size);
    return node(range(nodes, start, middle), range(nodes, middle, end));
  }

  /// The largest power of two below a size of at least 2.
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
