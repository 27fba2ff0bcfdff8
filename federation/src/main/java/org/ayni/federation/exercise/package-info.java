/// A small invented federation to try things with. May depend on: `files`, `planning`, and the rest
/// of this room.
@NullMarked
package org.ayni.federation.exercise;

import org.jspecify.annotations.NullMarked;
