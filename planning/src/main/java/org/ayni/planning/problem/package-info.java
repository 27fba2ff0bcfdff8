/// The plan problem: what can be made with what, for whom, and what is wanted. No solver, no file.
///
/// Symbols: i product, j technique, s capital stock, r resource, f trade flow, g basket (a need), t
/// year 1 … T (index 0 … T−1 in code). Variables, all ≥ 0: x[j,t] activity, v[s,t] gross
/// investment, k[s,t] capital stock at the start of year t (t = 1 … T+1), h[i,t] inventory at the
/// end of year t, m/e[f,t] imports and exports, z[r→r′,t] people who begin to retrain, c[g,t]
/// satisfaction. May depend on: `kernel`, `economy`.
@NullMarked
package org.ayni.planning.problem;

import org.jspecify.annotations.NullMarked;
