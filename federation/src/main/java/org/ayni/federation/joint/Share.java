package org.ayni.federation.joint;

import org.ayni.federation.offer.Offer;

/// How much of an offer is in a mixture.
///
/// @param number index among the member's offers
/// @param share λ in (0, 1]; those of a member add up to 1
public record Share(int number, Offer offer, double share) {}
