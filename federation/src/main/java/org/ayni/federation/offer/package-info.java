/// What is said about a joint plan: prices that members are asked at, and what each offers at them.
///
/// Symbols: π[t,g] ≥ 0 price of good g in year t, what the joint objective F gains by one unit more
/// of it; y[m] ≥ 0 what F gains by one unit more of member m's gain; κ[t,m] ≥ 0 what F gains by one
/// unit more of credit; u welfare of a member in its own units, a alone, s scale of its gain; d
/// deliveries, k takings [t,g] ≥ 0. May depend on: `planning`, `treaty`.
@NullMarked
package org.ayni.federation.offer;

import org.jspecify.annotations.NullMarked;
