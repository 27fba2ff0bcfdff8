package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.Why;
import org.ayni.planning.questions.WhyNotMore;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.server.chart.Chart;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.WishFound;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// Why a need is not better served, and what it would take.
///
/// @param status as in [PlanView]
/// @param impasse why there is no plan, empty when there is one
/// @param finding what holds the need back most, as a heading
/// @param facts what a little more would cost, one sentence each
/// @param limits where the cost ends; empty where nothing holds the need back
/// @param chains how it gets there, one line each, the strongest first
/// @param wish what it would take; empty where there is no plan
public record WhyView(
    String status,
    ImpasseWords impasse,
    String finding,
    List<String> facts,
    Optional<Figure> limits,
    List<String> chains,
    Optional<WishView> wish)
    implements Sheets {

  /// One more unit: one per cent of the base year's level.
  private static final double UNIT = 0.01;

  private static final int MOST_BARS = 10;
  private static final double SMALL = 0.0005;

  public WhyView {
    facts = List.copyOf(facts);
    chains = List.copyOf(chains);
  }

  /// Of one need, in a line for the page of the plan.
  ///
  /// @param code of the need
  /// @param held what holds it back most, a sentence
  public record Line(String code, String name, String held) {}

  /// A line for every need that was asked about.
  static List<Line> lines(PlanFigures plan, List<Why> needs) {
    WhyNames names = new WhyNames(names(plan));
    return needs.stream()
        .map(why ->
            new Line(why.code(), plan.need(plan.numbers().need(why.code())), held(why, names)))
        .toList();
  }

  private static LimitNames names(PlanFigures plan) {
    return new LimitNames(plan.numbers().problem(), plan.economy().economy(), plan.words());
  }

  private static String held(Why why, WhyNames names) {
    Words words = names.names().words();
    List<HeldBack> ends = HeldBack.of(why);
    if (ends.isEmpty()) {
      return words.text("why.free");
    }
    HeldBack most = ends.getFirst();
    return words.text(
        "why.held", words.percent(most.share(), 0), names.end(most.kind(), most.code()));
  }

  /// @param need code of the need, in year `year` from 1
  public static WhyView of(
      Economy economy, PlanAnswer answer, WishFound wish, String need, int year, Words words) {
    String status = PlanView.status(answer.outcome());
    Optional<Plan> plan = answer.plan();
    if (plan.isEmpty() || answer.outcome() instanceof PlanOutcome.Infeasible) {
      ImpasseWords impasse = PlanView.impasse(answer.outcome(), words);
      return new WhyView(
          status, impasse, "", List.of(), Optional.empty(), List.of(), Optional.empty());
    }
    PlanFigures figures =
        new PlanFigures(new PlanNumbers(economy, plan.get()), new EconomyFigures(economy, words));
    int g = figures.numbers().need(need);
    Why why = new WhyNotMore(plan.get()).need(g, year - 1);
    WhyNames names = new WhyNames(names(figures));
    return new WhyView(
        status,
        ImpasseWords.NONE,
        words.text("why.finding", figures.need(g), held(why, names)),
        facts(why, figures),
        why.limits().isEmpty() ? Optional.empty() : Optional.of(limits(why, figures, names)),
        why.chains().stream()
            .sorted(Comparator.comparingDouble(chain -> -chain.links().getLast().share()))
            .map(names::chain)
            .toList(),
        Optional.of(WishView.of(figures, wish, g, names.names())));
  }

  private static List<String> facts(Why why, PlanFigures plan) {
    Words words = plan.words();
    List<String> facts = new ArrayList<>();
    if (!(why.price() > 0)) {
      return facts;
    }
    if (why.worth() > 0) {
      double times = why.price() / why.worth();
      facts.add(
          Math.abs(times - 1) < 0.005
              ? words.text("why.even")
              : words.text("why.costs", words.rough(times)));
    }
    if (why.labour().isPresent() && plan.numbers().countsJobs()) {
      facts.add(
          words.text(
              "why.labour",
              words.amount(
                  UNIT * why.labour().getAsDouble(), plan.numbers().labourResource().unit())));
    }
    return facts;
  }

  private static Figure limits(Why why, PlanFigures plan, WhyNames names) {
    Words words = plan.words();
    List<HeldBack> ends = HeldBack.of(why).stream().filter(e -> e.share() >= SMALL).toList();
    Cells cells = plan.economy().cells();
    boolean work = why.labour().isPresent() && plan.numbers().countsJobs();
    List<Table.Row> rows = new ArrayList<>();
    for (HeldBack end : ends) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(LimitsView.years(words, end.firstYear(), end.lastYear())));
      row.add(cells.percent(end.share(), 1));
      if (work) {
        row.add(cells.rough(UNIT * end.labour().orElse(Double.NaN)));
      }
      rows.add(Table.Row.of(names.end(end.kind(), end.code()), row));
    }
    List<String> columns = new ArrayList<>();
    columns.add(words.text("column.limit"));
    columns.add(words.text("column.years"));
    columns.add(words.text("column.share"));
    if (work) {
      columns.add(words.unit(plan.numbers().labourResource().unit()));
    }
    List<HeldBack> drawn = ends.subList(0, Math.min(MOST_BARS, ends.size()));
    String share = words.text("why.share");
    return new Figure(
        "why-limits",
        words.text("why.limits"),
        words.text("why.limitsExplanation"),
        new Chart.Bars(
            share,
            drawn.stream().map(e -> names.end(e.kind(), e.code())).toList(),
            List.of(
                new Chart.Series(
                    share, drawn.stream().map(e -> (Double) (100 * e.share())).toList(), 0, false)),
            false,
            true),
        new Table(words.text("why.table"), columns, rows),
        plan.source(share),
        List.of(words.text("why.small")));
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    limits.ifPresent(one -> sheets.add(one.sheet()));
    wish.ifPresent(one -> sheets.addAll(one.sheets()));
    return sheets;
  }
}
