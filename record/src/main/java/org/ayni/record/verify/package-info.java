/// The verifier of a whole record, and the witness who cosigns only what it has verified.
/// Recomputes every hash from the entries and checks every signature; trusts no tile, no name, no
/// time. Depends on: all other packages of the room.
@NullMarked
package org.ayni.record.verify;

import org.jspecify.annotations.NullMarked;
