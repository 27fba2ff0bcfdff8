/// A shock as people write it down: named changes, for so many weeks, recovering so; read from a
/// file.
///
/// May depend on: `analysis`, `economy`, `files`, `kernel`, `planning`.
@NullMarked
package org.ayni.shocks.scenario;

import org.jspecify.annotations.NullMarked;
