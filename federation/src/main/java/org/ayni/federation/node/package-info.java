/// A member's node, a folder: its own signed record, copies of the others', and what is private.
/// Files go in and out, on a stick or by HTTP, through one verification. May depend on: `files`,
/// `record`, and the rest of this room.
@NullMarked
package org.ayni.federation.node;

import org.jspecify.annotations.NullMarked;
