package org.ayni.planning.questions;

import org.ayni.planning.linear.PlanColumn;

/// How far something may differ among plans of equal worth.
///
/// @param kind `SATISFACTION` or `ACTIVITY`
/// @param code of the need or technique
/// @param year from 1
/// @param now in the plan at hand
/// @param least in any plan of equal worth
/// @param most in any plan of equal worth
public record Latitude(
    PlanColumn.Kind kind, String code, int year, double now, double least, double most) {}
