package org.ayni.api.answer;

/// What was recorded, now or when it was sent before.
///
/// @param entry its number
public record Recorded(long entry) {}
