package org.ayni.api.answer;

/// A file that is to be sent in pieces.
///
/// @param name of the file, without a path
/// @param size bytes of the whole
/// @param sha256 of the whole, hexadecimal
public record UploadWish(String name, long size, String sha256) {}
