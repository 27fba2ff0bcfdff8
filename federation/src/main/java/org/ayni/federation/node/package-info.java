/// A member's node, a folder: its own signed record, which may be in a database instead, copies of
/// the others', and what is private. Files go in and out, on a stick or by HTTP, through one
/// verification. May depend on: `files`, `record`, `store`, and the rest of this room.
@NullMarked
package org.ayni.federation.node;

import org.jspecify.annotations.NullMarked;
