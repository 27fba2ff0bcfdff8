package org.ayni.councils.book;

/// Something that was begun by mistake and taken back before anybody relied on it. That it was, and
/// why, stays to be seen.
///
/// @param what a ballot, an assembly or an election, as it was begun
/// @param reason why, in words
public record Withdrawn<T>(T what, String reason) {}
