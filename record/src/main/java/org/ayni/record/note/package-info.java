/// Signed text: the note of C2SP signed-note, Ed25519 (RFC 8032) from the JDK, the keys and the
/// files they lie in. A note is a text, a blank line, and a line `— name base64` for each signature.
///
///     key id = SHA-256(name ‖ 0x0A ‖ type ‖ public key)[0:4]
///
/// Type 0x01 signs the text as it is (logs), type 0x04 signs it with the time (witnesses, C2SP
/// tlog-cosignature). One-time keys of voters sign in their own form ([OneTimeKey]). Depends on: `tree` for hashes, the room's exceptions.
@NullMarked
package org.ayni.record.note;

import org.jspecify.annotations.NullMarked;
