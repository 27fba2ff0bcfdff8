/// The joint plan of a federation by Dantzig–Wolfe decomposition (Dantzig and Wolfe 1960): offers
/// of the members are mixed by a master programme, whose prices ask for better ones, until the
/// bound that the answers prove leaves no gap worth another round. Everything here follows from
/// public numbers. Where members cannot meet their floors alone, what is lacking is brought to 0
/// first, or it is proven that no joint plan does. Stateless, so that anybody can recompute it and
/// a run goes on where it was.
///
/// Symbols as in `offer`; λ shares of offers, v[m] = (Σ λ u − a) / s gain of a member, F(v) joint
/// objective, μ[m] the price of a member's convexity row. May depend on: `kernel`, `planning`,
/// `treaty`, `offer`.
@NullMarked
package org.ayni.federation.joint;

import org.jspecify.annotations.NullMarked;
