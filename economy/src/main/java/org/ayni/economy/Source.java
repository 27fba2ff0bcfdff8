package org.ayni.economy;

/// Where figures come from.
///
/// @param title the publication, with publisher and year
/// @param path its public address, empty when it has none
public record Source(String title, String path) {}
