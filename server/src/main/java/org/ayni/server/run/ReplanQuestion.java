package org.ayni.server.run;

import java.time.LocalDate;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.Standing;
import org.ayni.decisions.delivery.Unreported;

/// What should be planned for the years that remain, from what was delivered?
///
/// @param plan hash of the running plan, as the house keeps it
/// @param board promises and what became of them, as of `today`
/// @param passed years of the plan that have passed or are passing, ≥ 1
/// @param rest what is expected of what is not due yet
/// @param unreported what promises are taken for that are due and of which nothing was reported
public record ReplanQuestion(
    String plan,
    Board board,
    LocalDate today,
    int passed,
    Standing.Rest rest,
    Unreported unreported)
    implements Question {}
