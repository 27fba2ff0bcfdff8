/// Measures `analysis` on tables of many regions: multipliers and footprints our way, and by the
/// dense inverse, as other packages do it.
@NullMarked
package org.ayni.bench.analysis;

import org.jspecify.annotations.NullMarked;
