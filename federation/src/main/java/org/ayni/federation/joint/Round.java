package org.ayni.federation.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Treaty;

/// Prices that members were asked at, and what they have answered so far.
///
/// @param quotation the prices
/// @param smoothing share of the prices with the best bound before in them, see [Rounds]
/// @param seeking whether they ask for what would hold floors that no offers hold yet
/// @param answers by member; empty where there is none yet
public record Round(
    Quotation quotation, double smoothing, boolean seeking, List<Optional<Answer>> answers) {

  public Round {
    answers = List.copyOf(answers);
  }

  /// Indices of the members that have not answered.
  public List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int m = 0; m < answers.size(); m++) {
      if (answers.get(m).isEmpty()) {
        missing.add(m);
      }
    }
    return missing;
  }

  /// What no joint plan exceeds, [DualBound#NONE] where there is none; empty while answers are
  /// missing.
  public OptionalDouble bound(Treaty treaty, List<Alone> alone) {
    if (!missing().isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Answer> all = answers.stream().map(Optional::orElseThrow).toList();
    return OptionalDouble.of(DualBound.of(treaty, alone, quotation, all));
  }
}
