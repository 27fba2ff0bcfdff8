package org.ayni.api.answer;

/// A file on its way here.
///
/// @param name of the file
/// @param size bytes of the whole
/// @param sha256 of the whole, hexadecimal
/// @param offset how many bytes are here: the next piece begins there
/// @param address where the next piece goes
public record UploadFound(String name, long size, String sha256, long offset, String address) {}
