/// Receipts: the proof, in one small file of C2SP tlog-proof, that an entry is in the record.
/// Depends on: `checkpoint`, `entry`, `tree`, the room's exceptions.
@NullMarked
package org.ayni.record.receipt;

import org.jspecify.annotations.NullMarked;
