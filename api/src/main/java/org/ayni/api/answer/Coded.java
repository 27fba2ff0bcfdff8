package org.ayni.api.answer;

/// Something with a code.
///
/// @param code by which other answers name it
/// @param name in the reader's language
public record Coded(String code, String name) {}
