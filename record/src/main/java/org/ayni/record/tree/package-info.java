/// The Merkle tree of RFC 6962 (Laurie, Langley and Kasper 2013), section 2.1, over SHA-256:
///
///     MTH({})        = SHA-256()
///     MTH({d₀})      = SHA-256(0x00 ‖ d₀)
///     MTH(D[0:n])    = SHA-256(0x01 ‖ MTH(D[0:k]) ‖ MTH(D[k:n])),  k the largest power of 2 below n
///
/// Entries are numbered from 0; a node (level l, index i) is the hash of the 2ˡ entries from i·2ˡ
/// on, all of them present. Proofs are made by the definitions of RFC 6962 and checked by the
/// algorithms of RFC 9162 (which share no code with the making). Depends on nothing of ours.
@NullMarked
package org.ayni.record.tree;

import org.jspecify.annotations.NullMarked;
