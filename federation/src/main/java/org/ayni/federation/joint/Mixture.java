package org.ayni.federation.joint;

import org.ayni.federation.offer.Quotation;

/// The best mixture of the offers there are, and the prices at which no other of them would help.
///
/// @param plan what the mixture comes to
/// @param prices of the master programme, weights made usable
/// @param seeking whether the offers hold nobody's floors yet who falls short alone: the mixture
///   then is the one that comes nearest, no joint plan, and the prices ask for what would hold them
record Mixture(JointPlan plan, Quotation prices, boolean seeking) {}
