package org.ayni.api.answer;

/// An economy or a scenario of one's own that was kept.
///
/// @param id by which it is known
/// @param page where it is checked and corrected
public record OwnKept(String id, String page) {}
