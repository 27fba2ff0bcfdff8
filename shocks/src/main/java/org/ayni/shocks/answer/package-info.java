/// What a shock comes to: its static effects, the path when everyone muddles through, the planned
/// answer, side by side.
///
/// May depend on: `path`, `scenario`, `analysis`, `economy`, `planning`, `kernel`.
@NullMarked
package org.ayni.shocks.answer;

import org.jspecify.annotations.NullMarked;
