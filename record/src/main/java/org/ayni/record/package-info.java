/// The public record: what was decided, as an append-only log that anyone can check without a
/// network and without trusting whoever keeps it.
///
/// - `tree`: the Merkle tree of RFC 6962, its proofs.
/// - `canonical`: one way only to write an entry down (a part of RFC 8785).
/// - `note`: text signed with Ed25519, keys, key files (C2SP signed-note).
/// - `checkpoint`: what the log signs and witnesses cosign; whom to trust; proof of a split view.
/// - `entry`: what can be recorded; commitments to personal data.
/// - `storage`: the folder on disk.
/// - `receipt`: the proof that one entry is in the record, to keep.
/// - `verify`: checks a whole record.
///
/// Symbols: n is the size of the log in entries, entries are numbered from 0, sizes count entries,
/// hashes are SHA-256. May depend on: the JDK alone.
@NullMarked
package org.ayni.record;

import org.jspecify.annotations.NullMarked;
