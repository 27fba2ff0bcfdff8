/// Where an industry stands between the first inputs and the last uses: upstreamness and
/// downstreamness. All vectors [n], counted in stages, ≥ 1.
@NullMarked
package org.ayni.analysis.position;

import org.jspecify.annotations.NullMarked;
