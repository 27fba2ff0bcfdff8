package org.ayni.federation.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Nearest;
import org.ayni.files.Problems;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;

/// What a treaty calls a good and a territory a product; the territory's own business.
///
/// @param entries at most one a good; goods without one it neither delivers nor takes
public record GoodsMap(List<Entry> entries) {

  /// One good.
  ///
  /// @param good index in the treaty
  /// @param product index in the territory's problem
  /// @param factor units of the product that one unit of the good is, > 0
  /// @param most of the good that it could take in a year at all; empty: it takes none
  public record Entry(int good, int product, double factor, OptionalDouble most) {
    public Entry {
      if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("factor " + factor + "; expected a number > 0");
      }
      if (most.isPresent() && !(most.getAsDouble() >= 0 && Double.isFinite(most.getAsDouble()))) {
        throw new IllegalArgumentException(
            "most " + most.getAsDouble() + "; expected a finite number >= 0");
      }
    }
  }

  public GoodsMap {
    entries = List.copyOf(entries);
    Set<Integer> goods = new HashSet<>();
    for (Entry entry : entries) {
      if (!goods.add(entry.good())) {
        throw new IllegalArgumentException(
            "good number " + entry.good() + " twice; expected at most one product for it");
      }
    }
  }

  /// Reads `{"goods": {"grain": {"product": "maize", "factor": 1, "most": 400}}}`.
  ///
  /// @throws BadInputException with everything that is wrong
  public static GoodsMap read(InputFile file, Treaty treaty, PlanProblem problem) {
    Problems problems = new Problems();
    List<Entry> entries = new ArrayList<>();
    Json.read(file, problems)
        .ifPresent(root -> {
          root.allowOnly(List.of("goods"));
          root.required("goods")
              .fields()
              .forEach((code, value) -> entry(code, value, treaty, problem, entries));
        });
    problems.throwIfAny();
    return new GoodsMap(entries);
  }

  private static void entry(
      String code, JsonValue value, Treaty treaty, PlanProblem problem, List<Entry> entries) {
    value.allowOnly(List.of("product", "factor", "most"));
    int good = index("good", code, treaty.goods().stream().map(Good::code).toList(), value);
    JsonValue product = value.required("product");
    int i =
        index(
            "product",
            product.text(),
            problem.products().stream().map(Product::code).toList(),
            product);
    double factor = value.optional("factor").map(JsonValue::number).orElse(1.0);
    OptionalDouble most =
        value
            .optional("most")
            .map(v -> OptionalDouble.of(v.number()))
            .orElse(OptionalDouble.empty());
    if (!(factor > 0)) {
      value.problem("factor " + factor, "units of the product in one of the good, above 0", "");
    } else if (most.isPresent() && !(most.getAsDouble() >= 0)) {
      value.problem("most " + most.getAsDouble(), "a number >= 0", "");
    } else if (good >= 0 && i >= 0) {
      entries.add(new Entry(good, i, factor, most));
    }
  }

  private static int index(String what, String code, List<String> known, JsonValue place) {
    int index = known.indexOf(code);
    if (index < 0 && !code.isEmpty()) {
      place.problem(
          "an unknown " + what + " '" + code + "'",
          "one of " + String.join(", ", known.subList(0, Math.min(40, known.size()))),
          Nearest.advice(code, known));
    }
    return index;
  }
}
