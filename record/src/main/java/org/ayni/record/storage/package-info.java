/// The record as a folder on disk (docs/record.md describes it):
///
///     entries/000000.jsonl       256 entries a file, a line each; only ever appended to
///     checkpoints/SIZE.txt       a signed note each
///     tile/…                     hashes of 256 neighbours, as C2SP tlog-tiles; a cache
///     record.lock                held by who writes
///
/// An entry is acknowledged once its line is on the disk. Whatever ends the program, a following
/// open finds every acknowledged entry and at most one line begun, which it cuts off. Depends on:
/// `entry`, `checkpoint`, `note`, `tree`, the room's exceptions.
@NullMarked
package org.ayni.record.storage;

import org.jspecify.annotations.NullMarked;
