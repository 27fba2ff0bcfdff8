/// What the log signs and others cosign (C2SP tlog-checkpoint, tlog-cosignature), whom to trust
/// (C2SP tlog-policy, the part with one group), and what convicts a log that shows two faces.
/// Depends on: `note`, `tree`, the room's exceptions.
@NullMarked
package org.ayni.record.checkpoint;

import org.jspecify.annotations.NullMarked;
