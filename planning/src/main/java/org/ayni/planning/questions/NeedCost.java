package org.ayni.planning.questions;

/// What one more unit of satisfaction of a need takes in one year of a plan, all along the chain of
/// suppliers.
///
/// @param need code of the basket
/// @param year from 1
/// @param labour of all kinds counted by the resource `labour`, in its unit
/// @param foreignExchange spent on imports, directly and by suppliers
/// @param price what the objective loses elsewhere for one more unit: the basket at the plan's
///   prices
public record NeedCost(
    String need, int year, double labour, double foreignExchange, double price) {}
