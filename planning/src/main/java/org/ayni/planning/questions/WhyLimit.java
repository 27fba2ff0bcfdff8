package org.ayni.planning.questions;

import java.util.OptionalDouble;
import org.ayni.planning.certificate.RowKind;

/// A limit in which a price ends, all along the chain of suppliers.
///
/// @param kind `RESOURCE`, `BUDGET`, `CAPITAL` (equipment at the start), `FOREIGN_EXCHANGE`,
///   `TRADE_LIMIT`, `RETRAINING`, `PACE_UP`, `PACE_DOWN`, or `BALANCE`: what is in store at the
///   start, or a product that nobody can supply
/// @param code of it; empty for foreign exchange
/// @param year from 1
/// @param share of the price, in [0, 1]
/// @param worth the same in the objective
/// @param labour the same in units of the labour of the year asked about, by its price; empty when
///   labour has no price in that year
public record WhyLimit(
    RowKind kind, String code, int year, double share, double worth, OptionalDouble labour) {}
