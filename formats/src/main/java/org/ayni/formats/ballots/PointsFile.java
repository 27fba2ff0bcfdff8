package org.ayni.formats.ballots;

import org.ayni.councils.tally.points.PointsBallots;

/// What a file of points says.
///
/// @param ballots that give all their points
/// @param blank ballots that give none; no rule counts them
public record PointsFile(PointsBallots ballots, long blank) {}
