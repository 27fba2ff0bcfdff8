package org.ayni.api.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A ballot and what it came to.
///
/// @param subject as in the statute's majorities
/// @param rule by which it is counted
/// @param form how it is voted, such as `named-open`
/// @param options codes of what can be chosen; none for yes and no
/// @param closes until when votes are taken; null in an assembly
/// @param closed the day on which it ended; null while it is open
/// @param votes how many voted
/// @param passed null while it is open
/// @param counted votes that counted; null while it is open
/// @param winners in the order of election or selection
/// @param figures exact numbers as text, by what they are of
/// @param costs of projects, exact numbers as text, by option; none for other ballots
/// @param budget of projects, an exact number as text; null for other ballots
/// @param moneyUnit of costs and budget, in the words of the ballot; null where it did not say
public record BallotFound(
    String name,
    String title,
    String subject,
    String rule,
    String form,
    List<String> options,
    Instant opened,
    @Nullable Instant closes,
    @Nullable LocalDate closed,
    int votes,
    @Nullable Boolean passed,
    @Nullable Long counted,
    List<String> winners,
    Map<String, String> figures,
    Map<String, String> costs,
    @Nullable String budget,
    @Nullable String moneyUnit) {
  public BallotFound {
    options = List.copyOf(options);
    costs = Collections.unmodifiableMap(new TreeMap<>(costs));
    winners = List.copyOf(winners);
  }
}
