package org.ayni.planning.recipes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.recipes.Recipes.Aimed;
import org.ayni.planning.recipes.Recipes.Carriage;
import org.ayni.planning.recipes.Recipes.Equipment;
import org.ayni.planning.recipes.Recipes.Flow;
import org.ayni.planning.recipes.Recipes.Kind;
import org.ayni.planning.recipes.Recipes.Learning;
import org.ayni.planning.recipes.Recipes.Lying;
import org.ayni.planning.recipes.Recipes.Means;
import org.ayni.planning.recipes.Recipes.Need;
import org.ayni.planning.recipes.Recipes.Offer;
import org.ayni.planning.recipes.Recipes.Portion;
import org.ayni.planning.recipes.Recipes.Region;
import org.ayni.planning.recipes.Recipes.Settings;
import org.ayni.planning.recipes.Recipes.Use;
import org.ayni.planning.recipes.Recipes.Ware;
import org.ayni.planning.recipes.Recipes.Way;

/// Builds the plan problem of recipes.
///
/// - A unit of satisfaction is the whole basket of a need in the year in question.
/// - `labour` is a resource without limit that counts all kinds of labour together, where there are
///   several or it is called otherwise, and all are in one unit.
/// - Carrying is a technique that turns a product in one region, and what it takes there, into the
///   product in another.
final class RecipeProblem {

  private final Recipes recipes;
  private final Settings settings;
  private final int years;
  private final PlanProblem.Builder builder;
  private final Places places;

  /// Index of all labour together; −1 where it has none.
  private int labour = -1;

  private RecipeProblem(Recipes recipes) {
    this.recipes = recipes;
    settings = recipes.settings();
    years = settings.years();
    builder = PlanProblem.builder(settings.name(), settings.baseYear(), years);
    places = new Places(recipes);
  }

  static PlanProblem of(Recipes recipes) {
    RecipeProblem problem = new RecipeProblem(recipes);
    problem.products();
    problem.resources();
    problem.techniques();
    problem.transport();
    problem.equipment();
    problem.trade();
    problem.retraining();
    problem.needs();
    return problem
        .builder
        .objectives(problem.settings.objectives().stream().map(problem::objective).toList())
        .build();
  }

  private void products() {
    double[] stored = new double[places.products()];
    for (Lying lying : recipes.inventory()) {
      stored[places.index(lying.product(), lying.region())] += lying.amount();
    }
    for (int i = 0; i < recipes.products().size(); i++) {
      Ware ware = recipes.products().get(i);
      for (int region : places.regions()) {
        builder.product(
            new Product(
                places.code(i, region),
                places.names(i, region),
                ware.unit(),
                ware.loss(),
                stored[places.index(i, region)]));
      }
    }
  }

  private void resources() {
    for (Means means : recipes.resources()) {
      Series limit =
          Double.isInfinite(means.limit())
              ? Series.constant(years, means.limit())
              : grown(means.growth()).times(means.limit());
      builder.resource(
          new Resource(means.code(), means.names(), means.unit(), limit, means.total()));
    }
    List<Unit> units =
        recipes.resources().stream()
            .filter(r -> r.kind() == Kind.LABOUR)
            .map(Means::unit)
            .distinct()
            .toList();
    int named = recipes.resources().stream().map(Means::code).toList().indexOf(Resource.LABOUR);
    if (named >= 0) {
      labour = named;
    } else if (units.size() == 1) {
      labour =
          builder.resource(
              new Resource(
                  Resource.LABOUR,
                  new Names(
                      Map.of(
                          "en", "all labour",
                          "es", "todo el trabajo",
                          "pt", "todo o trabalho")),
                  units.getFirst(),
                  Series.constant(years, Double.POSITIVE_INFINITY)));
    }
  }

  /// 1 in the first year, then growing; by products, not by a power, so that every machine gets the
  /// same digits.
  private Series grown(double rate) {
    double[] sizes = new double[years];
    double size = 1;
    for (int t = 0; t < years; t++) {
      sizes[t] = size;
      size *= 1 + rate;
    }
    return Series.of(sizes);
  }

  /// Adds an amount of a resource, to all labour together too.
  private void take(Map<Integer, Double> resources, int resource, double amount) {
    resources.merge(resource, amount, Double::sum);
    if (recipes.resources().get(resource).kind() == Kind.LABOUR
        && labour >= 0
        && labour != resource) {
      resources.merge(labour, amount, Double::sum);
    }
  }

