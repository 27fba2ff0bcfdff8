package org.ayni.federation.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Problems;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// What a joint plan comes to for one member, in its own products: what it must deliver, and what
/// it may take. With its economy and goals that is what its plan at home is made from.
///
/// @param flows in the order they are added to the problem
public record Promises(List<Flow> flows) {

  private static final String FORMAT = "ayni-promises/1";

  /// One good in one direction.
  ///
  /// @param good as the treaty calls it
  /// @param product as the territory calls it
  /// @param direction `EXPORT`: delivered, all of it; `IMPORT`: taken, at most so much
  /// @param amounts by year, in the product's unit
  public record Flow(String good, String product, Direction direction, List<Double> amounts) {
    public Flow {
      amounts = List.copyOf(amounts);
    }
  }

  public Promises {
    flows = List.copyOf(flows);
  }

  static Promises of(
      Treaty treaty, PlanProblem problem, GoodsMap map, YearTable deliveries, YearTable takings) {
    List<Flow> flows = new ArrayList<>();
    for (GoodsMap.Entry entry : map.entries()) {
      for (Direction direction : Direction.values()) {
        YearTable table = direction == Direction.EXPORT ? deliveries : takings;
        List<Double> amounts = new ArrayList<>();
        for (int t = 0; t < treaty.years(); t++) {
          amounts.add(table.at(t, entry.good()) * entry.factor());
        }
        if (amounts.stream().anyMatch(amount -> amount > 0)) {
          String good = treaty.goods().get(entry.good()).code();
          String product = problem.products().get(entry.product()).code();
          flows.add(new Flow(good, product, direction, amounts));
        }
      }
    }
    return new Promises(flows);
  }

  /// A problem with them.
  ///
  /// @throws IllegalArgumentException when it has no such product, or other years
  public PlanProblem in(PlanProblem problem) {
    List<String> products = problem.products().stream().map(Product::code).toList();
    PlanProblem.Builder builder = problem.toBuilder();
    for (Flow flow : flows) {
      int product = products.indexOf(flow.product());
      if (product < 0 || flow.amounts().size() != problem.years()) {
        throw new IllegalArgumentException(
            "a promise of '"
                + flow.product()
                + "' for "
                + flow.amounts().size()
                + " years; expected a product and the years of the plan");
      }
      boolean delivered = flow.direction() == Direction.EXPORT;
      Series amounts = Series.of(flow.amounts().stream().mapToDouble(a -> a).toArray());
      Series none = Series.constant(problem.years(), 0);
      builder.trade(
          new TradeFlow(
              (delivered ? Territory.DELIVER : Territory.TAKE) + flow.good(),
              product,
              Territory.PARTNER,
              flow.direction(),
              0,
              amounts,
              none,
              delivered ? amounts : none));
    }
    return builder.build();
  }

  /// As a JSON document.
  public String text() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Flow flow : flows) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("good", flow.good());
      fields.put("product", flow.product());
      fields.put("direction", flow.direction() == Direction.EXPORT ? "deliver" : "take");
      fields.put("amounts", flow.amounts());
      list.add(fields);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("flows", list);
    return Json.text(document);
  }

  /// @throws org.ayni.files.BadInputException with everything that is wrong
  public static Promises read(InputFile file) {
    Problems problems = new Problems();
    List<Flow> flows = new ArrayList<>();
    Json.read(file, problems)
        .ifPresent(root -> {
          JsonValue format = root.required("format");
          if (!format.text().equals(FORMAT)) {
            format.problem("another format", "'" + FORMAT + "'", "");
          }
          root.required("flows").items().forEach(item -> flows.add(flow(item)));
        });
    problems.throwIfAny();
    return new Promises(flows);
  }

  private static Flow flow(JsonValue item) {
    JsonValue direction = item.required("direction");
    if (!Arrays.asList("deliver", "take").contains(direction.text())) {
      direction.problem("'" + direction.text() + "'", "deliver or take", "");
    }
    return new Flow(
        item.required("good").text(),
        item.required("product").text(),
        direction.text().equals("deliver") ? Direction.EXPORT : Direction.IMPORT,
        item.required("amounts").items().stream().map(JsonValue::number).toList());
  }
}
