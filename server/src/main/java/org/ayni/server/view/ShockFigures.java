package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.server.chart.Chart;
import org.ayni.server.form.Scale;
import org.ayni.server.run.ShockFound;
import org.ayni.server.text.Words;
import org.ayni.shocks.answer.ShockAnswer;
import org.ayni.shocks.answer.ShockAnswer.Lost;
import org.ayni.shocks.path.ArioParameters;
import org.jspecify.annotations.Nullable;

/// What is lost of needs, output, jobs and incomes, when everyone muddles through and under the
/// plan, side by side.
record ShockFigures(EconomyFigures all, ShockFound found) {

  /// A share that is written as zero.
  private static final double NOTHING = 5e-4;

  /// What is lost of something, with its name.
  private record Named(String code, String name, Lost lost) {}

  ShockAnswer answer() {
    return found.answer();
  }

  Words words() {
    return all.words();
  }

  Optional<Figure> needs() {
    List<Named> needs = new ArrayList<>();
    for (Lost lost : answer().needs()) {
      String name =
          all.economy().needs().stream()
              .filter(need -> need.code().equals(lost.code()))
              .map(Need::names)
              .map(words()::name)
              .findFirst()
              .orElse(lost.code());
      needs.add(new Named(lost.code(), name, lost));
    }
    return needs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            shares(
                "shock-needs",
                largestShareFirst(needs),
                words().text("shocks.needs.explanation"),
                words().text("shocks.needs.table", answer().weeks(), all.unit()),
                words().text("column.need")));
  }

  Figure output() {
    return shares(
        "shock-output",
        largestShareFirst(industries()),
        words().text("shocks.output.explanation"),
        words().text("shocks.output.table", answer().weeks(), all.unit()),
        words().text("column.industry"));
  }

  private List<Named> industries() {
    List<Named> industries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Lost lost = answer().output().get(i);
      if (lost.base() > 0) {
        industries.add(new Named(lost.code(), all.industry(i), lost));
      }
    }
    return industries;
  }

  private static List<Named> largestShareFirst(List<Named> all) {
    // Where nobody loses, what the plan adds decides.
    boolean nobody = all.stream().allMatch(one -> share(one.lost(), false) < NOTHING);
    return Order.largestFirst(
            all.size(),
            k -> nobody ? -share(all.get(k).lost(), true) : share(all.get(k).lost(), false))
        .stream()
        .map(all::get)
        .toList();
  }

  /// Lost of 1, or of nothing nothing.
  private static double share(Lost lost, boolean planned) {
    double amount = planned ? lost.planned() : lost.muddling();
    return lost.base() > 0 ? amount / lost.base() : 0;
  }

  private Figure shares(
      String id, List<Named> rows, String explanation, String caption, String first) {
    Named worst = rows.getFirst();
    String muddling = words().change(-share(worst.lost(), false), 1);
    boolean nobody = share(worst.lost(), false) < NOTHING;
    return new Figure(
        id,
        found.planned()
            ? words()
                .text(
                    nobody ? "shocks.share.nobody" : "shocks.share.finding",
                    worst.name(),
                    muddling,
                    words().change(-share(worst.lost(), true), 1))
            : words().text("shocks.share.findingWithoutPlan", worst.name(), muddling),
        explanation,
        chart(
            words().text("shocks.unit", all.year()),
            rows,
            lost -> -100 * share(lost, false),
            lost -> -100 * share(lost, true)),
        new Table(
            caption,
            columns(first),
            rows.stream()
                .map(row ->
                    new Table.Row(
                        row.code(),
                        row.name(),
                        List.of(
                            all.cells().whole(row.lost().base()),
                            all.cells().change(-share(row.lost(), false), 1),
                            all.cells().change(-share(row.lost(), true), 1),
                            all.cells()
                                .change(share(row.lost(), false) - share(row.lost(), true), 1)),
                        false))
                .toList()),
        source(words().text("shocks.unit", all.year())),
        notes());
  }

  private List<String> columns(String first) {
    return List.of(
        first,
        words().text("shocks.base"),
        words().text("shocks.muddling"),
        words().text("shocks.planned"),
        words().text("shocks.saved"));
  }

  Optional<Figure> jobs() {
    Optional<Satellite> satellite = all.table().satellite(Satellite.JOBS);
    if (satellite.isEmpty()) {
      return Optional.empty();
    }
    double[] jobs = all.table().satellite(satellite.get());
    List<Named> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Lost lost = answer().output().get(i);
      double each = lost.base() > 0 ? jobs[i] / lost.base() : 0;
      if (jobs[i] > 0) {
        rows.add(
            new Named(
                lost.code(),
                all.industry(i),
                new Lost(lost.code(), jobs[i], each * lost.muddling(), each * lost.planned())));
      }
    }
    String unit = words().unit(satellite.get().unit());
    Lost total = answer().jobs();
    return Optional.of(
        amounts(
            "shock-jobs",
            found.planned()
                ? words()
                    .text(
                        "shocks.jobs.finding",
                        words().difference(-total.muddling(), 0),
                        words().difference(-total.planned(), 0))
                : words()
                    .text(
                        "shocks.jobs.findingWithoutPlan", words().difference(-total.muddling(), 0)),
            words().text("shocks.jobs.explanation", answer().weeks()),
            rows,
            total,
            unit,
            words().text("shocks.jobs.table", answer().weeks()),
            words().text("column.industry")));
  }

  Optional<Figure> income() {
    List<Named> rows = new ArrayList<>();
    Lost total = new Lost("", 0, 0, 0);
    for (Lost lost : answer().income()) {
      String name =
          all.table().primaryInputs().stream()
              .filter(row -> row.code().equals(lost.code()))
              .map(PrimaryInput::kind)
              .map(kind -> words().text("recipient." + kind.name()))
              .findFirst()
              .orElse(lost.code());
      rows.add(new Named(lost.code(), name, lost));
      total =
          new Lost(
              "",
              total.base() + lost.base(),
              total.muddling() + lost.muddling(),
              total.planned() + lost.planned());
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Named worst =
        Order.largestFirst(rows.size(), k -> rows.get(k).lost().muddling()).stream()
            .map(rows::get)
            .findFirst()
            .orElseThrow();
    return Optional.of(
        amounts(
            "shock-income",
            words()
                .text(
                    "shocks.income.finding",
                    worst.name(),
                    words().amount(-worst.lost().muddling(), all.table().unit()),
                    words().change(-share(worst.lost(), false), 1)),
            words().text("shocks.income.explanation"),
            rows,
            total,
            words().unit(all.table().unit()),
            words().text("shocks.income.table", answer().weeks(), all.unit()),
            words().text("dependence.recipient")));
  }

  private Figure amounts(
      String id,
      String finding,
      String explanation,
      List<Named> unordered,
      Lost total,
      String unit,
      String caption,
      String first) {
    List<Named> rows =
        Order.largestFirst(unordered.size(), k -> unordered.get(k).lost().muddling()).stream()
            .map(unordered::get)
            .toList();
    List<Table.Row> table = new ArrayList<>();
    rows.forEach(row -> table.add(new Table.Row(row.code(), row.name(), cells(row.lost()), false)));
    table.add(Table.Row.total(words().text("row.total"), cells(total)));
    return new Figure(
        id,
        finding,
        explanation,
        chart(unit, rows, lost -> -lost.muddling(), lost -> -lost.planned()),
        new Table(caption, columns(first), table),
        source(unit),
        notes());
  }

  private List<Cell> cells(Lost lost) {
    return List.of(
        all.cells().whole(lost.base()),
        all.cells().difference(-lost.muddling(), 0),
        all.cells().difference(-lost.planned(), 0),
        all.cells().difference(lost.saved(), 0));
  }

  private interface Amount {
    double of(Lost lost);
  }

  /// Bars side by side, those of the plan where there is one.
  private Chart chart(String unit, List<Named> rows, Amount muddling, Amount planned) {
    List<Chart.Series> series = new ArrayList<>();
    series.add(new Chart.Series(words().text("shocks.muddling"), values(rows, muddling), 5, false));
    if (found.planned()) {
      series.add(new Chart.Series(words().text("shocks.planned"), values(rows, planned), 0, false));
    }
    return new Chart.Bars(unit, rows.stream().map(Named::name).toList(), series, false, true);
  }

  private static List<@Nullable Double> values(List<Named> rows, Amount amount) {
    List<@Nullable Double> values = new ArrayList<>();
    rows.forEach(row -> values.add(amount.of(row.lost())));
    return values;
  }

  String source(String unit) {
    return words().text("shocks.source", all.source(unit));
  }

  /// What was assumed, and where the method is from.
  List<String> notes() {
    ArioParameters path = found.question().parameters();
    return List.of(
        words()
            .text(
                "shocks.assumption",
                words().decimal(Scale.PLAIN.write(path.inventoryDays())),
                words().decimal(Scale.PLAIN.write(path.restorationDays())),
                words().percent(path.scarcity(), 0),
                words().percent(path.overproduction() - 1, 0),
                words().text("shocks.rationing." + path.rationing())),
        words().text("shocks.planAssumption"),
        words().text("shocks.citation"));
  }
}
