package org.ayni.server.view;

import org.ayni.economy.Unit;
import org.ayni.planning.certificate.RowKind;

/// A limit that holds a plan back, with its price, over all years in which it does.
///
/// @param kind of limit
/// @param code of the technique, stock, resource, trade flow or basket; empty for foreign exchange
/// @param firstYear the first year in which it binds, from 1
/// @param lastYear the last one
/// @param unit of the limit
/// @param elasticity by how much all needs together could rise, in per cent of what is consumed in
///   all years at the plan's prices, if the limit were one per cent wider in every year
/// @param worth consumption in the table unit, at the plan's prices, for one more unit of the limit
record PricedLimit(
    RowKind kind,
    String code,
    int firstYear,
    int lastYear,
    Unit unit,
    double elasticity,
    double worth) {}
