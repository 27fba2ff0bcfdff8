package org.ayni.api.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody in the book of members.
///
/// @param name null for who may not see it, and where there is none
/// @param votesFrom first day on which they vote
/// @param left since when they belong to it no more; null while they do
/// @param paper whether they vote on paper
public record MemberLine(
    String code,
    @Nullable String name,
    LocalDate since,
    LocalDate votesFrom,
    @Nullable LocalDate left,
    boolean paper) {}
