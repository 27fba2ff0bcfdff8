package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.ayni.planning.questions.Latitude;
import org.ayni.server.run.AlternativesFound;
import org.ayni.server.text.Words;

/// Plans that are worth as much as one: how far they differ, and the one nearest to today.
///
/// @param finding whether there are any, as a heading
/// @param needs how far each need may differ
/// @param industries how far the output of each industry may differ
/// @param incomplete whether there was no time for all of it
/// @param nearest what the one nearest to today changes, a sentence; empty where it was not found
/// @param figures that plan beside this one; none where they are the same
/// @param source of the tables, unit, year and publisher
public record OthersView(
    String finding,
    Table needs,
    Table industries,
    boolean incomplete,
    String nearest,
    List<Figure> figures,
    String source) {

  /// What differs by a smaller share is settled: plans of equal worth may differ by a millionth of
  /// what they are worth, which is more of a small need.
  private static final double SETTLED = 1e-3;

  /// A plan is nearer to today when it differs by so much less, as a share.
  private static final double NEARER = 1e-4;

  public OthersView {
    figures = List.copyOf(figures);
  }

  static OthersView of(PlanFigures plan, AlternativesFound found) {
    Words words = plan.words();
    LimitNames names = new LimitNames(plan.numbers().problem(), plan.numbers().economy(), words);
    Cells cells = plan.economy().cells();
    String year = words.text("year.number", found.question().year());
    Optional<AlternativesFound.Nearest> nearest = found.nearest();
    List<Figure> figures = new ArrayList<>();
    if (nearest.filter(OthersView::nearer).isPresent()) {
      PlanBeside beside = beside(plan, nearest.get());
      beside.output().ifPresent(figures::add);
      figures.add(beside.needs("beside-needs"));
    }
    return new OthersView(
        finding(found, names),
        table(
            words.text("firm.needs", year, plan.economy().year()),
            "column.need",
            found.needs(),
            names::need,
            share -> cells.percent(share, 1),
            words),
        table(
            words.text("firm.industries", year, plan.economy().unit()),
            "column.industry",
            found.industries(),
            names::technique,
            cells::rough,
            words),
        !found.settled(),
        nearest.map(one -> nearest(plan, one)).orElse(""),
        figures,
        plan.source(plan.economy().unit()));
  }

  private static double width(Latitude one) {
    return (one.most() - one.least()) / Math.max(1e-9, Math.abs(one.most()));
  }

  private static String finding(AlternativesFound found, LimitNames names) {
    Words words = names.words();
    Optional<Latitude> need = widest(found.needs());
    if (need.isPresent()) {
      return words.text(
          "firm.many",
          names.need(need.get().code()),
          words.percent(need.get().least(), 1),
          words.percent(need.get().most(), 1));
    }
    Optional<Latitude> industry = widest(found.industries());
    if (industry.isPresent()) {
      return words.text(
          "firm.manyWays",
          names.technique(industry.get().code()),
          words.rough(industry.get().least()),
          words.rough(industry.get().most()));
    }
    return words.text(found.settled() ? "firm.unique" : "firm.unknown");
  }

  private static Optional<Latitude> widest(List<Latitude> all) {
    return all.stream()
        .filter(one -> width(one) > SETTLED)
        .max(Comparator.comparingDouble(OthersView::width));
  }

  private static Table table(
      String caption,
      String column,
      List<Latitude> all,
      Function<String, String> name,
      DoubleFunction<Cell> written,
      Words words) {
    return new Table(
        caption,
        List.of(
            words.text(column),
            words.text("plan.name"),
            words.text("firm.least"),
            words.text("firm.most")),
        all.stream()
            .map(one ->
                new Table.Row(
                    one.code(),
                    name.apply(one.code()),
                    List.of(
                        written.apply(one.now()),
                        written.apply(one.least()),
                        written.apply(one.most())),
                    false))
            .toList());
  }

  private static boolean nearer(AlternativesFound.Nearest one) {
    return one.distance() < one.distanceBefore() * (1 - NEARER);
  }

  /// Distances as means over industries and years.
  private static String nearest(PlanFigures plan, AlternativesFound.Nearest one) {
    double all = (double) plan.numbers().industries() * plan.numbers().years();
    Words words = plan.words();
    String before = words.percent(one.distanceBefore() / all, 1);
    return nearer(one)
        ? words.text("firm.nearer", before, words.percent(one.distance() / all, 1))
        : words.text("firm.nearestAlready", before);
  }

  private static PlanBeside beside(PlanFigures plan, AlternativesFound.Nearest nearest) {
    Words words = plan.words();
    return new PlanBeside(
        plan,
        List.of(plan.numbers(), new PlanNumbers(plan.numbers().economy(), nearest.plan())),
        List.of(words.text("plan.name"), words.text("firm.nearestPlan")));
  }

  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Sheet("others-needs", needs, source, List.of(finding)));
    sheets.add(new Sheet("others-industries", industries, source, List.of(finding)));
    figures.forEach(figure -> sheets.add(figure.sheet()));
    return sheets;
  }
}
