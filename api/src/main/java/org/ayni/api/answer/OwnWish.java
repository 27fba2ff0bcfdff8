package org.ayni.api.answer;

/// What is to become of a file that came in pieces.
///
/// @param upload address of the file, or the last part of it
/// @param kind `economy`, `goals` or `shock`
/// @param title of a scenario; empty for the name of the file
/// @param year of a published table that does not say it; empty otherwise
/// @param unit of money of a published table that does not say it; empty otherwise
public record OwnWish(String upload, String kind, String title, String year, String unit) {}
