/// Federations to try things with: a small invented one, and such as are made out of published
/// tables; and what a central office would find that knew all of them. May depend on: `economy`,
/// `files`, `kernel`, `planning`, and the rest of this room.
@NullMarked
package org.ayni.federation.exercise;

import org.jspecify.annotations.NullMarked;
