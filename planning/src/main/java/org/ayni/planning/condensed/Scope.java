package org.ayni.planning.condensed;

import java.util.Optional;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;

/// Which problems can be condensed: one year, and gross outputs that follow from what is asked for.
final class Scope {

  private Scope() {}

  /// Why `problem` cannot be condensed; empty when it can. O(size of the problem).
  static Optional<String> objection(PlanProblem problem) {
    if (problem.years() != 1) {
      return Optional.of("it plans " + problem.years() + " years; expected 1");
    }
    if (!problem.trade().isEmpty()) {
      return Optional.of(
          "it has " + problem.trade().size() + " trade flows; a product bought has two sources");
    }
    if (!(problem.credit().at(0) >= 0)) {
      return Optional.of(
          "foreign exchange of " + -problem.credit().at(0) + " is to be earned without trade");
    }
    return techniques(problem).or(() -> baskets(problem));
  }

  private static Optional<String> techniques(PlanProblem problem) {
    boolean[] made = new boolean[problem.products().size()];
    for (Technique technique : problem.techniques()) {
      String what = "technique '" + technique.code() + "'";
      SparseVector outputs = technique.outputs();
      if (outputs.size() > 1) {
        return Optional.of(what + " makes " + outputs.size() + " products; expected at most one");
      }
      if (outputs.size() == 1) {
        int i = outputs.index(0);
        if (!(outputs.value(0) > 0)) {
          return Optional.of(what + " makes " + outputs.value(0) + "; expected a number >= 0");
        }
        if (made[i]) {
          return Optional.of(
              "product '"
                  + problem.products().get(i).code()
                  + "' is made by several techniques, such as '"
                  + technique.code()
                  + "'; expected at most one");
        }
        made[i] = true;
      }
      SparseVector inputs = technique.inputs();
      for (int k = 0; k < inputs.size(); k++) {
        if (!(inputs.value(k) >= 0)) {
          return Optional.of(
              what
                  + " has an input of "
                  + inputs.value(k)
                  + " of '"
                  + problem.products().get(inputs.index(k)).code()
                  + "'; expected a number >= 0");
        }
      }
    }
    return Optional.empty();
  }

  /// A technique may run without end, and a basket may ask for it: the bounds on both must be
  /// numbers.
  private static Optional<String> baskets(PlanProblem problem) {
    for (Basket basket : problem.baskets()) {
      if (!(basket.floor().at(0) < Double.POSITIVE_INFINITY)) {
        return Optional.of("the floor of '" + basket.code() + "' is infinite");
      }
    }
    return Optional.empty();
  }
}
