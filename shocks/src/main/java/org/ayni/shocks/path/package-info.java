/// What a shock does: the demand-side effect at once and the path week by week.
///
/// May depend on: `analysis`, `economy`, `files`, `kernel`, `planning`.
@NullMarked
package org.ayni.shocks.path;

import org.jspecify.annotations.NullMarked;
