package org.ayni.federation.joint;

import org.ayni.federation.offer.Quotation;

/// The best mixture of the offers there are, and the prices at which no other of them would help.
///
/// @param plan what the mixture comes to
/// @param prices of the master programme, weights made usable
record Mixture(JointPlan plan, Quotation prices) {}
