package org.ayni.api.answer;

/// A kind of problem.
///
/// @param type its address
/// @param advice what to try
public record ProblemKind(String type, String title, int status, String advice) {}