  private void techniques() {
    int m = recipes.techniques().size();
    List<Map<Integer, Double>> inputs = maps(m);
    List<Map<Integer, Double>> outputs = maps(m);
    List<Map<Integer, Double>> used = maps(m);
    for (Flow flow : recipes.flows()) {
      int region = recipes.techniques().get(flow.technique()).region();
      (flow.out() ? outputs : inputs)
          .get(flow.technique())
          .put(places.index(flow.product(), region), flow.amount());
    }
    for (Use use : recipes.uses()) {
      take(used.get(use.technique()), use.resource(), use.amount());
    }
    for (int j = 0; j < m; j++) {
      Way way = recipes.techniques().get(j);
      Optional<Technique.Pace> pace =
          way.today().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Technique.Pace(
                      way.today().getAsDouble(),
                      way.shrink().orElse(1),
                      way.grow().orElse(Double.POSITIVE_INFINITY)));
      builder.technique(
          new Technique(
              way.code(),
              way.names(),
              way.unit(),
              SparseVector.of(outputs.get(j)),
              SparseVector.of(inputs.get(j)),
              SparseVector.of(used.get(j)),
              pace));
    }
  }

  private static List<Map<Integer, Double>> maps(int size) {
    return Stream.generate(() -> (Map<Integer, Double>) new HashMap<Integer, Double>())
        .limit(size)
        .toList();
  }

  private void transport() {
    Map<List<Integer>, List<Carriage>> ways = new LinkedHashMap<>();
    for (Carriage c : recipes.transport()) {
      ways.computeIfAbsent(List.of(c.product(), c.from(), c.to()), _ -> new ArrayList<>()).add(c);
    }
    ways.values().forEach(this::carriage);
  }

  private void carriage(List<Carriage> rows) {
    Carriage way = rows.getFirst();
    Ware ware = recipes.products().get(way.product());
    Region from = recipes.regions().get(way.from());
    Region to = recipes.regions().get(way.to());
    Map<Integer, Double> inputs = new HashMap<>();
    Map<Integer, Double> used = new HashMap<>();
    inputs.put(places.index(way.product(), way.from()), 1.0);
    for (Carriage row : rows) {
      if (row.takenResource() >= 0) {
        take(used, row.takenResource(), row.amount());
      } else if (row.takenProduct() >= 0) {
        inputs.merge(places.index(row.takenProduct(), way.from()), row.amount(), Double::sum);
      }
    }
    builder.technique(
        new Technique(
            String.join(":", ware.code(), from.code(), to.code()),
            Places.way(ware.names(), from.names(), to.names()),
            ware.unit(),
            SparseVector.unit(places.index(way.product(), way.to())),
            SparseVector.of(inputs),
            SparseVector.of(used),
            Optional.empty()));
  }

  private void equipment() {
    for (Equipment e : recipes.equipment()) {
      Way way = recipes.techniques().get(e.technique());
      builder.stock(
          new CapitalStock(
              recipes.products().get(e.product()).code() + "@" + way.code(),
              e.technique(),
              SparseVector.unit(places.index(e.product(), way.region())),
              e.needed(),
              e.today(),
              e.wear(),
              e.lag(),
              e.end().orElse(settings.tomorrow() * e.today())));
    }
  }

  private void trade() {
    for (Offer o : recipes.trade()) {
      String code =
          String.join(
              ":",
              o.direction() == Direction.IMPORT ? "buy" : "sell",
              places.code(o.product(), o.region()),
              o.partner());
      builder.trade(
          new TradeFlow(
              o.step() == 0 ? code : code + ":" + o.step(),
              places.index(o.product(), o.region()),
              o.partner(),
              o.direction(),
              o.price(),
              Series.constant(years, o.limit())));
    }
    builder.credit(Series.constant(years, settings.credit()), settings.money());
  }

  private void retraining() {
    Map<List<Integer>, List<Learning>> ways = new LinkedHashMap<>();
    for (Learning l : recipes.retraining()) {
      ways.computeIfAbsent(List.of(l.from(), l.to()), _ -> new ArrayList<>()).add(l);
    }
    for (List<Learning> rows : ways.values()) {
      Learning way = rows.getFirst();
      Map<Integer, Double> cost = new HashMap<>();
      for (Learning row : rows) {
        if (row.product() >= 0) {
          cost.merge(places.index(row.product(), row.region()), row.amount(), Double::sum);
        }
      }
      builder.retraining(
          new Retraining(
              recipes.resources().get(way.from()).code()
                  + ":"
                  + recipes.resources().get(way.to()).code(),
              way.from(),
              way.to(),
              Series.constant(years, way.most()),
              SparseVector.of(cost)));
    }
  }

  private void needs() {
    List<Map<Integer, Double>> wholes = maps(recipes.needs().size());
    for (Portion portion : recipes.baskets()) {
      wholes
          .get(portion.need())
          .put(places.index(portion.product(), portion.region()), portion.amount());
    }
    for (int g = 0; g < wholes.size(); g++) {
      Need need = recipes.needs().get(g);
      Series sizes = grown(need.growth());
      List<SparseVector> baskets = new ArrayList<>();
      for (int t = 0; t < years; t++) {
        double size = sizes.at(t);
        Map<Integer, Double> basket = new HashMap<>();
        wholes.get(g).forEach((i, amount) -> basket.put(i, amount * size));
        baskets.add(SparseVector.of(basket));
      }
      builder.basket(
          new Basket(need.code(), need.names(), baskets, Series.constant(years, need.floor())));
    }
  }

  private Objective objective(Aimed one) {
    return switch (one.aim()) {
      case WELFARE ->
          new Objective.Welfare(
              recipes.needs().stream().map(Need::weight).toList(), settings.discount(), curve());
      case HARMONY ->
          new Objective.Harmony(
              recipes.needs().stream().map(Need::weight).toList(), settings.discount());
      case FULFIL -> new Objective.Fulfil(settings.discount());
      case LEAST -> new Objective.LeastUse(one.resource());
      case LEAST_LABOUR -> new Objective.LeastUse(labour);
    };
  }

  /// 1 for each part of the whole basket, `beyond` from there to `enough`, nothing further.
  private SatisfactionCurve curve() {
    SatisfactionCurve.Piece whole = new SatisfactionCurve.Piece(1, 1);
    return new SatisfactionCurve(
        settings.enough() > 1
            ? List.of(whole, new SatisfactionCurve.Piece(settings.enough() - 1, settings.beyond()))
            : List.of(whole));
  }
}
