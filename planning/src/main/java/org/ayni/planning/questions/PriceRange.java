package org.ayni.planning.questions;

import org.ayni.planning.certificate.RowKind;

/// How far a limit can move until one more unit of it is worth something else.
///
/// All prices are gains in the objective for easing the limit by one unit, as in [BindingLimit]:
/// one unit less of `FLOOR`, `TERMINAL` and `PACE_DOWN`, one more of all others.
///
/// @param kind of limit
/// @param code of it; empty for foreign exchange
/// @param year from 1
/// @param limit as it stands
/// @param price from `least` to `most`
/// @param least down to where the price holds
/// @param most up to where the price holds, +∞ when it does without end
/// @param priceBelow just below `least`; +∞ where no plan is possible below
/// @param priceAbove just above `most`; +∞ where no plan is possible above
public record PriceRange(
    RowKind kind,
    String code,
    int year,
    double limit,
    double price,
    double least,
    double most,
    double priceBelow,
    double priceAbove) {}
