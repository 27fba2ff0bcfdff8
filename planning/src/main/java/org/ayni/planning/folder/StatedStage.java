package org.ayni.planning.folder;

/// What a plan folder says of an objective that was settled before the plan's own, believed by
/// nobody until it is checked.
///
/// @param objective its code
/// @param reached stated to have been reached when it was settled
/// @param bound stated bound, +∞ when none
/// @param gap stated gap of `reached`, +∞ when none
/// @param tolerance share of `reached` that could be given up
/// @param least what the plan keeps of it
/// @param value what the plan has of it
public record StatedStage(
    String objective,
    double reached,
    double bound,
    double gap,
    double tolerance,
    double least,
    double value) {}
