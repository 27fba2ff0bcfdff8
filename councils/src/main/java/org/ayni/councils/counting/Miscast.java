package org.ayni.councils.counting;

/// Why a vote cannot be counted.
///
/// @param option that is not on the ballot; empty when the vote is of another kind
/// @param words in English
public record Miscast(String option, String words) {}
