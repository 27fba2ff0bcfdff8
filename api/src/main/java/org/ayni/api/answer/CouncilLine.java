package org.ayni.api.answer;

import org.jspecify.annotations.Nullable;

/// A council.
///
/// @param kind such as `junta`
/// @param parent code of the council above; null at the top
/// @param members who may vote today
/// @param openBallots how many
/// @param address of the council
public record CouncilLine(
    String code,
    String name,
    String kind,
    @Nullable String parent,
    int members,
    int openBallots,
    String address) {}
