package org.ayni.server.run;

import java.util.List;
import java.util.Optional;
import org.ayni.planning.questions.PriceRange;

/// How far the prices of a plan hold.
///
/// @param ranges of the limits that are worth most, in that order; empty where no limit has a price
///   or the question could not be asked of this plan
/// @param settled whether there was time for all of them
public record RangesFound(
    RangesQuestion question, Optional<List<PriceRange>> ranges, boolean settled)
    implements Answer {}
