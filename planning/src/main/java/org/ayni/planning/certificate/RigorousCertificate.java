package org.ayni.planning.certificate;

/// What a plan proves in real arithmetic, whatever the rounding of the computer.
///
/// @param proven objective: at least this; bound: no plan that holds every limit reaches more;
///   violations: every limit of a kind holds within this. The numbers of the problem and of the
///   plan are taken for exactly what their doubles say.
/// @param objectiveUpper the plan's objective is at most this
public record RigorousCertificate(Certificate proven, double objectiveUpper) {}
